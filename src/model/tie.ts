import type { PartyId, PlaceId, ThemeId, TieId } from './ids.ts'
import type { Period } from './partialDate.ts'
import type { Status } from './coalition.ts'

/** A relation between two parties. Whether it has a direction is said by its kind. */
export type Tie = {
  readonly id: TieId
  readonly from: PartyId
  readonly to: PartyId
  /** A code of the vocabulary `tieKinds`. */
  readonly kind: string
  readonly period: Period
  /** An opinion about the relation, 1 (weak) to 3 (strong), or null. */
  readonly strength: 1 | 2 | 3 | null
  readonly themes: readonly ThemeId[]
  readonly places: readonly PlaceId[]
  readonly note: string
  readonly status: Status
}
