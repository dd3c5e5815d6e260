import type { ExtraFieldId } from '../ids.ts'
import { foldCase } from '../names.ts'
import type { Network } from '../network.ts'
import type { Language } from '../vocabulary.ts'
import { COLUMNS, type Heading, type ReadableTable } from './headings.ts'

/** A column of a readable sheet: a field of the record, or a field that the map adds itself, by its id. */
export type SheetColumn = { readonly key: string; readonly heading: string; readonly extra: ExtraFieldId | null }

/** All columns of a readable sheet, in order: those every map has, then those of this one. No two are called the same. */
export function columnsOf(network: Network, table: ReadableTable, language: Language): readonly SheetColumn[] {
  const fixed = Object.entries(COLUMNS[table] as Readonly<Record<string, Heading>>)
  const taken = new Set(fixed.flatMap(([, { nl, en, also = [] }]) => [nl, en, ...also].map(foldCase)))
  const own = [...network.extraFields.values()].filter(({ on }) => on === table)
  return [
    ...fixed.map(([key, labels]): SheetColumn => ({ key, heading: labels[language], extra: null })),
    ...own.map(({ id, name }): SheetColumn => ({ key: id, heading: freeHeading(name, taken), extra: id })),
  ]
}

/** The name itself where it says nothing else yet, or with a number behind it. */
function freeHeading(name: string, taken: Set<string>): string {
  const wanted = name.replace(/\s+/g, ' ').trim() || '?'
  let [heading, number] = [wanted, 1]
  while (taken.has(foldCase(heading))) heading = `${wanted} (${(number += 1)})`
  taken.add(foldCase(heading))
  return heading
}
