import { foldCase } from '../../../model/names.ts'
import { COLUMNS, DATA_HEADING, GRAPH_COLUMNS, SHEETS, type Heading, type SheetKey } from '../../../model/sheets/headings.ts'
import { FIELDS_OF, type FieldUse, type PartKind } from './layout.ts'

/** A heading as it is compared: without case, signs, and the `:`-endings that some exports put behind a type. */
export function headingKey(text: string): string {
  return foldCase(text).replaceAll(/[^\p{L}\p{N}/]+/gu, ' ').trim()
}

/** What each heading stands for, by kind of part. The names we write come before other people's, those before shared ones. */
const USES_BY_KIND = new Map<PartKind, ReadonlyMap<string, FieldUse>>()

/** Which headings count in which part, the surest first. */
const HEADINGS_OF: Readonly<Record<PartKind, readonly Readonly<Record<string, Heading>>[]>> = {
  organisations: [COLUMNS.organisations, GRAPH_COLUMNS],
  coalitions: [COLUMNS.coalitions, GRAPH_COLUMNS],
  parties: [GRAPH_COLUMNS, COLUMNS.organisations, COLUMNS.coalitions],
  memberships: [COLUMNS.memberships, GRAPH_COLUMNS],
  ties: [COLUMNS.ties, GRAPH_COLUMNS],
  connections: [GRAPH_COLUMNS, COLUMNS.ties, COLUMNS.memberships],
  successions: [COLUMNS.successions],
  sources: [COLUMNS.sources],
  matrix: [COLUMNS.organisations],
  tieMatrix: [COLUMNS.organisations],
  own: [],
  ignored: [],
}

function usesOf(kind: PartKind): ReadonlyMap<string, FieldUse> {
  const known = USES_BY_KIND.get(kind)
  if (known) return known
  const uses = new Map<string, FieldUse>()
  const allowed = new Set<string>(FIELDS_OF[kind])
  const add = (text: string, use: string): void => {
    const key = headingKey(text)
    if (allowed.has(use) && key !== '' && !uses.has(key)) uses.set(key, use as FieldUse)
  }
  const entries = HEADINGS_OF[kind].flatMap((headings) => Object.entries(headings))
  for (const [use, { nl, en }] of entries) for (const text of [nl, en]) add(text, use)
  for (const [use, { also = [] }] of entries) for (const text of also) add(text, use)
  USES_BY_KIND.set(kind, uses)
  return uses
}

/** What a heading stands for in a part of this kind, or null. Endings that Graph Commons or databases put on (`:string`) do not count. */
export function useOfHeading(kind: PartKind, heading: string): FieldUse | null {
  if (isDataHeading(heading)) return 'data'
  const uses = usesOf(kind)
  return uses.get(headingKey(heading)) ?? uses.get(headingKey(heading.replace(/\s*[(:[].*$/, ''))) ?? null
}

export function isDataHeading(heading: string): boolean {
  return heading === DATA_HEADING || (heading.startsWith(`${DATA_HEADING} `) && /^\d+$/.test(heading.slice(DATA_HEADING.length + 1)))
}

/** Names of sheets in programs of others, by what they hold there. */
const SHEETS_OF_OTHERS: readonly (readonly [RegExp, PartKind])[] = [
  [/^(elements?|factors?|nodes?|nodos?|nodus|vertices|actors?|actoren|partijen|parties|knopen|punten)( table)?$/, 'parties'],
  [/^(connections?|links?|edges?|relations?|relacion(es)?|relaciones|lijnen|verbindingen)( table)?$/, 'connections'],
]

const KIND_BY_SHEET: ReadonlyMap<SheetKey, PartKind> = new Map<SheetKey, PartKind>([
  ['organisations', 'organisations'], ['coalitions', 'coalitions'], ['memberships', 'memberships'], ['ties', 'ties'], ['successions', 'successions'], ['sources', 'sources'],
  ['matrix', 'matrix'], ['legend', 'ignored'],
])

const SHEET_BY_NAME: ReadonlyMap<string, SheetKey> = new Map(
  (Object.entries(SHEETS) as [SheetKey, Heading][]).flatMap(([key, { nl, en, also = [] }]) => [nl, en, ...also].map((name) => [headingKey(name), key] as const)),
)

/** The table of ours that a sheet is named after, or null. */
export function tableOfSheet(name: string): SheetKey | null {
  return SHEET_BY_NAME.get(headingKey(name)) ?? null
}

/** What a sheet of this name holds, as far as its name says. */
export function kindOfSheet(name: string): PartKind | null {
  const key = headingKey(name)
  const other = SHEETS_OF_OTHERS.find(([pattern]) => pattern.test(key))?.[1]
  const table = SHEET_BY_NAME.get(key)
  return other ?? (table === undefined ? null : (KIND_BY_SHEET.get(table) ?? 'own'))
}
