import { isCoalitionId, type CoalitionId, type PartyId, type TieId } from '../../../model/ids.ts'
import { unitedNote } from '../../unitedNote.ts'
import { codeOfCell, numberOfCell } from '../cells/cellWords.ts'
import { readTieWords, type TieWords } from '../cells/readTieWords.ts'
import { EMPTY_TIE, keptId, ownWord, report, reportWord, sayFields, termOf, type FileNetwork } from './fileNetwork.ts'
import type { PartyIndex } from './partyIndex.ts'
import { setPartOf } from './partOf.ts'
import { addEvidenceOf, addExtraToNote, addLists, addPeriod, addStatus, addText, type Given } from './readFields.ts'
import { keepMembership, membershipFields } from './readMembershipRow.ts'
import { partyFields } from './readPartyRow.ts'
import { keepSuccession } from './readSuccessionRow.ts'
import { resolveEnds } from './resolveEnds.ts'
import type { SheetRow } from './sheetRow.ts'

/**
 * One line between two parties, in the form that such a fact has with us: taking part in a coalition is a membership,
 * merging a succession, falling under *part of*, and the rest are ties. `To` may name several.
 */
export function readConnectionRow(file: FileNetwork, index: PartyIndex, row: SheetRow, isCoalition: (name: string) => boolean): void {
  const words = wordsOf(file, row)
  const ends = (use: 'from' | 'to') => resolveEnds(file, index, row, use, { wanted: 'party', becomes: isCoalition(row.cell(use)) ? 'coalitions' : 'organisations', given: endFields(file, row, use) })
  const [from, to] = [ends('from'), ends('to')]
  const isTurned = words?.turned === true || codeOfCell('flag', row.cell('direction')) === null && /revers|backward/i.test(row.cell('direction'))
  for (const one of from) for (const other of to) readPair(file, index, row, words, isTurned ? [other, one] : [one, other])
}

/** What the line is: what a file of ours says it is, its role, else its kind; null where no word says anything we know. */
function wordsOf(file: FileNetwork, row: SheetRow): TieWords | null {
  const what = codeOfCell('what', row.cell('what'))
  const role = row.cell('role') === '' ? null : termOf(file, 'roles', row.cell('role'))
  if (what === 'membership' || role) return { meaning: { kind: 'role', role: role || 'lid' }, turned: false }
  if (what === 'succession') return { meaning: { kind: 'succession', isRename: false }, turned: false }
  if (what === 'partOf') return { meaning: { kind: 'partOf' }, turned: false }
  const word = row.cell('kind')
  if (word === '') return null
  const mapped = file.terms[`tieKinds/${word.toLowerCase()}`]
  if (mapped) return { meaning: { kind: 'tie', tieKind: termOf(file, 'tieKinds', word) ?? mapped }, turned: false }
  const asRole = file.terms[`roles/${word.toLowerCase()}`]
  if (asRole) return { meaning: { kind: 'role', role: termOf(file, 'roles', word) ?? asRole }, turned: false }
  const known = readTieWords(file.vocabulary, word)
  const own = known === null && what === 'tie' ? ownWord(file, 'tieKinds', word) : null
  return own === null ? known : { meaning: { kind: 'tie', tieKind: own }, turned: false }
}

function endFields(file: FileNetwork, row: SheetRow, use: 'from' | 'to'): Given {
  const kind = use === 'from' ? 'fromKind' : 'toKind'
  if (row.cell(kind) === '') return {}
  return partyFields(file, { ...row, cell: (asked) => (asked === 'kind' ? row.cell(kind) : ''), cells: () => [], spot: () => row.spot(kind) }, 'organisations')
}

type Pair = readonly [from: PartyId, to: PartyId]

function readPair(file: FileNetwork, index: PartyIndex, row: SheetRow, words: TieWords | null, [from, to]: Pair): void {
  if (from === to) return report(file, row.spot('to'), 'endToItself', row.cell('to'), 'lost')
  const meaning = words?.meaning
  if (meaning?.kind === 'succession' || meaning?.kind === 'mergedOnly') return keepSuccession(file, row, [from], [to])
  if (meaning?.kind === 'partOf' && setPartOf(file, row, 'to', from, to)) return undefined
  const role = roleOf(file, row, words, [from, to])
  if (role !== null) return keepAsMembership(file, index, row, role, words, [from, to])
  return keepTie(file, row, meaning?.kind === 'tie' ? meaning.tieKind : tieKindOfRole(file, meaning?.kind === 'role' ? meaning.role : null), words, [from, to])
}

/** The role that a line towards a coalition stands for; null where it is no membership. Without any word, who is tied to a coalition takes part. */
function roleOf(file: FileNetwork, row: SheetRow, words: TieWords | null, [from, to]: Pair): string | null {
  if (!isCoalitionId(from) && !isCoalitionId(to)) return null
  const meaning = words?.meaning
  if (meaning === undefined) return row.cell('what') === '' && isCoalitionId(from) !== isCoalitionId(to) ? 'lid' : null
  if (meaning.kind === 'role') return meaning.role
  if (meaning.kind === 'partOf' || meaning.kind === 'togetherOn') return 'lid'
  if (meaning.kind !== 'tie' || !isCoalitionId(to)) return null
  return file.vocabulary.tieKinds.get(meaning.tieKind)?.roleTowardsCoalition ?? null
}

function keepAsMembership(file: FileNetwork, index: PartyIndex, row: SheetRow, role: string, words: TieWords | null, [from, to]: Pair): void {
  const [party, coalition] = isCoalitionId(to) ? [from, to] : [to, from]
  const given = membershipFields(file, index, row)
  if (words === null) keepUnknownWord(file, row, given, 'unknownRole')
  keepMembership(file, row, { party, coalition: coalition as CoalitionId, role, given, saysRole: words !== null }, row.spot('to'))
}

/** Towards an organisation, what a role says of a coalition is a tie: who funds it, who advises it. */
function tieKindOfRole(file: FileNetwork, role: string | null): string {
  return [...file.vocabulary.tieKinds.values()].find(({ roleTowardsCoalition }) => role !== null && roleTowardsCoalition === role)?.code ?? 'werkt samen met'
}

function keepTie(file: FileNetwork, row: SheetRow, kind: string, words: TieWords | null, [from, to]: Pair): void {
  const given: Given = {}
  addPeriod(file, row, given)
  addStatus(file, row, given)
  if (words?.meaning.kind === 'tie' && words.meaning.status !== undefined) given.status = words.meaning.status
  addLists(file, row, given, 'themes', 'places')
  addText(file, row, given, 'note')
  addExtraToNote(row, given)
  addStrength(file, row, given)
  if (words === null || words.meaning.kind !== 'tie') keepUnknownWord(file, row, given, 'unknownKind')
  const ownName = row.cell('id')
  const ends = file.vocabulary.tieKinds.get(kind)?.directed ? [from, to] : [from, to].toSorted()
  const id = keptId<TieId>(file, 'ties', ownName, [...ends, kind, JSON.stringify(given.period ?? null), ownName])
  const before = file.ties.get(id)
  file.ties.set(id, { ...EMPTY_TIE, ...before, ...given, note: unitedNote(before?.note, given.note), id, from, to, kind })
  if (ownName !== '') file.ownNames.set(id, ownName)
  if (!file.spots.has(id)) file.spots.set(id, row.spot('from'))
  sayFields(file, id, ['from', 'to', ...(words === null ? [] : ['kind']), ...Object.keys(given)])
  addEvidenceOf(file, row, id)
}

/** A word that says nothing we know is kept in the note, so that nothing of the row is lost. */
function keepUnknownWord(file: FileNetwork, row: SheetRow, given: Given, code: 'unknownKind' | 'unknownRole'): void {
  const word = row.cell('kind')
  if (word === '') return
  reportWord(file, row.spot('kind'), code, word, code === 'unknownRole' ? 'roles' : 'tieKinds')
  given.note = [given.note, word].filter(Boolean).join('\n')
}

/** Only 1, 2 and 3 are strengths. The weight of another program is no opinion: it is a number in the note, and 1 is what all begin with. */
function addStrength(file: FileNetwork, row: SheetRow, given: Given): void {
  const cell = row.cell('strength')
  if (cell === '') return
  const value = numberOfCell(cell)
  const isWeight = /^(weight|gewicht)$/i.test(row.spot('strength').heading)
  if (isWeight && value === 1) return undefined
  if (value === null) return report(file, row.spot('strength'), 'badNumber', cell, 'left')
  if (isWeight) given.note = [given.note, `${row.spot('strength').heading}: ${cell}`].filter(Boolean).join('\n')
  else if (value === 1 || value === 2 || value === 3) given.strength = value
  else given.note = [given.note, `${row.spot('strength').heading || 'Weight'}: ${cell}`].filter(Boolean).join('\n')
}
