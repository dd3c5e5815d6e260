import type { PartyId, SuccessionId } from './ids.ts'
import type { PartialDate } from './partialDate.ts'

/** One or more parties became one or more others: an event in time, never a merge of records. */
export type Succession = {
  readonly id: SuccessionId
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly date: PartialDate | null
  readonly note: string
}
