import type { Point } from '../../drawing/drawing.ts'
import type { CoalitionId, FactId, OrganisationId, PartyId } from '../../model/ids.ts'

/** An organisation that was pulled out of hulls. */
export type Leaving = { readonly party: OrganisationId; readonly coalitions: readonly CoalitionId[] }

/** What the hand did and what must still be said about it. `at` is where the hand is, in px of the map's container. */
export type HandTask = { readonly at: Point } & (
  /** The menu of one thing, of several that are selected, or of the map itself when there are none. */
  | { readonly kind: 'menu'; readonly ids: readonly FactId[] }
  /** Dropped into a hull: in which role? */
  | { readonly kind: 'enter'; readonly parties: readonly OrganisationId[]; readonly coalition: CoalitionId; readonly leaves: Leaving | null }
  /** Pulled out of hulls: ended, never true, or only moved? */
  | ({ readonly kind: 'leave' } & Leaving)
  /** A line from one party to another: of which kind? */
  | { readonly kind: 'link'; readonly from: PartyId; readonly to: PartyId }
  /** A line to nothing, or *new here*: who is it? `place` in map units. */
  | { readonly kind: 'new'; readonly from: PartyId | null; readonly place: Point }
)

/** What a line between two parties can be: a role of `party` in `coalition`, or a relation between two organisations. */
export type LinkForm =
  | { readonly kind: 'role'; readonly party: PartyId; readonly coalition: CoalitionId }
  | { readonly kind: 'tie'; readonly from: PartyId; readonly to: PartyId }
