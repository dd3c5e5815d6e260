import type { Coalition } from '../../../model/coalition.ts'
import type { Evidence, Source } from '../../../model/evidence.ts'
import { ID_PREFIXES, idOfFacts, tableOfId, type CoalitionId, type EvidenceId, type ExtraFieldId, type FactId, type MembershipId, type OrganisationId, type PartyId, type PlaceId, type SourceId, type SuccessionId, type TableName, type ThemeId, type TieId } from '../../../model/ids.ts'
import type { FileProblem, FileProblemCode, FileSpot, ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { Membership } from '../../../model/membership.ts'
import { foldCase } from '../../../model/names.ts'
import { EMPTY_NETWORK, type ExtraField, type Network } from '../../../model/network.ts'
import type { Organisation } from '../../../model/organisation.ts'
import { OPEN_PERIOD } from '../../../model/partialDate.ts'
import type { Place } from '../../../model/place.ts'
import type { Placement } from '../../../model/placement.ts'
import type { Succession } from '../../../model/succession.ts'
import type { Theme } from '../../../model/theme.ts'
import type { Tie } from '../../../model/tie.ts'
import { withOwnTerms, type OwnTerm, type TermList, type Vocabulary } from '../../../model/vocabulary.ts'
import { termKey, type Layout } from '../layout/layout.ts'
import { onceByText } from '../cells/onceByText.ts'
import { readTerm } from '../cells/readTerm.ts'

/** What is being read out of a file, row by row; `finish` makes it the answer. */
export type FileNetwork = {
  readonly organisations: Map<OrganisationId, Organisation>
  readonly coalitions: Map<CoalitionId, Coalition>
  readonly memberships: Map<MembershipId, Membership>
  readonly ties: Map<TieId, Tie>
  readonly successions: Map<SuccessionId, Succession>
  readonly themes: Map<ThemeId, Theme>
  readonly places: Map<PlaceId, Place>
  readonly sources: Map<SourceId, Source>
  readonly evidence: Map<EvidenceId, Evidence>
  readonly extraFields: Map<ExtraFieldId, ExtraField>
  readonly placements: Map<PartyId, Placement>
  readonly said: Map<string, Set<string>>
  readonly spots: Map<string, FileSpot>
  readonly ownNames: Map<string, string>
  readonly problems: FileProblem[]
  readonly vocabulary: Vocabulary
  readonly terms: Layout['terms']
  /** Terms that were made of words nobody knew. */
  readonly ownTerms: Map<string, OwnTerm>
  /** What is there already when the file is a workbook of ours. */
  readonly base: Network
  /** The ids in the file are those of a map of ours: then they stay. */
  keepsIds: boolean
  /** Nodes and lines that we wrote ourselves, where a word that nobody knows is a word of the map they come from. */
  keepsWords: boolean
}

export function beginFile(base: Network, terms: Layout['terms']): FileNetwork {
  return {
    organisations: new Map(base.organisations), coalitions: new Map(base.coalitions), memberships: new Map(base.memberships), ties: new Map(base.ties), successions: new Map(base.successions),
    themes: new Map(base.themes), places: new Map(base.places), sources: new Map(base.sources), evidence: new Map(base.evidence), extraFields: new Map(base.extraFields), placements: new Map(base.placements),
    said: new Map(), spots: new Map(), ownNames: new Map(), problems: [], vocabulary: base.vocabulary, terms, ownTerms: new Map(), base, keepsIds: false, keepsWords: false,
  }
}

export function finishFile(file: FileNetwork): ImportedNetwork {
  const { organisations, coalitions, memberships, ties, successions, themes, places, sources, evidence, extraFields, placements } = file
  const vocabulary = file.ownTerms.size === 0 ? file.vocabulary : extended(file.vocabulary, file.ownTerms.values())
  const network: Network = { ...EMPTY_NETWORK, ...file.base, organisations, coalitions, memberships, ties, successions, themes, places, sources, evidence, extraFields, placements, vocabulary }
  return { network, said: file.said, spots: file.spots, ownNames: file.ownNames, keepsIds: file.keepsIds, problems: file.problems }
}

function extended(vocabulary: Vocabulary, own: Iterable<OwnTerm>): Vocabulary {
  const added = withOwnTerms(own)
  const merge = <Kind>(left: ReadonlyMap<string, Kind>, right: ReadonlyMap<string, Kind>): ReadonlyMap<string, Kind> => new Map([...right, ...left])
  return {
    organisationKinds: merge(vocabulary.organisationKinds, added.organisationKinds), domains: merge(vocabulary.domains, added.domains), coalitionKinds: merge(vocabulary.coalitionKinds, added.coalitionKinds),
    phases: merge(vocabulary.phases, added.phases), roles: merge(vocabulary.roles, added.roles), tieKinds: merge(vocabulary.tieKinds, added.tieKinds), certainty: merge(vocabulary.certainty, added.certainty),
  }
}

export function report(file: FileNetwork, at: FileSpot, code: FileProblemCode, value: string, weight: FileProblem['weight']): void {
  file.problems.push({ at, code, value, weight })
}

/** A word that is in no list; the row comes in without it. */
export function reportWord(file: FileNetwork, at: FileSpot, code: 'unknownRole' | 'unknownKind' | 'unknownTerm', value: string, list: TermList): void {
  file.problems.push({ at, code, value, weight: 'left', list })
}

/** Notes that the file speaks about these fields of a record. */
export function sayFields(file: FileNetwork, id: string, fields: Iterable<string>): void {
  const said = file.said.get(id)
  if (said) for (const field of fields) said.add(field)
  else file.said.set(id, new Set(fields))
}

/** A name as two cells of one file must agree on it: case and spaces do not count, all else does. */
export const nameKey = onceByText((name: string): string => foldCase(name).replaceAll(/\s+/g, ' ').trim())

/**
 * The id a thing of a file has: the same whenever the file is read, so that what somebody decided about it still holds when
 * another cell was mended.
 */
export function fileId<Id extends string>(table: TableName, facts: readonly string[]): Id {
  return idOfFacts(ID_PREFIXES[table], ['file', ...facts]) as Id
}

const RECORD_ID = /^[a-z]{3}-[0-9a-z]{4,32}$/

/** Whether this is the id of a record of that table of a map of ours. */
export function isRecordId(table: TableName, id: string): boolean {
  return RECORD_ID.test(id) && tableOfId(id) === table
}

/** The id of a thing that the file calls by one itself: that very id where it comes from a map of ours. */
export function keptId<Id extends string>(file: FileNetwork, table: TableName, ownName: string, facts: readonly string[]): Id {
  // A succession of several parties is several lines of a graph, numbered behind a `/`.
  const id = ownName.replace(/\/\d+$/, '')
  return file.keepsIds && isRecordId(table, id) ? (id as Id) : fileId<Id>(table, facts)
}

/** What the mapping makes of a word, else what the vocabulary does; null where neither knows it, '' where it is to be left out. */
export function knownTermOf(file: FileNetwork, list: TermList, word: string): string | null {
  const mapped = file.terms[termKey(list, word)]
  if (mapped === undefined) return readTerm(file.vocabulary, list, word)
  if (mapped !== '' && !file.vocabulary[list].has(mapped)) addOwnTerm(file, list, mapped, word)
  return mapped
}

/** The same, where what nobody knows may be a word of the map that the file comes from. */
export function termOf(file: FileNetwork, list: TermList, word: string): string | null {
  return knownTermOf(file, list, word) ?? ownWord(file, list, word)
}

/** The code of a word of the map that the file comes from; null where the file is nobody's. */
export function ownWord(file: FileNetwork, list: TermList, word: string): string | null {
  const code = word.trim().toLowerCase()
  if (!file.keepsWords || code === '') return null
  addOwnTerm(file, list, code, word)
  return code
}

function addOwnTerm(file: FileNetwork, list: TermList, code: string, word: string): void {
  const id = fileId('vocabulary', [list, code])
  file.ownTerms.set(id, { id, list, code, nl: word.trim(), en: word.trim(), seat: null, directed: false, hue: null })
}

/** The theme of this name; made where the file did not name it before. */
export function themeNamed(file: FileNetwork, name: string): ThemeId {
  return named(file.themes, nameKey(name), (theme) => nameKey(theme.name), (key) => ({ id: fileId<ThemeId>('themes', [key]), name, aliases: [], wider: null }))
}

export function placeNamed(file: FileNetwork, name: string): PlaceId {
  return named(file.places, nameKey(name), (place) => nameKey(place.name), (key) => ({ id: fileId<PlaceId>('places', [key]), name, kind: null, within: null }))
}

export function extraFieldNamed(file: FileNetwork, on: ExtraField['on'], name: string): ExtraFieldId {
  return named(file.extraFields, `${on}/${nameKey(name)}`, (field) => `${field.on}/${nameKey(field.name)}`, () => ({ id: fileId<ExtraFieldId>('extraFields', [on, nameKey(name)]), on, name }))
}

export function sourceTitled(file: FileNetwork, title: string): SourceId {
  const id = named(file.sources, nameKey(title), (source) => nameKey(source.title), (key) => ({ id: fileId<SourceId>('sources', [key]), title, author: '', date: null, link: '' }))
  if (!file.base.sources.has(id)) sayFields(file, id, ['title'])
  return id
}

const idsByKey = new WeakMap<object, Map<string, string>>()

/** The thing of this key, made where there is none. Whatever else adds to the table makes ids out of the same key. */
function named<Id extends string, Thing extends { readonly id: Id }>(things: Map<Id, Thing>, key: string, keyOf: (thing: Thing) => string, make: (key: string) => Thing): Id {
  const ids = idsByKey.get(things) ?? new Map([...things.values()].map((thing) => [keyOf(thing), thing.id as string]))
  idsByKey.set(things, ids)
  const known = ids.get(key)
  if (known !== undefined) return known as Id
  const made = make(key)
  ids.set(key, made.id)
  things.set(made.id, made)
  return made.id
}

export const EMPTY_ORGANISATION: Omit<Organisation, 'id' | 'name'> = {
  aliases: [], kind: null, domain: null, derived: false, places: [], partOf: null, period: OPEN_PERIOD, goal: '', note: '', link: '', tags: [], extra: new Map(), placeholder: false,
}
export const EMPTY_COALITION: Omit<Coalition, 'id' | 'name'> = {
  aliases: [], kind: null, derived: false, goal: '', themes: [], places: [], period: OPEN_PERIOD, partOf: null, link: '', note: '', tags: [], extra: new Map(), status: 'is', membersKnown: true,
}
export const EMPTY_MEMBERSHIP: Omit<Membership, 'id' | 'party' | 'coalition' | 'role'> = { seat: null, onBehalfOf: null, period: OPEN_PERIOD, themes: [], places: [], note: '', status: 'is' }
export const EMPTY_TIE: Omit<Tie, 'id' | 'from' | 'to' | 'kind'> = { period: OPEN_PERIOD, strength: null, themes: [], places: [], note: '', status: 'is' }

/** One word of evidence of a source on a fact. */
export function addEvidence(file: FileNetwork, about: FactId, source: SourceId | null, certainty: string): void {
  const id = fileId<EvidenceId>('evidence', [about, source ?? '', certainty])
  file.evidence.set(id, { id, about, source, words: '', certainty, enteredBy: '', enteredAt: '' })
}
