import type { CoalitionId } from '../../../model/ids.ts'
import { rolesOfSeat } from '../cells/rolesOfSeat.ts'
import { reportWord, termOf, type FileNetwork } from './fileNetwork.ts'
import type { PartyIndex } from './partyIndex.ts'
import { keepMembership } from './readMembershipRow.ts'
import { readPartyRow } from './readPartyRow.ts'
import { resolveEnd } from './resolveEnds.ts'
import { findParty } from './partyIndex.ts'
import type { SheetRow } from './sheetRow.ts'

/** A row of a matrix: a party, and in each column of a coalition whether and as what it takes part. */
export function readMatrixRow(file: FileNetwork, index: PartyIndex, row: SheetRow): void {
  const known = findParty(index, row.cell('name'), 'party')
  const party = known.found === 'one' ? known.id : readPartyRow(file, index, row, 'organisations', () => false)
  if (party === null) return
  for (const { value, column, heading } of row.cells('seats')) {
    const at = row.spotOf(column)
    const mapped = termOf(file, 'roles', value)
    const roles = mapped ? [mapped] : rolesOfSeat(file.vocabulary, value)
    if (roles === null) reportWord(file, at, 'unknownRole', value, 'roles')
    if (roles?.length === 0) continue
    const coalition = resolveEnd(file, index, row, 'seats', heading, { wanted: 'coalition', becomes: 'coalitions' }, 'lost')
    if (coalition === null) continue
    for (const role of roles ?? ['lid']) keepMembership(file, row, { party, coalition: coalition as CoalitionId, role, given: {}, saysRole: roles !== null }, at)
  }
}

/** Coalitions stand in the headings, also those nobody is in. */
export function readMatrixHeadings(file: FileNetwork, index: PartyIndex, row: SheetRow, headings: readonly string[]): void {
  for (const heading of headings) if (heading.trim() !== '') resolveEnd(file, index, row, 'seats', heading.trim(), { wanted: 'coalition', becomes: 'coalitions' }, 'left')
}
