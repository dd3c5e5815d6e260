import type { Box } from '../../../drawing/boxes.ts'
import type { NameInk } from '../picture/hullShape.ts'

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
  readonly titlePoints: number
  /** The `idx` of what the layout has for it, or a box for a text of our own; null when the layout has none. */
  readonly footer: string | Box | null
  /** Of the layout, as `idx`; null when it has none. */
  readonly slideNumber: string | null
  readonly ink: NameInk
}
