import type { Point } from '../../drawing/drawing.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'

/** What the hand leaves on the map while it is at work. Points in map units. */
export type HandMarks = {
  /** The line being drawn, and what it would reach. */
  readonly link: { readonly from: Point; readonly to: Point; readonly target: PartyId | null } | null
  /** The hull that would take what is dragged. */
  readonly receiving: CoalitionId | null
  /** Somebody is being dragged: no other tool shows. */
  readonly isHolding: boolean
}

export const NO_MARKS: HandMarks = { link: null, receiving: null, isHolding: false }
