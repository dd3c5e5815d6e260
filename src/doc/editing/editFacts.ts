import type { Evidence } from '../../model/evidence.ts'
import { evidenceId, membershipId, orderEnds, successionId, tieId } from '../../model/factIds.ts'
import type { EvidenceId, FactId, MembershipId, SuccessionId, TableName, TieId } from '../../model/ids.ts'
import { goneInto, type Network } from '../../model/network.ts'
import type { Membership } from '../../model/membership.ts'
import { OPEN_PERIOD } from '../../model/partialDate.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { changeRecord, createRecord, type FieldsOf } from './editRecord.ts'
import { isPlainObject } from '../reading/assembleRecord.ts'
import { isSameValue, unwrittenValue, type KeyWriter } from './writeKeys.ts'

/**
 * Facts get their id from what they say, so that two people who write the same fact while apart write one record.
 * Where that record meanwhile says something else, because somebody changed its role or its ends, the next id is taken.
 */

type NewMembership = Pick<Membership, 'party' | 'coalition' | 'role'> & Partial<Omit<Membership, 'id'>>

export function addMembership(writer: KeyWriter, fields: NewMembership): MembershipId {
  const { party, coalition, role, period = OPEN_PERIOD, status = 'is' } = fields
  const id = freeId(writer, 'memberships', { party, coalition, role }, (round) => membershipId({ party, coalition, role, period, status }, round))
  createRecord(writer, 'memberships', id, fields)
  return id
}

type NewTie = Pick<Tie, 'from' | 'to' | 'kind'> & Partial<Omit<Tie, 'id'>>

export function addTie(writer: KeyWriter, fields: NewTie, vocabulary: Vocabulary): TieId {
  const { kind, period = OPEN_PERIOD, status = 'is' } = fields
  const [from, to] = orderEnds(fields.from, fields.to, vocabulary.tieKinds.get(kind)?.directed ?? false)
  const id = freeId(writer, 'ties', { from, to, kind }, (round) => tieId({ from, to, kind, period, status }, round))
  createRecord(writer, 'ties', id, { ...fields, from, to })
  return id
}

export function addSuccession(writer: KeyWriter, fields: Omit<Succession, 'id'>): SuccessionId {
  const id = successionId(fields)
  createRecord(writer, 'successions', id, fields)
  return id
}

export function addEvidence(writer: KeyWriter, fields: Omit<Evidence, 'id'>): EvidenceId {
  const id = evidenceId(fields)
  createRecord(writer, 'evidence', id, fields)
  return id
}

/**
 * Changes a fact as it reads. What is read as it since a merge says the same from then on, or it would come up beside it as the
 * fact it was before.
 */
export function changeFact<Table extends 'memberships' | 'ties' | 'successions'>(writer: KeyWriter, network: Pick<Network, 'wentInto'>, table: Table, id: FactId, fields: FieldsOf<Table>): void {
  for (const each of [id, ...goneInto(network, id)]) changeRecord(writer, table, each, fields)
}

/** The first id that is free, or whose record still says the same. */
function freeId<Id extends string>(writer: KeyWriter, table: TableName, ends: Readonly<Record<string, string>>, idOfRound: (round: number) => Id): Id {
  const root = writer.mapDoc.roots[table]
  for (let round = 0; ; round++) {
    const id = idOfRound(round)
    if (!isPlainObject(root.get(id))) return id
    const stillSays = Object.entries(ends).every(([field, value]) => isSameValue(root.get(`${id}/${field}`) ?? unwrittenValue(writer.mapDoc, table, `${id}/${field}`), value))
    if (stillSays) return id
  }
}
