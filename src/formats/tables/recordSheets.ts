import { ID_PREFIXES, idOfFacts } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { COLUMNS, SHEETS, type ReadableTable, type SheetKey } from '../../model/sheets/headings.ts'
import { ownTermsOf, type Language } from '../../model/vocabulary.ts'
import { dayOrText, linesIn, type Cell, type Sheet, type SheetColumnLook } from '../workbook/sheet.ts'
import { dataCells, dataHeadings } from './dataCells.ts'
import { readableTables, type TableToRead } from './readableTables.ts'

const DAYS: ReadonlySet<string> = new Set(['start', 'end', 'date'])
const LONG: ReadonlySet<string> = new Set(['goal', 'note', 'source'])
/** Shown also where nobody has anything there: what one would want to fill in. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['name', 'party', 'coalition', 'role', 'from', 'to', 'kind', 'domain', 'places', 'start', 'end', 'date', 'note', 'title'])
const NARROWEST = 9
const WIDEST = 32
const LONG_WIDTH = 40
const LINE_POINTS = 15
/** Excel makes no row higher than 409 points. */
const MOST_LINES = 27
/** Past these rows a width says nothing new. */
const ROWS_TO_MEASURE = 300

/**
 * The readable sheets: columns people read, and at their right, hidden, each record whole. Hidden are ids too, and columns that
 * are empty all the way down.
 */
export function readableSheets(network: Network, language: Language): ReadonlyMap<ReadableTable, Sheet> {
  return new Map(readableTables(network, language).map((table) => [table.table, readableSheet(table)]))
}

function readableSheet({ name, columns, rows }: TableToRead): Sheet {
  const data = rows.map(({ record }) => dataCells(record))
  const headings = dataHeadings(Math.max(1, ...data.map((cells) => cells.length)))
  const written = rows.map(({ cells }, index): readonly Cell[] => [
    ...cells.map((text, column) => readableCell(columns[column]?.key ?? '', text)), ...(data[index] ?? []).map((text): Cell => ({ text, style: 'plain' })),
  ])
  const looks = columns.map(({ key, heading }, column): SheetColumnLook => ({
    width: widthOf(key, [heading, ...rows.slice(0, ROWS_TO_MEASURE).map(({ cells }) => cells[column] ?? '')]),
    hidden: !ALWAYS_SHOWN.has(key) && (key === 'id' || rows.every(({ cells }) => cells[column] === '')),
  }))
  return {
    name,
    rows: [[...columns.map(({ heading }) => heading), ...headings].map((text): Cell => ({ text, style: 'heading' })), ...written],
    columns: [...looks, ...headings.map(() => ({ width: NARROWEST, hidden: true }))],
    heights: new Map(rows.map(({ cells }, index) => [index + 1, heightOf(cells, looks)])),
    // The name stays in view.
    frozen: { rows: 1, columns: 2 },
    filter: { rows: rows.length + 1, columns: columns.length },
  }
}

function readableCell(key: string, text: string): Cell {
  if (DAYS.has(key)) return dayOrText(text)
  return key === 'strength' && text !== '' ? { number: Number(text) } : { text }
}

function widthOf(key: string, texts: readonly string[]): number {
  if (LONG.has(key)) return LONG_WIDTH
  const longest = Math.max(...texts.flatMap((text) => text.split('\n').map((line) => line.length)))
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

/** Room for the cell of most lines; LibreOffice makes none by itself. */
function heightOf(cells: readonly string[], looks: readonly SheetColumnLook[]): number {
  const lines = cells.map((text, column) => (looks[column]?.hidden ? 1 : linesIn(text, looks[column]?.width ?? WIDEST)))
  return Math.min(MOST_LINES, Math.max(...lines)) * LINE_POINTS
}

/** Everything of the map that no readable sheet has a row for, in hidden sheets of its own. One without rows is left out. */
export function hiddenSheets(network: Network, language: Language): readonly Sheet[] {
  const things = (table: ReadonlyMap<string, object>): Rows => [...table].map(([id, thing]) => [id, thing])
  const tables: readonly (readonly [SheetKey, Rows])[] = [
    ['map', [['map', network.record]]],
    ['themes', things(network.themes)], ['places', things(network.places)], ['phases', things(network.phases)], ['results', things(network.results)], ['evidence', things(network.evidence)],
    ['extraFields', things(network.extraFields)],
    ['vocabulary', ownTermsOf(network.vocabulary).map(({ list, term }) => withId(idOfFacts(ID_PREFIXES.vocabulary, [list, term.code]), { list, ...term }))],
    ['views', things(network.views)], ['placements', [...network.placements].map(([id, placement]) => withId(id, placement))],
  ]
  return tables.filter(([, rows]) => rows.length > 0).map(([key, rows]) => hiddenSheet(SHEETS[key][language], rows, language))
}

type Rows = readonly (readonly [string, object])[]

const withId = (id: string, fields: object): readonly [string, object] => [id, { id, ...fields }]

function hiddenSheet(name: string, rows: Rows, language: Language): Sheet {
  const data = rows.map(([, record]) => dataCells(record))
  const headings = [COLUMNS.organisations.id[language], ...dataHeadings(Math.max(...data.map((cells) => cells.length)))]
  return {
    name,
    rows: [headings.map((text): Cell => ({ text, style: 'heading' })), ...rows.map(([id], index) => [id, ...(data[index] ?? [])].map((text): Cell => ({ text, style: 'plain' })))],
    columns: headings.map(() => ({ width: NARROWEST * 2 })),
    hidden: true,
  }
}
