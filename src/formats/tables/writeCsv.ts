import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import { SHEETS } from '../../model/sheets/headings.ts'
import { cleanCell } from '../../model/sheets/cleanCell.ts'
import type { Language } from '../../model/vocabulary.ts'
import { guardCell } from '../csvGuard.ts'
import type { ExportInput } from '../exportInput.ts'
import { describeMap } from '../graphs/describeMap.ts'
import { readableTables } from './readableTables.ts'

/** Excel opens a .csv by a double click with the sign of its country between the cells: in Dutch the comma is for decimals. */
const SEPARATORS: Readonly<Record<Language, string>> = { nl: ';', en: ',' }
/** Without it Excel reads UTF-8 as something else, and ë as Ã«. */
const BYTE_ORDER_MARK = '\uFEFF'
const WRITTEN_AT = new Date('2000-01-01T00:00:00Z')

/** The readable tables as a zip of one .csv each, and what goes with them as text. No cell runs as a formula (`csvGuard.ts`). */
export function writeCsv({ network, words, language }: Pick<ExportInput, 'network' | 'words' | 'language'>): Uint8Array<ArrayBuffer> {
  const tables = readableTables(network, language).filter(({ rows }) => rows.length > 0)
  const files = tables.map(({ name, columns, rows }) => [`${name}.csv`, csvText([columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)], language)] as const)
  const contacts = words.contacts.map(({ label, text }) => [label, text].map(cleanCell))
  const beside = contacts.length === 0 ? [] : [[`${fileName(words.headings.contacts)}.csv`, csvText(contacts, language)] as const]
  const all = [...files, ...beside, [`${SHEETS.legend[language]}.txt`, `${BYTE_ORDER_MARK}${describeMap(words)}\n`] as const]
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { mtime: WRITTEN_AT })
}

function csvText(rows: readonly (readonly string[])[], language: Language): string {
  return `${BYTE_ORDER_MARK}${Papa.unparse(rows.map((row) => row.map(guardCell)), { delimiter: SEPARATORS[language], quotes: true, newline: '\r\n' })}\r\n`
}

/** A name that every system allows for a file. */
function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N} _-]/gu, ' ').trim().slice(0, 60) || '?'
}
