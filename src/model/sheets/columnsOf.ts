import type { ExtraFieldId } from '../ids.ts'
import { foldCase } from '../names.ts'
import type { Network } from '../network.ts'
import type { Language } from '../vocabulary.ts'
import { cleanCell } from './cleanCell.ts'
import { COLUMNS, DATA_HEADING, GRAPH_COLUMNS, type Heading, type ReadableTable } from './headings.ts'

/** A column of a readable sheet: a field of the record, or a field that the map adds itself, by its id. */
export type SheetColumn = { readonly key: string; readonly heading: string; readonly extra: ExtraFieldId | null }

/** What graph files call the look of a node. */
const LOOKS = ['size', 'color', 'colour', 'r', 'g', 'b']

/** All that means something as a heading, wherever: a field of the map's own has another, or it would be read as that. */
const TAKEN: readonly string[] = [
  ...[...Object.values(COLUMNS), GRAPH_COLUMNS].flatMap((columns: Readonly<Record<string, Heading>>) => Object.values(columns).flatMap(({ nl, en, also = [] }) => [nl, en, ...also])), DATA_HEADING, ...LOOKS,
].map(key)

/** All columns of a readable sheet, in order: those every map has, then those of this one. No two are called the same. */
export function columnsOf(network: Network, table: ReadableTable, language: Language): readonly SheetColumn[] {
  const fixed = Object.entries(COLUMNS[table] as Readonly<Record<string, Heading>>)
  const taken = new Set(TAKEN)
  const own = [...network.extraFields.values()].filter(({ on }) => on === table)
  return [
    ...fixed.map(([key, labels]): SheetColumn => ({ key, heading: labels[language], extra: null })),
    ...own.map(({ id, name }): SheetColumn => ({ key: id, heading: freeHeading(name, taken), extra: id })),
  ]
}

/** The name itself where it says nothing else yet; without brackets, which readers leave off, or with a number behind it. */
function freeHeading(name: string, taken: Set<string>): string {
  const wanted = cleanCell(name.replace(/\s+/g, ' ')) || '?'
  const isFree = (heading: string): boolean => !taken.has(key(heading)) && !taken.has(key(heading.replace(/[(:[].*$/, '')))
  let [heading, number] = [wanted, 1]
  while (!isFree(heading)) heading = `${wanted.replace(/[(:[\])]/g, ' ').trim()} ${(number += 1)}`
  taken.add(key(heading))
  return heading
}

/** A heading as readers compare it: without case and signs. */
function key(heading: string): string {
  return foldCase(heading).replaceAll(/[^\p{L}\p{N}/]+/gu, ' ').trim()
}
