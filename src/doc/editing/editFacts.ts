import type { Evidence } from '../../model/evidence.ts'
import { idOfFacts, type EvidenceId, type MembershipId, type PartyId, type SuccessionId, type TieId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { OPEN_PERIOD, type Period } from '../../model/partialDate.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { createRecord } from './editRecord.ts'
import { isPlainObject } from '../reading/assembleRecord.ts'
import type { TableName } from '../../model/ids.ts'
import { isSameValue, unwrittenValue, type KeyWriter } from './writeKeys.ts'

/**
 * Facts get their id from what they say, so that two people who write the same fact while apart write one record.
 * Where that record meanwhile says something else, because somebody changed its role or its ends, the next id is taken.
 */

type NewMembership = Pick<Membership, 'party' | 'coalition' | 'role'> & Partial<Omit<Membership, 'id'>>

export function addMembership(writer: KeyWriter, fields: NewMembership): MembershipId {
  const { party, coalition, role, period = OPEN_PERIOD, status = 'is' } = fields
  const id = factId<MembershipId>(writer, 'memberships', 'mem', { party, coalition, role }, [...datesOf(period), status])
  createRecord(writer, 'memberships', id, fields)
  return id
}

type NewTie = Pick<Tie, 'from' | 'to' | 'kind'> & Partial<Omit<Tie, 'id'>>

/** Adds a tie. Where its kind has no direction the ends are put in order, so that A with B and B with A are one tie. */
export function addTie(writer: KeyWriter, fields: NewTie, vocabulary: Vocabulary): TieId {
  const isDirected = vocabulary.tieKinds.get(fields.kind)?.directed ?? false
  const [from, to] = isDirected || fields.from < fields.to ? [fields.from, fields.to] : [fields.to, fields.from]
  const { kind, period = OPEN_PERIOD, status = 'is' } = fields
  const id = factId<TieId>(writer, 'ties', 'tie', { from, to, kind }, [...datesOf(period), status])
  createRecord(writer, 'ties', id, { ...fields, from, to })
  return id
}

export function addSuccession(writer: KeyWriter, fields: Omit<Succession, 'id'>): SuccessionId {
  const sorted = (parties: readonly PartyId[]) => [...parties].sort().join(' ')
  const id = idOfFacts('suc', [sorted(fields.from), sorted(fields.to), fields.date?.date ?? null]) as SuccessionId
  createRecord(writer, 'successions', id, fields)
  return id
}

export function addEvidence(writer: KeyWriter, fields: Omit<Evidence, 'id'>): EvidenceId {
  const id = idOfFacts('evi', [fields.about, fields.source, fields.words, fields.certainty]) as EvidenceId
  createRecord(writer, 'evidence', id, fields)
  return id
}

function datesOf(period: Period): (string | null)[] {
  return [period.from?.date ?? period.from?.words ?? null, period.to?.date ?? period.to?.words ?? null]
}

function factId<Id extends string>(writer: KeyWriter, table: TableName, prefix: string, ends: Readonly<Record<string, string>>, rest: readonly (string | null)[]): Id {
  const root = writer.mapDoc.roots[table]
  for (let round = 0; ; round++) {
    const id = idOfFacts(prefix, [...Object.values(ends), ...rest, ...(round === 0 ? [] : [String(round)])])
    if (!isPlainObject(root.get(id))) return id as Id
    const stillSays = Object.entries(ends).every(([field, value]) => isSameValue(root.get(`${id}/${field}`) ?? unwrittenValue(writer.mapDoc, table, `${id}/${field}`), value))
    if (stillSays) return id as Id
  }
}
