import type { CoalitionId, MembershipId, PartyId, PlaceId, ThemeId } from './ids.ts'
import type { Period } from './partialDate.ts'
import type { Status } from './coalition.ts'

/** At the table of a coalition, or around it: a funder or a guest is no member of the circle. */
export type Seat = 'table' | 'around'

/** For whom a party sits there: another party, a domain, or what was said. */
export type OnBehalfOf =
  | { readonly kind: 'party'; readonly party: PartyId }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'words'; readonly words: string }

/** A party takes part in a coalition in one role. Several roles are several memberships. */
export type Membership = {
  readonly id: MembershipId
  readonly party: PartyId
  readonly coalition: CoalitionId
  /** A code of the vocabulary `roles`. */
  readonly role: string
  /** Null: as the role says. */
  readonly seat: Seat | null
  readonly onBehalfOf: OnBehalfOf | null
  readonly period: Period
  readonly themes: readonly ThemeId[]
  readonly places: readonly PlaceId[]
  readonly note: string
  readonly status: Status
}
