import { ok, type Result } from '../../model/result.ts'
import type { ExportInput, OnProgress } from '../exportInput.ts'
import { aboutSlides } from './deck/aboutSlides.ts'
import { coalitionSlides } from './deck/coalitionSlides.ts'
import { legendSlides } from './deck/legendSlides.ts'
import { matrixSlides } from './deck/matrixSlides.ts'
import { overviewSlides } from './deck/overviewSlides.ts'
import type { DeckInput } from './deck/slide.ts'
import { slidePart } from './deck/slidePart.ts'
import { tieSlides } from './deck/tieSlides.ts'
import type { DeckBase } from './package/deckBase.ts'
import { ownBase } from './package/ownBase.ts'
import { packDeck } from './package/packDeck.ts'
import { readBase } from './package/readBase.ts'
import type { SlideWords } from './slideWords.ts'

export type PptxInput = ExportInput & {
  readonly slideWords: SlideWords
  /** Somebody's own `.pptx` or `.potx`, whose master, theme, layouts and size the slides take; its own slides do not come along. */
  readonly base?: Uint8Array | undefined
  readonly onProgress?: OnProgress | undefined
}

/**
 * The map as slides that can be edited: overview, a slide per coalition, ties, matrix, legend, and what the map says of
 * itself with its sources. Everything is shapes and text; lines stay with what they join. No text is smaller than 12 points:
 * what does not fit goes on another slide, which says so.
 *
 * Takes seconds for a map of thousands: for a worker. Fails only on a base that cannot be used.
 */
export function writePptx(input: PptxInput): Result<Uint8Array, 'unusableBase'> {
  const base: Result<DeckBase, 'unusableBase'> = input.base ? readBase(input.base) : ok(ownBase(input.language))
  if (!base.ok) return base
  const deck: DeckInput = { ...input, base: base.value }
  const kinds = [overviewSlides, coalitionSlides, tieSlides, matrixSlides, legendSlides, aboutSlides]
  const parts = kinds.flatMap((slidesOf, index) => {
    const slides = slidesOf(deck)
    return slides.map((slide, number) => {
      input.onProgress?.((index + (number + 1) / slides.length) / (kinds.length + 1))
      return slidePart(deck, slide)
    })
  })
  return ok(packDeck(base.value, parts, { title: input.words.title, language: input.language }))
}
