import { cleanCell } from '../../model/sheets/cleanCell.ts'
import { LIST_SIGN } from '../../model/sheets/headings.ts'
import type { ExportInput } from '../exportInput.ts'
import { legendSheet } from '../tables/legendSheet.ts'
import type { Cell, Sheet } from '../workbook/sheet.ts'
import { writeWorkbook } from '../workbook/writeWorkbook.ts'
import { kumuTables, type KumuFields } from './kumuTables.ts'

/** Kumu wants these first, in this order and by these names. */
const ELEMENT_COLUMNS = ['id', 'label', 'type', 'tags', 'description']
const CONNECTION_COLUMNS = ['id', 'from', 'to', 'type', 'direction', 'tags', 'description']
const KUMU_HEADINGS: Readonly<Record<string, string>> = { id: 'ID', label: 'Label', type: 'Type', tags: 'Tags', description: 'Description', from: 'From', to: 'To', direction: 'Direction' }

/** Kumu leaves alone what is called so. */
const IGNORED = ' (ignore)'
/** What would separate values, in a text that is one. */
const BROKEN_BAR = '¦'

/** The map as the workbook that Kumu imports. Its first column is the ID, which Kumu takes in place of a label. */
export function writeKumuXlsx(input: ExportInput): Uint8Array<ArrayBuffer> {
  const { elements, connections } = kumuTables(input)
  const legend = legendSheet(input.words, input.language)
  return writeWorkbook([sheetOf('Elements', elements, ELEMENT_COLUMNS), sheetOf('Connections', connections, CONNECTION_COLUMNS), { ...legend, name: `${legend.name}${IGNORED}` }], input.words.title)
}

function sheetOf(name: string, things: readonly KumuFields[], first: readonly string[]): Sheet {
  const used = new Set(things.flatMap((thing) => Object.keys(thing)))
  const columns = [...first.filter((key) => used.has(key) || key === 'id' || key === first[1] || key === first[2]), ...[...used].filter((key) => !first.includes(key))]
  return {
    name,
    rows: [columns.map((key): Cell => ({ text: KUMU_HEADINGS[key] ?? key, style: 'heading' })), ...things.map((thing) => columns.map((key): Cell => ({ text: cellOf(thing[key]) })))],
    columns: columns.map((key) => ({ width: key === 'label' ? 36 : key === 'description' ? 50 : 18 })),
    frozen: { rows: 1, columns: 2 },
    filter: { rows: things.length + 1, columns: columns.length },
  }
}

function cellOf(value: string | readonly string[] | undefined): string {
  const values = value === undefined ? [] : typeof value === 'string' ? [value] : value
  return cleanCell(values.map((text) => text.replaceAll(LIST_SIGN, BROKEN_BAR)).join(LIST_SIGN))
}
