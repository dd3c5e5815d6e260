import type { Network } from './network.ts'
import type { TermList } from './vocabulary.ts'

/** Where in a file something stands. `row` and `column` are as a spreadsheet shows them: row 1 is the first, column A is 0. */
export type FileSpot = {
  /** The sheet, or the part of a file that has none of its own (`elements`, `edges`); empty where a file has one part. */
  readonly sheet: string
  readonly row: number | null
  readonly column: number | null
  /** What stands above the column, to say it in a sentence; empty where there is no heading. */
  readonly heading: string
}

/** What in a file could not be used, or only partly. `code` chooses the sentence; `value` is what stands there. */
export type FileProblem = {
  readonly at: FileSpot
  readonly code: FileProblemCode
  readonly value: string
  /** `lost`: nothing of the row comes in until it is mended. `left`: the row comes in without this value. */
  readonly weight: 'lost' | 'left'
  /** Of a word that nobody knows: the list in which it could be a word of the map's own. */
  readonly list?: TermList
}

export type FileProblemCode =
  | 'noName'
  | 'noEnd'
  | 'unknownEnd'
  /** Several parties of the file bear that name. */
  | 'unclearEnd'
  | 'endToItself'
  | 'badDate'
  | 'periodBackwards'
  | 'unknownRole'
  | 'unknownKind'
  | 'unknownTerm'
  | 'sameIdTwice'
  | 'loopOfParents'
  | 'tooLong'
  | 'badNumber'
  | 'unreadable'
  | 'tooManyRows'
  | 'tooManyColumns'
  /** A sum under a list: its cells are numbers. */
  | 'sumOfRows'
  /** A loop of lines, or a line between more than two: a graph may have them, a map does not. */
  | 'notOnMaps'
  /** Two columns of one name: the first counts, the other comes in as a field of its own. */
  | 'sameHeadingTwice'

/**
 * What a file says, as a network of its own.
 *
 * Every record has an id that is good within the file only, unless `keepsIds`. A file is silent about most of what a map can hold:
 * what it does not say is empty in `network` and absent from `said`, and never empties anything on a map.
 */
export type ImportedNetwork = {
  readonly network: Network
  /**
   * By record id: the fields the file speaks about. A record without an entry is said whole (our own files). Of a period that
   * is spoken about, an end that is null is not; of an extra field only those that are there are.
   */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>
  /** By record id: where it stands. */
  readonly spots: ReadonlyMap<string, FileSpot>
  /** By record id: what the file itself calls it (`elem-123`), to find it again at a next import. Absent where the file has no ids. */
  readonly ownNames: ReadonlyMap<string, string>
  /** The ids come from a map of ours, so the same id is the same thing. */
  readonly keepsIds: boolean
  readonly problems: readonly FileProblem[]
}

/** One sheet as rows of text, as it stands in the file. A date is `yyyy-mm-dd`, a number as it is written in code (`1.5`), an empty cell ''. */
export type SheetTable = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export const FILE_FORMATS = ['mapJson', 'xlsx', 'csv', 'kumuJson', 'prsm', 'gexf', 'graphml'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/**
 * A file once its bytes are read: tables whose columns still have to be understood, a graph as the two tables it would be in a
 * spreadsheet, or a network that says itself what it is. `beside`: what of a graph stands in neither table.
 */
export type FileContent =
  | { readonly kind: 'tables'; readonly format: FileFormat; readonly tables: readonly SheetTable[] }
  | { readonly kind: 'graph'; readonly format: FileFormat; readonly tables: readonly SheetTable[]; readonly beside: readonly FileProblem[] }
  | { readonly kind: 'network'; readonly format: FileFormat; readonly imported: ImportedNetwork }
