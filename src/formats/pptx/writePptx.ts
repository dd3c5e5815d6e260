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
  /** Path of one of the base's layouts; without it the best is taken. */
  readonly layout?: string | undefined
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
  const base: Result<DeckBase, 'unusableBase'> = input.base ? readBase(input.base, input.layout) : ok(ownBase(input.language))
  if (!base.ok) return base
  const deck: DeckInput = { ...input, base: base.value }
  return ok(packDeck(base.value, slideParts(deck, input.onProgress ?? (() => {})), { title: input.words.title, language: input.language }))
}

/** Of the way, for planning which regions of a large map get a slide of their own. */
const PLANNING_SHARE = 0.25

/** One slide after the other, each made when the one before is packed. */
function* slideParts(deck: DeckInput, onProgress: OnProgress): Generator<string> {
  const kinds = [overviewSlides, coalitionSlides, tieSlides, matrixSlides, legendSlides, aboutSlides]
  const expected = deck.drawing.nodes.length / 16 + deck.network.coalitions.size + kinds.length
  let made = 0
  for (const slidesOf of kinds) {
    for (const slide of slidesOf(deck, (share) => onProgress(share * PLANNING_SHARE))) {
      yield slidePart(deck, slide)
      made += 1
      onProgress(PLANNING_SHARE + (1 - PLANNING_SHARE) * Math.min(0.98, made / expected))
    }
  }
}
