import { COLUMNS, SHEETS, type Heading } from '../../model/sheets/headings.ts'
import { BUILT_IN_VOCABULARY, type Language, type TermList } from '../../model/vocabulary.ts'
import { linesIn, type Cell, type Sheet } from '../workbook/sheet.ts'
import { cellAddress } from '../workbook/sheetXml.ts'
import { writeWorkbook } from '../workbook/writeWorkbook.ts'
import { TEMPLATE_COLUMNS, type ColumnWords, type TemplateTable, type TemplateWords } from './templateWords.ts'

const TABLES = Object.keys(TEMPLATE_COLUMNS) as TemplateTable[]

/** Columns whose words are offered: those of the field, and any other may be typed. */
const OFFERED: Readonly<Record<string, TermList>> = {
  'organisations/kind': 'organisationKinds', 'organisations/domain': 'domains', 'coalitions/kind': 'coalitionKinds', 'memberships/role': 'roles', 'ties/kind': 'tieKinds',
}
const OFFERED_COLUMNS = Object.keys(OFFERED)

/** Readers leave a sheet alone that is called so, ours and Kumu's. */
const IGNORED = ' (ignore)'
const WHAT_WIDTH = 70
const LINE_POINTS = 15

/**
 * A workbook to fill in: a sheet for every table with nothing but its headings, and in front of them a sheet that explains each
 * column with an example. The example stands there and not in the tables, so that nobody has to take it out.
 */
export function writeTemplate(language: Language, words: TemplateWords): Uint8Array<ArrayBuffer> {
  return writeWorkbook([explanation(language, words), ...TABLES.map((table) => sheetToFill(table, language, words)), choices(language, words)], words.title)
}

function headingOf(table: TemplateTable, column: string, language: Language): string {
  return (COLUMNS[table] as Readonly<Record<string, Heading>>)[column]?.[language] ?? column
}

function explanation(language: Language, words: TemplateWords): Sheet {
  const rows: (readonly Cell[])[] = [[{ text: words.title, style: 'title' }], ...words.intro.map((text): readonly Cell[] => [{ text, style: 'plain' }])]
  for (const table of TABLES) {
    rows.push([], [{ text: SHEETS[table][language], style: 'title' }], words.headings.map((text): Cell => ({ text, style: 'heading' })))
    for (const [column, { what, example }] of Object.entries(words.columns[table] as Readonly<Record<string, ColumnWords>>)) {
      rows.push([{ text: headingOf(table, column, language), style: 'label' }, { text: what, style: 'wrapped' }, { text: example, style: 'example' }])
    }
  }
  const heights = new Map(rows.map(([first, second], index) => [index, first?.style === 'title' ? 2 * LINE_POINTS : LINE_POINTS * (second && 'text' in second ? linesIn(second.text, WHAT_WIDTH) : 1)]))
  return { name: `${words.explanation}${IGNORED}`, rows, columns: [{ width: 20 }, { width: WHAT_WIDTH }, { width: 46 }], heights }
}

function sheetToFill(table: TemplateTable, language: Language, words: TemplateWords): Sheet {
  const columns: readonly string[] = TEMPLATE_COLUMNS[table]
  const offers = columns.flatMap((column, index): (readonly [number, string])[] => {
    const place = OFFERED_COLUMNS.indexOf(`${table}/${column}`)
    return place < 0 ? [] : [[index, areaOf(place, language, words)]]
  })
  return {
    name: SHEETS[table][language],
    rows: [columns.map((column): Cell => ({ text: headingOf(table, column, language), style: 'heading' }))],
    columns: columns.map((column) => ({ width: ['note', 'goal'].includes(column) ? 40 : ['name', 'party', 'coalition', 'from', 'to', 'kind'].includes(column) ? 30 : 16 })),
    frozen: { rows: 1, columns: 1 },
    offers: new Map(offers),
  }
}

function wordsOf(place: number, language: Language): readonly string[] {
  const list = OFFERED[OFFERED_COLUMNS[place] ?? '']
  return list === undefined ? [] : [...BUILT_IN_VOCABULARY[list].values()].map((term) => term[language])
}

/** Where the words of a list stand on the sheet of choices. */
function areaOf(place: number, language: Language, words: TemplateWords): string {
  const [first, last] = [cellAddress(1, place), cellAddress(wordsOf(place, language).length, place)].map((address) => address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'))
  return `'${words.choices}${IGNORED}'!${first}:${last}`
}

function choices(language: Language, words: TemplateWords): Sheet {
  const lists = OFFERED_COLUMNS.map((_, place) => wordsOf(place, language))
  const longest = Math.max(...lists.map((list) => list.length))
  const headings = OFFERED_COLUMNS.map((key): Cell => {
    const [table = '', column = ''] = key.split('/')
    return { text: `${SHEETS[table as TemplateTable][language]}: ${headingOf(table as TemplateTable, column, language).toLowerCase()}`, style: 'heading' }
  })
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list): Cell => (list[row] === undefined ? null : { text: list[row] })))
  return { name: `${words.choices}${IGNORED}`, rows: [headings, ...rows], columns: headings.map(() => ({ width: 34 })), frozen: { rows: 1, columns: 0 } }
}
