import type { CoalitionId, ExtraFieldId, PhaseId, PlaceId, ResultId, ThemeId } from './ids.ts'
import type { PartialDate, Period } from './partialDate.ts'

/** Whether something is so today, is planned, or is wished for. Answers count `is` only. */
export type Status = 'is' | 'planned' | 'wanted'
export const STATUSES: readonly Status[] = ['is', 'planned', 'wanted']

export type Phase = {
  readonly id: PhaseId
  readonly coalition: CoalitionId
  /** A code of the vocabulary `phases`. */
  readonly phase: string
  readonly period: Period
}

/** Something a coalition brought about. */
export type CoalitionResult = {
  readonly id: ResultId
  readonly coalition: CoalitionId
  readonly what: string
  readonly date: PartialDate | null
  readonly link: string
}

export type Coalition = {
  readonly id: CoalitionId
  readonly name: string
  readonly aliases: readonly string[]
  /** A code of the vocabulary `coalitionKinds`, or null when not known. */
  readonly kind: string | null
  readonly derived: boolean
  readonly goal: string
  readonly themes: readonly ThemeId[]
  readonly places: readonly PlaceId[]
  readonly period: Period
  readonly partOf: CoalitionId | null
  readonly link: string
  readonly note: string
  readonly tags: readonly string[]
  readonly extra: ReadonlyMap<ExtraFieldId, string>
  readonly status: Status
  /** False when nobody knows who takes part, which is not the same as nobody taking part. */
  readonly membersKnown: boolean
}
