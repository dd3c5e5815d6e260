import type { FileContent, FileFormat, SheetTable } from '../../model/importedNetwork.ts'
import { failed, ok, type Result } from '../../model/result.ts'
import type { FileFailure } from './fileFailures.ts'
import { readJson } from './readJson.ts'
import { readXml } from './readXml.ts'
import { MAX_FILE_BYTES } from './readingLimits.ts'
import { tellFormat } from './tellFormat.ts'
import { decodeText } from './text/decodeText.ts'
import { isLzString, unpackLzString } from './text/lzString.ts'
import { readDelimited, separatorOf } from './text/readDelimited.ts'
import { readWorkbook } from './workbook/readWorkbook.ts'

/** A file as the browser hands it over. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

/**
 * What a file says, told by what is in it and never by its name; the name only names what has none of its own.
 *
 * Fails as a whole only where nothing can be used; `message` is one of `FILE_FAILURES` and `path` the file, with the part of it
 * behind a `/` where that is known.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Result<FileContent>> {
  const read = await Promise.resolve(readBytes(bytes, fileName))
  if (read.ok) return hasCells(read.value) ? read : refused('empty', fileName)
  return failed(read.error.map(({ path, message }) => ({ path: path === '' ? fileName : `${fileName}/${path}`, message })))
}

function readBytes(bytes: Uint8Array, fileName: string): Result<FileContent> {
  if (bytes.length > MAX_FILE_BYTES) return refused('tooLarge')
  const told = tellFormat(bytes)
  if (told.is === 'refused') return refused(told.why)
  if (told.is === 'zip') {
    const tables = readWorkbook(bytes)
    return tables.ok ? ok({ kind: 'tables', format: 'xlsx', tables: tables.value }) : tables
  }
  return readText(decodeText(bytes), fileName)
}

function readText(text: string, fileName: string): Result<FileContent> {
  const start = text.trimStart()
  if (start === '') return refused('empty')
  if (hasControlSigns(start)) return refused('unknownFormat')
  if (isLzString(start)) return readPacked(start, fileName)
  if (start.startsWith('<')) return readXml(start)
  if (start.startsWith('{') || start.startsWith('[')) return readJson(start, bareName(fileName))
  return ok({ kind: 'tables', format: 'csv', tables: [readDelimited(text, bareName(fileName))] })
}

/** A map of PRSM, as it is saved. */
function readPacked(packed: string, fileName: string): Result<FileContent> {
  const text = unpackLzString(packed)
  return text.ok ? readJson(text.value, bareName(fileName)) : refused(text.error)
}

/** What no text has: it is a file of some program. */
function hasControlSigns(text: string): boolean {
  // oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.slice(0, 4_000))
}

function hasCells(content: FileContent): boolean {
  return content.kind !== 'tables' || content.tables.some(({ rows }) => rows.some((row) => row.some((cell) => /[\p{L}\p{N}]/u.test(cell))))
}

const refused = (why: FileFailure, path = ''): Result<never> => failed([{ path, message: why }])
const bareName = (fileName: string): string => fileName.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z]{2,5}$/, '')

/** Several files at once: tables are put together (a nodes file and its edges), each sheet named after its file. */
export async function readFiles(files: readonly NamedBytes[]): Promise<Result<FileContent>> {
  const contents: FileContent[] = []
  for (const { name, bytes } of files) {
    const read = await readFile(bytes, name)
    if (!read.ok) return read
    contents.push(read.value)
  }
  const [first] = contents
  if (first === undefined) return refused('empty')
  if (contents.length === 1) return ok(first)
  const tables = contents.flatMap((content, index) => (content.kind === 'tables' ? content.tables.map((table) => ({ table, file: bareName(files[index]?.name ?? '') })) : []))
  if (contents.some(({ kind }) => kind !== 'tables')) return refused('notTogether')
  return ok({ kind: 'tables', format: formatOf(contents), tables: withOwnNames(tables) })
}

const formatOf = (contents: readonly FileContent[]): FileFormat => (contents.some(({ format }) => format === 'xlsx') ? 'xlsx' : 'csv')

/** Two sheets of one name are told apart by their file, then by number. */
function withOwnNames(tables: readonly { readonly table: SheetTable; readonly file: string }[]): readonly SheetTable[] {
  const taken = new Set<string>()
  return tables.map(({ table, file }) => {
    let name = taken.has(table.name) ? `${file} ${table.name}` : table.name
    for (let number = 2; taken.has(name); number++) name = `${table.name} ${number}`
    taken.add(name)
    return { ...table, name }
  })
}

/** Pasted text: cells copied from a spreadsheet, or lines such as `naam; rol; coalitie`, with or without headings. */
export function readPaste(text: string): Result<FileContent> {
  if (text.trim() === '') return refused('empty')
  const separator = text.includes('\t') ? '\t' : separatorOf(text) === ',' && !isTableWithCommas(text) ? ';' : undefined
  const table = readDelimited(text, '', separator)
  return ok({ kind: 'tables', format: 'csv', tables: [table] })
}

/** A comma cuts pasted lines only where every line has as many: names have commas too. */
function isTableWithCommas(text: string): boolean {
  const counts = text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split(',').length)
  return counts.length > 1 && (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0])
}
