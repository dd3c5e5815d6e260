import { isCoalitionId, type CoalitionId, type MembershipId, type PartyId } from '../../../model/ids.ts'
import type { FileSpot } from '../../../model/importedNetwork.ts'
import type { OnBehalfOf } from '../../../model/membership.ts'
import { unitedNote } from '../../unitedNote.ts'
import { codeOfCell, valuesOfCell } from '../cells/cellWords.ts'
import { EMPTY_MEMBERSHIP, keptId, knownTermOf, report, reportWord, sayFields, termOf, type FileNetwork } from './fileNetwork.ts'
import { findParty, type PartyIndex } from './partyIndex.ts'
import { addEvidenceOf, addExtraToNote, addLists, addPeriod, addStatus, addText, type Given } from './readFields.ts'
import { partyFields } from './readPartyRow.ts'
import { resolveEnds } from './resolveEnds.ts'
import { onlyUses, type SheetRow } from './sheetRow.ts'

const ABOUT_THE_PARTY = new Set(['kind', 'domain'] as const)

/** One row of a list of who takes part in what. Several parties, coalitions or roles in a cell are as many memberships. */
export function readMembershipRow(file: FileNetwork, index: PartyIndex, row: SheetRow): void {
  const ofParty = row.cell('kind') === '' && row.cell('domain') === '' ? {} : partyFields(file, onlyUses(row, ABOUT_THE_PARTY), 'organisations')
  const coalitions = resolveEnds(file, index, row, 'coalition', { wanted: 'coalition', becomes: 'coalitions' })
  const parties = resolveEnds(file, index, row, 'party', { wanted: 'party', becomes: 'organisations', given: ofParty })
  const given = membershipFields(file, index, row)
  for (const role of rolesOfCell(file, row)) {
    for (const party of parties) for (const coalition of coalitions) keepMembership(file, row, { party, coalition: coalition as CoalitionId, role: role.code, given, saysRole: role.isSaid })
  }
}

type RoleRead = { readonly code: string; readonly isSaid: boolean }

/** No role is a member; a role nobody knows too, and its words are kept in the note. */
function rolesOfCell(file: FileNetwork, row: SheetRow): readonly RoleRead[] {
  const words = termOf(file, 'roles', row.cell('role')) === null ? valuesOfCell(row.cell('role').replaceAll(/[,;/+&\n]/g, '|')) : [row.cell('role')].filter(Boolean)
  const roles = words.flatMap((word): RoleRead[] => {
    const code = termOf(file, 'roles', word)
    if (code === null) reportWord(file, row.spot('role'), 'unknownRole', word, 'roles')
    return code ? [{ code, isSaid: true }] : []
  })
  return roles.length > 0 ? roles : [{ code: 'lid', isSaid: false }]
}

/** What a row says of a membership besides who, where and as what. */
export function membershipFields(file: FileNetwork, index: PartyIndex, row: SheetRow): Given {
  const given: Given = {}
  addPeriod(file, row, given)
  addStatus(file, row, given)
  addLists(file, row, given, 'themes', 'places')
  addText(file, row, given, 'note')
  addExtraToNote(row, given)
  const seat = row.cell('seat')
  const code = codeOfCell('seat', seat)
  if (code !== null) given.seat = code
  else if (seat !== '') report(file, row.spot('seat'), 'unknownTerm', seat, 'left')
  if (row.cell('onBehalfOf') !== '') given.onBehalfOf = behalfOf(file, index, row.cell('onBehalfOf'))
  return given
}

/** A party of the file, a domain, else what was said. */
function behalfOf(file: FileNetwork, index: PartyIndex, words: string): OnBehalfOf {
  const found = findParty(index, words, 'party')
  if (found.found === 'one') return { kind: 'party', party: found.id }
  const domain = knownTermOf(file, 'domains', words)
  return domain ? { kind: 'domain', domain } : { kind: 'words', words }
}

type MembershipRead = { readonly party: PartyId; readonly coalition: CoalitionId; readonly role: string; readonly given: Given; readonly saysRole: boolean }

/** Keeps the membership; the same party in the same role and period twice is one. */
export function keepMembership(file: FileNetwork, row: SheetRow, { party, coalition, role, given, saysRole }: MembershipRead, at: FileSpot = row.spot('role')): void {
  if (String(party) === String(coalition)) return report(file, row.spot('coalition'), 'endToItself', row.cell('coalition') || row.cell('to'), 'lost')
  if (!isCoalitionId(coalition)) return report(file, row.spot('coalition'), 'unknownEnd', row.cell('coalition'), 'lost')
  const ownName = row.cell('id')
  const id = keptId<MembershipId>(file, 'memberships', ownName, [party, coalition, role, JSON.stringify(given.period ?? null), ownName])
  const before = file.memberships.get(id)
  file.memberships.set(id, { ...EMPTY_MEMBERSHIP, ...before, ...given, note: unitedNote(before?.note, given.note), id, party, coalition, role })
  if (ownName !== '') file.ownNames.set(id, ownName)
  if (!file.spots.has(id)) file.spots.set(id, at)
  sayFields(file, id, ['party', 'coalition', ...(saysRole ? ['role'] : []), ...Object.keys(given)])
  addEvidenceOf(file, row, id)
}
