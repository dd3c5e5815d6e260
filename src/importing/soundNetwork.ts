import { STATUSES } from '../model/coalition.ts'
import { ID_PREFIXES, idOfFacts, tableOfId, type TableName } from '../model/ids.ts'
import type { FileProblem, FileSpot } from '../model/importedNetwork.ts'
import { EMPTY_MAP_RECORD, type MapRecord } from '../model/mapRecord.ts'
import { EMPTY_NETWORK, type Network } from '../model/network.ts'
import { isPartialDate, OPEN_PERIOD } from '../model/partialDate.ts'
import { MAX_COORDINATE, type Placement } from '../model/placement.ts'
import { HUES, ownTermsOf, TERM_LISTS, withOwnTerms, type DomainTerm, type OwnTerm, type RoleTerm, type TieKindTerm, type Vocabulary } from '../model/vocabulary.ts'

/**
 * A network out of a file that says it is one of ours, with every promise of `Network` kept: a file is no document, and
 * somebody may have written in it. A field of the wrong form falls back to its empty value; a record without what makes it
 * that thing, or with an end that is not there, is left out and said.
 */
export type RawTables = Readonly<Partial<Record<TableName, Iterable<unknown>>>> & { readonly record?: unknown; readonly placements?: Iterable<readonly [string, unknown]> }

type Form = (value: unknown) => unknown
type Shape = { readonly needed: readonly string[]; readonly fields: Readonly<Record<string, Form>> }

const text: Form = (value) => (typeof value === 'string' ? value : '')
const textOrNull: Form = (value) => (typeof value === 'string' && value !== '' ? value : null)
const flag = (empty: boolean): Form => (value) => (typeof value === 'boolean' ? value : empty)
const oneOf = (choices: readonly unknown[], empty: unknown): Form => (value) => (choices.includes(value) ? value : empty)
const texts: Form = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [])
const ref = (...tables: readonly TableName[]): Form => (value) => (isRef(value, tables) ? value : null)
const refs = (...tables: readonly TableName[]): Form => (value) => (Array.isArray(value) ? value.filter((one) => isRef(one, tables)) : [])
const number: Form = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function isRef(value: unknown, tables: readonly TableName[]): value is string {
  const table = typeof value === 'string' ? tableOfId(value) : null
  return table !== null && tables.includes(table)
}

function date(value: unknown): unknown {
  if (!isObject(value)) return null
  const known = typeof value.date === 'string' && isPartialDate(value.date) ? value.date : null
  const words = typeof value.words === 'string' ? value.words : ''
  return known === null && words === '' ? null : { date: known, words: words || known }
}

const period: Form = (value) => (isObject(value) ? { from: date(value.from), to: date(value.to) } : OPEN_PERIOD)
const extra: Form = (value) => new Map(value instanceof Map ? value : Object.entries(isObject(value) ? value : {}).filter(([, one]) => typeof one === 'string' && one !== ''))

function behalf(value: unknown): unknown {
  if (!isObject(value)) return null
  if (value.kind === 'party' && isRef(value.party, PARTIES)) return { kind: 'party', party: value.party }
  if (value.kind === 'domain' && typeof value.domain === 'string') return { kind: 'domain', domain: value.domain }
  return value.kind === 'words' && typeof value.words === 'string' ? { kind: 'words', words: value.words } : null
}

const PARTIES: readonly TableName[] = ['organisations', 'coalitions']
const status = oneOf(STATUSES, 'is')
const PARTY = { name: text, aliases: texts, kind: textOrNull, derived: flag(false), places: refs('places'), period, goal: text, note: text, link: text, tags: texts, extra }
const FACT = { period, themes: refs('themes'), places: refs('places'), note: text, status }

const SHAPES: Readonly<Record<TableName, Shape>> = {
  organisations: { needed: ['name'], fields: { ...PARTY, domain: textOrNull, partOf: ref('organisations'), placeholder: flag(false) } },
  coalitions: { needed: ['name'], fields: { ...PARTY, themes: refs('themes'), partOf: ref('coalitions'), status, membersKnown: flag(true) } },
  memberships: { needed: ['party', 'coalition'], fields: { ...FACT, party: ref(...PARTIES), coalition: ref('coalitions'), role: (value) => text(value) || 'lid', seat: oneOf(['table', 'around'], null), onBehalfOf: behalf } },
  ties: { needed: ['from', 'to'], fields: { ...FACT, from: ref(...PARTIES), to: ref(...PARTIES), kind: (value) => text(value) || 'werkt samen met', strength: oneOf([1, 2, 3], null) } },
  successions: { needed: ['from', 'to'], fields: { from: refs(...PARTIES), to: refs(...PARTIES), date, note: text } },
  themes: { needed: ['name'], fields: { name: text, aliases: texts, wider: ref('themes') } },
  places: { needed: ['name'], fields: { name: text, kind: textOrNull, within: ref('places') } },
  sources: { needed: ['title'], fields: { title: text, author: text, date, link: text } },
  evidence: { needed: ['about'], fields: { about: ref(...PARTIES, 'memberships', 'ties', 'successions'), source: ref('sources'), words: text, certainty: (value) => text(value) || 'stated', enteredBy: text, enteredAt: text } },
  phases: { needed: ['coalition', 'phase'], fields: { coalition: ref('coalitions'), phase: text, period } },
  results: { needed: ['coalition'], fields: { coalition: ref('coalitions'), what: text, date, link: text } },
  extraFields: { needed: ['name'], fields: { name: text, on: oneOf(['organisations', 'coalitions'], 'organisations') } },
  views: { needed: ['name'], fields: { name: text, caption: text, query: text, order: number } },
  vocabulary: { needed: ['code'], fields: { list: oneOf(TERM_LISTS, 'roles'), code: text, nl: text, en: text, seat: oneOf(['table', 'around'], null), directed: flag(false), hue: oneOf(HUES, null) } },
}

const RECORD_FORMS: Readonly<Record<keyof MapRecord, Form>> = {
  title: text, region: text, purpose: text, question: text, keeper: ref('organisations'), keeperReach: text, reviewDate: date, stateDate: date, privacyText: text, defaultView: ref('views'),
}

const RECORD_ID = /^[a-z]{3}-[0-9a-z]{4,32}$/

export type SoundNetwork = { readonly network: Network; readonly problems: readonly FileProblem[] }

/** @param spotOf Where a record stood, to say it of what is left out. */
export function soundNetwork(raw: RawTables, spotOf: (table: TableName, id: string) => FileSpot): SoundNetwork {
  const problems: FileProblem[] = []
  const lose = (table: TableName, id: string, code: FileProblem['code'], value: string): void => void problems.push({ at: spotOf(table, id), code, value, weight: 'lost' })
  const tables = Object.fromEntries((Object.keys(ID_PREFIXES) as TableName[]).map((table) => [table, soundTable(table, raw[table] ?? [], lose)])) as Record<TableName, Map<string, Sound>>
  dropDangling(tables, lose)
  const { vocabulary, ...things } = tables
  const placements = [...(raw.placements ?? [])].filter(([id, value]) => (tables.organisations.has(id) || tables.coalitions.has(id)) && isPlacement(value))
  const network = { ...EMPTY_NETWORK, ...things, record: soundMapRecord(raw.record, tables), placements: new Map(placements.map(([id, place]) => [id, plainPlacement(place as Placement)])), vocabulary: withOwnTerms(vocabulary.values() as Iterable<OwnTerm & Sound>) } as unknown as Network
  return { network, problems }
}

const plainPlacement = ({ x, y, pinned }: Placement): Placement => ({ x, y, pinned })

type Sound = Record<string, unknown> & { readonly id: string }
type Lose = (table: TableName, id: string, code: FileProblem['code'], value: string) => void

function soundTable(table: TableName, rows: Iterable<unknown>, lose: Lose): Map<string, Sound> {
  const { needed, fields } = SHAPES[table]
  const things = new Map<string, Sound>()
  for (const row of rows) {
    const id = idOf(table, row)
    const isOurs = RECORD_ID.test(id) && tableOfId(id) === table
    const thing: Sound | null = isObject(row) && isOurs ? { id, ...Object.fromEntries(Object.entries(fields).map(([field, form]) => [field, form(row[field])])) } : null
    if (thing && needed.every((field) => hasValue(thing[field]))) things.set(id, thing)
    else lose(table, id, thing === null ? 'unreadable' : needed.includes('name') || needed.includes('title') ? 'noName' : 'noEnd', id)
  }
  return things
}

/** A term has no id in our own file: it goes by its list and code. */
function idOf(table: TableName, row: unknown): string {
  if (!isObject(row)) return ''
  if (typeof row.id === 'string' && (table !== 'vocabulary' || row.id !== '')) return row.id
  return table === 'vocabulary' ? idOfFacts(ID_PREFIXES.vocabulary, [text(row.list) as string, text(row.code) as string]) : ''
}

const hasValue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined)

/** What must be there for a record to be: without it the record goes. What may be there: without it the field is empty. */
function dropDangling(tables: Record<TableName, Map<string, Sound>>, lose: Lose): void {
  const isThere = (id: unknown): boolean => typeof id === 'string' && (tables[tableOfId(id) ?? 'views']?.has(id) ?? false)
  const drop = (table: TableName, ...ends: readonly string[]): void => {
    for (const [id, thing] of tables[table]) {
      const missing = ends.find((end) => !isThere(thing[end]))
      if (missing === undefined) continue
      tables[table].delete(id)
      lose(table, id, 'unknownEnd', text(thing[missing]) as string)
    }
  }
  for (const [id, thing] of tables.successions) {
    const [from, to] = [keepThere(thing.from, isThere), keepThere(thing.to, isThere)]
    tables.successions.set(id, { ...thing, from, to })
    if (from.length > 0 && to.length > 0) continue
    tables.successions.delete(id)
    lose('successions', id, 'unknownEnd', '')
  }
  drop('memberships', 'party', 'coalition')
  drop('ties', 'from', 'to')
  drop('phases', 'coalition')
  drop('results', 'coalition')
  drop('evidence', 'about')
  for (const table of Object.keys(tables) as TableName[]) for (const [id, thing] of tables[table]) tables[table].set(id, withoutDangling(thing, isThere, tables))
  for (const [table, field] of [['organisations', 'partOf'], ['coalitions', 'partOf'], ['themes', 'wider'], ['places', 'within']] as const) cutLoops(tables[table], field, (id) => lose(table, id, 'loopOfParents', id))
}

const keepThere = (ids: unknown, isThere: (id: unknown) => boolean): readonly unknown[] => (ids as readonly unknown[]).filter(isThere)

function withoutDangling(thing: Sound, isThere: (id: unknown) => boolean, tables: Record<TableName, Map<string, Sound>>): Sound {
  const kept: Record<string, unknown> = { ...thing }
  for (const field of ['places', 'themes']) if (Array.isArray(kept[field])) kept[field] = keepThere(kept[field], isThere)
  for (const field of ['partOf', 'wider', 'within', 'source']) if (typeof kept[field] === 'string' && !isThere(kept[field])) kept[field] = null
  if (kept.extra instanceof Map) kept.extra = new Map([...kept.extra].filter(([field]) => tables.extraFields.has(String(field))))
  const behalfOf = kept.onBehalfOf
  if (isObject(behalfOf) && behalfOf.kind === 'party' && !isThere(behalfOf.party)) kept.onBehalfOf = null
  return kept as Sound
}

/** In a loop the one that is met last loses what it lies under. */
function cutLoops(things: Map<string, Sound>, field: string, say: (id: string) => void): void {
  for (const id of things.keys()) {
    const seen = new Set<string>([id])
    for (let at = things.get(id); at !== undefined; at = things.get(String(at[field]))) {
      const next = at[field]
      if (typeof next !== 'string') break
      if (!seen.has(next)) seen.add(next)
      else {
        things.set(at.id, { ...at, [field]: null })
        say(at.id)
        break
      }
    }
  }
}

function soundMapRecord(raw: unknown, tables: Record<TableName, Map<string, Sound>>): MapRecord {
  if (!isObject(raw)) return EMPTY_MAP_RECORD
  const record = Object.fromEntries(Object.entries(RECORD_FORMS).map(([field, form]) => [field, form(raw[field])])) as MapRecord
  const keeper = record.keeper !== null && tables.organisations.has(record.keeper) ? record.keeper : null
  const defaultView = record.defaultView !== null && tables.views.has(record.defaultView) ? record.defaultView : null
  return { ...record, keeper, defaultView }
}

function isPlacement(value: unknown): value is Placement {
  const isNear = (at: unknown): boolean => typeof at === 'number' && Math.abs(at) <= MAX_COORDINATE
  return isObject(value) && isNear(value.x) && isNear(value.y)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The terms a map added to its vocabulary, as the records they are kept as. */
export function ownTermRecords(vocabulary: Vocabulary): readonly OwnTerm[] {
  return ownTermsOf(vocabulary).map(({ list, term }) => ({
    id: idOfFacts(ID_PREFIXES.vocabulary, [list, term.code]), list, code: term.code, nl: term.nl, en: term.en,
    seat: 'seat' in term ? (term as RoleTerm).seat : null, directed: 'directed' in term && (term as TieKindTerm).directed, hue: 'hue' in term ? (term as DomainTerm).hue : null,
  }))
}
