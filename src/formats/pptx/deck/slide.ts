import type { Box } from '../../../drawing/boxes.ts'
import type { ExportInput } from '../../exportInput.ts'
import type { DeckBase } from '../package/deckBase.ts'
import type { SlideWords } from '../slideWords.ts'
import type { SlideShapes } from '../xml/slideXml.ts'

/** One slide before it is written: its title, the quiet line under it, and what stands below that. */
export type Slide = { readonly title: string; readonly under: string; readonly draw: (shapes: SlideShapes, room: Box) => void }

/** What every slide is made from. */
export type DeckInput = ExportInput & { readonly slideWords: SlideWords; readonly base: DeckBase }

/** Of the quiet line under a title, in points. */
export const UNDER_PT = 13
const UNDER_HEIGHT_PT = 22

/** The room for what a slide is about: under the quiet line. */
export function roomOf({ area }: DeckBase): Box {
  return { ...area, top: area.top + UNDER_HEIGHT_PT + 6 }
}

export function underBox({ area }: DeckBase): Box {
  return { ...area, bottom: area.top + UNDER_HEIGHT_PT }
}

/** Parts of one line of text, without those that say nothing. */
export function joinParts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('  ·  ')
}
