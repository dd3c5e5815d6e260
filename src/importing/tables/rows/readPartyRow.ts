import type { Coalition } from '../../../model/coalition.ts'
import type { CoalitionId, OrganisationId, PartyId } from '../../../model/ids.ts'
import type { FileSpot } from '../../../model/importedNetwork.ts'
import type { Organisation } from '../../../model/organisation.ts'
import { MAX_COORDINATE } from '../../../model/placement.ts'
import { LIST_SIGN } from '../../../model/sheets/headings.ts'
import { MAX_CELL_NAME_CHARACTERS } from '../../../model/sheets/tableLimits.ts'
import { guessCoalitionKind, guessKind } from '../../../typing/words/guessKind.ts'
import { codeOfCell, numberOfCell } from '../cells/cellWords.ts'
import { readCoalitionKind, readKindOrDomain } from '../cells/readTerm.ts'
import { EMPTY_COALITION, EMPTY_ORGANISATION, extraFieldNamed, keptId, nameKey, report, reportWord, sayFields, termOf, type FileNetwork } from './fileNetwork.ts'
import { indexParty, type PartyIndex } from './partyIndex.ts'
import { addEvidenceOf, addLists, addPeriod, addStatus, addText, termOfCell, type Given } from './readFields.ts'
import type { SheetRow } from './sheetRow.ts'

/** Which table a row of parties is for; `mixed` where the row itself says it. */
export type PartyTable = 'organisations' | 'coalitions'

/**
 * One party of a list. The same id is the same party, and without ids the same name, kind and place; what a later row says
 * of it wins. Answers its id, or null where the row has no name, or the id of somebody of another name.
 */
export function readPartyRow(file: FileNetwork, index: PartyIndex, row: SheetRow, listed: PartyTable | 'mixed', isCoalition: (name: string) => boolean): PartyId | null {
  const ownName = row.cell('id')
  const known = nameOf(file, index.byOwnName.get(ownName))
  const name = nameInCell(file, row.cell('name')) || known || ownName
  if (name === '' || name.length > MAX_CELL_NAME_CHARACTERS) {
    report(file, row.spot('name'), name === '' ? 'noName' : 'tooLong', name.slice(0, 80), 'lost')
    return null
  }
  if (known !== '' && nameKey(known) !== nameKey(name)) {
    report(file, row.spot('id'), 'sameIdTwice', ownName, 'lost')
    return null
  }
  const table = listed === 'mixed' ? tableOfRow(file, row, isCoalition(name) || isCoalition(ownName)) : listed
  const given = partyFields(file, row, table)
  given.name = name
  const id = index.byOwnName.get(ownName) ?? keptId<PartyId>(file, table, ownName, ownName === '' ? ['name', nameKey(name), kindKey(row, given), row.cell('places').toLowerCase()] : ['id', ownName])
  const party = keepParty(file, index, id, given, row.spot('name'))
  if (ownName !== '') {
    index.byOwnName.set(ownName, party)
    file.ownNames.set(party, ownName)
  }
  addEvidenceOf(file, row, party)
  addPlacement(file, row, party)
  return party
}

/** A long name is broken to fit its cell; on a map of ours somebody may have meant it. */
export const nameInCell = ({ keepsIds }: FileNetwork, name: string): string => (keepsIds ? name : name.replaceAll(/[^\S\n]*\n\s*/g, ' '))

const nameOf = (file: FileNetwork, id: PartyId | undefined): string => (file.organisations.get(id as OrganisationId) ?? file.coalitions.get(id as CoalitionId))?.name ?? ''

const kindKey = (row: SheetRow, given: Given): string => (typeof given.kind === 'string' ? given.kind : row.cell('kind').toLowerCase())

function tableOfRow(file: FileNetwork, row: SheetRow, isCoalition: boolean): PartyTable {
  const what = codeOfCell('what', row.cell('what'))
  if (what === 'coalition' || what === 'organisation') return what === 'coalition' ? 'coalitions' : 'organisations'
  const kind = row.cell('kind')
  if (kind === '') return isCoalition ? 'coalitions' : 'organisations'
  return coalitionKindOf(file, kind) === null ? 'organisations' : 'coalitions'
}

/** The mapping decides over a word before the vocabulary does. */
function coalitionKindOf(file: FileNetwork, word: string): { readonly kind: string | null } | null {
  const mapped = ['coalitionKinds', 'organisationKinds', 'domains'].map((list) => file.terms[`${list}/${word.trim().toLowerCase()}`])
  if (mapped[0]) return { kind: mapped[0] }
  if (mapped[1] !== undefined || mapped[2] !== undefined) return null
  return codeOfCell('what', word) === 'coalition' ? { kind: null } : readCoalitionKind(file.vocabulary, word)
}

/** What a row says of its party, but for its name. */
export function partyFields(file: FileNetwork, row: SheetRow, table: PartyTable): Given {
  const given: Given = {}
  addText(file, row, given, 'goal', 'note', 'link')
  addLists(file, row, given, 'aliases', 'tags', 'places')
  addPeriod(file, row, given)
  if (table === 'organisations') addOrganisationFields(file, row, given)
  else addCoalitionFields(file, row, given)
  const extra = extraFields(file, row, table)
  if (extra.size > 0) given.extra = extra
  return given
}

/** Columns of one name are one field. */
function extraFields(file: FileNetwork, row: SheetRow, table: PartyTable): Organisation['extra'] {
  const valuesByField = Map.groupBy(row.cells('extra'), ({ heading }) => extraFieldNamed(file, table, heading || 'Kolom'))
  return new Map([...valuesByField].map(([id, cells]) => [id, [...new Set(cells.map(({ value }) => value))].join(` ${LIST_SIGN} `)]))
}

function addOrganisationFields(file: FileNetwork, row: SheetRow, given: Given): void {
  const domain = termOfCell(file, row, 'domain', 'domains')
  const guess = kindOfOrganisation(file, row)
  if (guess?.kind) given.kind = guess.kind
  if (domain ?? guess?.domain) given.domain = domain ?? guess?.domain
  const placeholder = codeOfCell('flag', row.cell('placeholder'))
  if (placeholder !== null) given.placeholder = placeholder === 'yes'
  else if (row.cell('placeholder') !== '') report(file, row.spot('placeholder'), 'unknownTerm', row.cell('placeholder'), 'left')
}

/** A *Type* may be a kind, a domain (*ggz*), or just say that it is an organisation. */
function kindOfOrganisation(file: FileNetwork, row: SheetRow): { readonly kind: string | null; readonly domain: string | null } | null {
  const word = row.cell('kind')
  if (word === '' || codeOfCell('what', word) === 'organisation') return null
  const kind = termOf(file, 'organisationKinds', word)
  if (kind !== null) return { kind: kind || null, domain: readKindOrDomain(file.vocabulary, word)?.domain ?? null }
  const domain = termOf(file, 'domains', word)
  if (domain !== null) return { kind: null, domain: domain || null }
  const said = readKindOrDomain(file.vocabulary, word)
  if (said === null) reportWord(file, row.spot('kind'), 'unknownKind', word, 'organisationKinds')
  return said
}

function addCoalitionFields(file: FileNetwork, row: SheetRow, given: Given): void {
  addLists(file, row, given, 'themes')
  addStatus(file, row, given)
  const word = row.cell('kind')
  const kind = word === '' ? null : (termOf(file, 'coalitionKinds', word) ?? coalitionKindOf(file, word)?.kind)
  if (kind) given.kind = kind
  else if (word !== '' && kind === undefined) reportWord(file, row.spot('kind'), 'unknownKind', word, 'coalitionKinds')
  const known = codeOfCell('flag', row.cell('membersKnown'))
  if (known !== null) given.membersKnown = known === 'yes'
  else if (row.cell('membersKnown') !== '') report(file, row.spot('membersKnown'), 'unknownTerm', row.cell('membersKnown'), 'left')
}

/** Makes the party, or lays what is given over the one that is there; kind and domain are guessed from the name where nobody says them. */
export function keepParty(file: FileNetwork, index: PartyIndex, id: PartyId, given: Given, at: FileSpot): PartyId {
  const isCoalition = id.startsWith('coa-')
  const known = isCoalition ? file.coalitions.get(id as CoalitionId) : file.organisations.get(id as OrganisationId)
  if (known && given.extra instanceof Map) given.extra = new Map([...known.extra, ...(given.extra as Organisation['extra'])])
  const derived = (known?.derived ?? false) && given.kind === undefined && given.domain === undefined
  const party = isCoalition ? { ...EMPTY_COALITION, ...known, ...given, id, derived } : { ...EMPTY_ORGANISATION, ...known, ...given, id, derived }
  const complete = withGuess(party as Organisation | Coalition)
  if (isCoalition) file.coalitions.set(id as CoalitionId, complete as Coalition)
  else file.organisations.set(id as OrganisationId, complete as Organisation)
  indexParty(file, index, complete)
  if (!file.spots.has(id)) file.spots.set(id, at)
  sayFields(file, id, Object.keys(given))
  return id
}

function withGuess(party: Organisation | Coalition): Organisation | Coalition {
  if (party.kind !== null) return party
  if (!('domain' in party)) {
    const kind = guessCoalitionKind(party.name)
    return kind === null ? party : { ...party, kind, derived: true }
  }
  const guess = guessKind(party.name)
  return guess === null ? party : { ...party, kind: guess.kind, domain: party.domain ?? guess.domain, derived: true }
}

function addPlacement(file: FileNetwork, row: SheetRow, id: PartyId): void {
  const [x, y] = [numberOfCell(row.cell('x')), numberOfCell(row.cell('y'))]
  for (const [use, value] of [['x', x], ['y', y]] as const) {
    if (row.cell(use) !== '' && (value === null || Math.abs(value) > MAX_COORDINATE)) report(file, row.spot(use), 'badNumber', row.cell(use), 'left')
  }
  if (x === null || y === null || Math.abs(x) > MAX_COORDINATE || Math.abs(y) > MAX_COORDINATE) return
  file.placements.set(id, { x, y, pinned: codeOfCell('flag', row.cell('pinned')) === 'yes' })
}
