import type { SourceId } from '../../../model/ids.ts'
import { dateOf, textOf, type Given } from './readFields.ts'
import { keptId, nameKey, report, sayFields, type FileNetwork } from './fileNetwork.ts'
import type { SheetRow } from './sheetRow.ts'

/** One document that facts come from; the same title is the same document. */
export function readSourceRow(file: FileNetwork, row: SheetRow): void {
  const title = textOf(file, row, 'title')
  if (title === '') return report(file, row.spot('title'), 'noName', '', 'lost')
  const given: Given = { title }
  for (const use of ['author', 'link'] as const) if (row.cell(use) !== '') given[use] = textOf(file, row, use)
  const date = dateOf(file, row, 'date')
  if (date !== null) given.date = date
  const id = [...file.sources.values()].find((source) => nameKey(source.title) === nameKey(title))?.id ?? keptId<SourceId>(file, 'sources', row.cell('id'), [nameKey(title)])
  file.sources.set(id, { author: '', date: null, link: '', ...file.sources.get(id), ...given, id, title })
  if (row.cell('id') !== '') file.ownNames.set(id, row.cell('id'))
  if (!file.spots.has(id)) file.spots.set(id, row.spot('title'))
  sayFields(file, id, Object.keys(given))
}
