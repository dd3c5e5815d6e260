import type { FileContent } from '../../model/importedNetwork.ts'
import { failed, type Result } from '../../model/result.ts'

/** A file as the browser hands it over. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

/**
 * What a file says, told by what is in it and never by its name; the name only names what has none of its own.
 *
 * Fails as a whole only where nothing can be used; `message` is one of `FILE_FAILURES` and `path` the part of the file, if any.
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Result<FileContent>> {
  return readFiles([{ name: fileName, bytes }])
}

/** Several files at once: tables are put together (a nodes file and its edges), each sheet named after its file. */
export async function readFiles(files: readonly NamedBytes[]): Promise<Result<FileContent>> {
  return failed([{ path: files[0]?.name ?? '', message: 'unknownFormat' }])
}

/** Pasted text: cells copied from a spreadsheet, or lines such as `naam; rol; coalitie`, with or without headings. */
export function readPaste(text: string): Result<FileContent> {
  return failed([{ path: '', message: text.trim() === '' ? 'empty' : 'unknownFormat' }])
}

/** Why a file cannot be read at all, or not in the way it came. */
export const FILE_FAILURES = [
  /** Nothing in it, or nothing but empty cells. */
  'empty',
  /** A picture, a PDF, a Word document, anything else that holds no network. */
  'picture',
  'pdf',
  'notASpreadsheet',
  'unknownFormat',
  /** An Excel workbook behind a password. */
  'password',
  /** An Excel workbook of before 2007; saved as .xlsx it can be read. */
  'oldExcel',
  /** More than `MAX_FILE_BYTES` as it lies there. */
  'tooLarge',
  /** Grows beyond `MAX_UNPACKED_BYTES` or `MAX_UNPACKED_RATIO` while it is unpacked. */
  'growsTooLarge',
  /** XML that declares types or entities of its own, or is nested beyond measure. */
  'unsafeXml',
  /** Broken off or not well formed; `path` says where. */
  'broken',
  /** Our own file, of a newer version of the app. */
  'newerVersion',
  /** Several files that do not belong together: only tables can be put together. */
  'notTogether',
] as const
export type FileFailure = (typeof FILE_FAILURES)[number]
