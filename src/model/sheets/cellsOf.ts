import type { Coalition } from '../coalition.ts'
import { dateSaid } from '../dateWords.ts'
import type { Source } from '../evidence.ts'
import type { FactId, PartyId, PlaceId, ThemeId } from '../ids.ts'
import type { Membership, OnBehalfOf } from '../membership.ts'
import { evidenceAbout, type Network } from '../network.ts'
import type { Organisation } from '../organisation.ts'
import type { PartialDate } from '../partialDate.ts'
import type { Succession } from '../succession.ts'
import type { Tie } from '../tie.ts'
import { labelOf, type Labels, type Language } from '../vocabulary.ts'
import { CELL_WORDS, LIST_SIGN, type ColumnOf, type ReadableTable } from './headings.ts'
import { namesInCells } from './namesInCells.ts'

export type RecordOf = {
  readonly organisations: Organisation
  readonly coalitions: Coalition
  readonly memberships: Membership
  readonly ties: Tie
  readonly successions: Succession
  readonly sources: Source
}
export type CellsOf<Table extends ReadableTable> = Readonly<Record<ColumnOf<Table>, string>>

/**
 * How one record stands in its row: the text of each column of `COLUMNS`, in one language.
 *
 * What is written and what is compared with it when the file comes back, so that a cell which still says this was not
 * touched. Names stand for what is referred to; a date as far as it is known, or its words where they say more (*medio 2018*);
 * the status *is* as an empty cell.
 */
export function cellsOf<Table extends ReadableTable>(network: Network, table: Table, record: RecordOf[Table], language: Language): CellsOf<Table> {
  const write = WRITERS[table] as (at: Writing, record: RecordOf[Table]) => CellsOf<Table>
  return write({ network, language }, record)
}

type Writing = { readonly network: Network; readonly language: Language }

const WRITERS: { readonly [Table in ReadableTable]: (at: Writing, record: RecordOf[Table]) => CellsOf<Table> } = {
  organisations: (at, { placeholder, domain, ...one }) => ({
    ...partyCells(at, one),
    kind: labelOf(at.network.vocabulary.organisationKinds, one.kind, at.language),
    domain: labelOf(at.network.vocabulary.domains, domain, at.language),
    placeholder: placeholder ? word(at, CELL_WORDS.flag.yes) : '',
  }),
  coalitions: (at, one) => ({
    ...partyCells(at, one),
    kind: labelOf(at.network.vocabulary.coalitionKinds, one.kind, at.language),
    themes: themesCell(at, one.themes),
    status: statusCell(at, one.status),
    membersKnown: word(at, one.membersKnown ? CELL_WORDS.flag.yes : CELL_WORDS.flag.no),
  }),
  memberships: (at, one) => ({
    ...factCells(at, one),
    party: nameCell(at, one.party),
    coalition: nameCell(at, one.coalition),
    role: labelOf(at.network.vocabulary.roles, one.role, at.language),
    seat: one.seat === null ? '' : word(at, CELL_WORDS.seat[one.seat]),
    onBehalfOf: behalfCell(at, one.onBehalfOf),
  }),
  ties: (at, one) => ({
    ...factCells(at, one),
    from: nameCell(at, one.from),
    to: nameCell(at, one.to),
    kind: labelOf(at.network.vocabulary.tieKinds, one.kind, at.language),
    strength: one.strength === null ? '' : String(one.strength),
  }),
  successions: (at, one) => ({
    id: one.id,
    from: list(one.from.map((id) => nameCell(at, id))),
    to: list(one.to.map((id) => nameCell(at, id))),
    date: dateCell(one.date),
    note: one.note,
    ...evidenceCells(at, one.id),
  }),
  sources: (_, { id, title, author, date, link }) => ({ id, title, author, date: dateCell(date), link }),
}

function partyCells(at: Writing, one: Pick<Organisation, 'name' | 'aliases' | 'places' | 'period' | 'goal' | 'note' | 'link' | 'tags'> & { readonly id: PartyId; readonly partOf: PartyId | null }) {
  return {
    id: one.id,
    name: one.name,
    aliases: list(one.aliases),
    places: placesCell(at, one.places),
    partOf: one.partOf === null ? '' : nameCell(at, one.partOf),
    start: dateCell(one.period.from),
    end: dateCell(one.period.to),
    goal: one.goal,
    note: one.note,
    link: one.link,
    tags: list(one.tags),
    ...evidenceCells(at, one.id),
  }
}

function factCells(at: Writing, one: Membership | Tie) {
  return {
    id: one.id,
    start: dateCell(one.period.from),
    end: dateCell(one.period.to),
    status: statusCell(at, one.status),
    themes: themesCell(at, one.themes),
    places: placesCell(at, one.places),
    note: one.note,
    ...evidenceCells(at, one.id),
  }
}

function evidenceCells({ network, language }: Writing, fact: FactId): { readonly source: string; readonly certainty: string } {
  const evidence = evidenceAbout(network, fact)
  const titles = evidence.map(({ source }) => (source === null ? '' : (network.sources.get(source)?.title ?? '')))
  return { source: list([...new Set(titles)]), certainty: list([...new Set(evidence.map(({ certainty }) => labelOf(network.vocabulary.certainty, certainty, language)))]) }
}

const list = (values: readonly string[]): string => values.filter(Boolean).join(` ${LIST_SIGN} `)
const word = ({ language }: Writing, words: Labels): string => words[language]
const nameCell = ({ network }: Writing, id: PartyId): string => namesInCells(network).get(id) ?? ''
const statusCell = (at: Writing, status: Coalition['status']): string => (status === 'is' ? '' : word(at, CELL_WORDS.status[status]))
const placesCell = ({ network }: Writing, ids: readonly PlaceId[]): string => list(ids.map((id) => network.places.get(id)?.name ?? ''))
const themesCell = ({ network }: Writing, ids: readonly ThemeId[]): string => list(ids.map((id) => network.themes.get(id)?.name ?? ''))

/** Of both languages: whichever the words were typed in, a month is no more than the date says. */
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december', 'january', 'february', 'march', 'may', 'june', 'july', 'august', 'october']

function dateCell(date: PartialDate | null): string {
  const said = dateSaid(date, MONTHS)
  return said.form === 'words' ? said.words : (date?.date ?? '')
}

function behalfCell(at: Writing, behalf: OnBehalfOf | null): string {
  if (behalf === null) return ''
  if (behalf.kind === 'party') return nameCell(at, behalf.party)
  return behalf.kind === 'domain' ? labelOf(at.network.vocabulary.domains, behalf.domain, at.language) : behalf.words
}
