import type { Box } from '../../../drawing/boxes.ts'
import type { NameInk } from '../picture/hullShape.ts'

/** The `idx` of a footer, how wide it is and in which size its text stands, in points; null where the file does not say. */
export type LayoutFooter = { readonly index: string; readonly width: number | null; readonly points: number | null }

/**
 * What slides stand on: master, layout, theme and size, either our own or those of an adviser's file. Sizes in points.
 * The parts are a package without slides that is complete but for those.
 */
export type DeckBase = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Paths of the presentation and of the layout of every slide. */
  readonly presentation: string
  readonly layout: string
  readonly size: { readonly width: number; readonly height: number }
  /** Where a title goes that the layout has no good place for; null: where the layout says. */
  readonly title: Box | null
  /** The room under the title and above what the layout has at the bottom. */
  readonly area: Box
  /** Where a title stands either way. */
  readonly titleRoom: Box
  /** How large the layout sets a title; null when it does not say, and programs take what they like. */
  readonly titlePoints: number | null
  /** The colour that a title has to be given, as XML; empty where it gets one from its layout. */
  readonly titleFill: string
  /** What the layout has for it, or a box for a text of our own; null when the layout has none. */
  readonly footer: LayoutFooter | Box | null
  /** Of the layout, as `idx`; null when it has none. */
  readonly slideNumber: string | null
  readonly ink: NameInk
  /** Its own text is light though the text colour of its theme is dark: ours takes the other of the two. */
  readonly isInverted: boolean
}
