import type { OrganisationId, ViewId } from './ids.ts'
import type { PartialDate } from './partialDate.ts'

/** What the map says of itself: shown as *Over deze kaart* and on every export. */
export type MapRecord = {
  readonly title: string
  readonly region: string
  readonly purpose: string
  /** The question of today's session, shown large. */
  readonly question: string
  readonly keeper: OrganisationId | null
  readonly keeperReach: string
  readonly reviewDate: PartialDate | null
  /** Date of state: as of when the map holds, or null when it is not dated. */
  readonly stateDate: PartialDate | null
  readonly privacyText: string
  /** The saved view that it begins with for who only looks; it may be removed. */
  readonly defaultView: ViewId | null
}

export const EMPTY_MAP_RECORD: MapRecord = {
  title: '',
  region: '',
  purpose: '',
  question: '',
  keeper: null,
  keeperReach: '',
  reviewDate: null,
  stateDate: null,
  privacyText: '',
  defaultView: null,
}
