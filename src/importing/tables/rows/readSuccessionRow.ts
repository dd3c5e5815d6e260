import type { PartyId, SuccessionId } from '../../../model/ids.ts'
import { keptId, report, sayFields, type FileNetwork } from './fileNetwork.ts'
import type { PartyIndex } from './partyIndex.ts'
import { addEvidenceOf, addText, dateOf, type Given } from './readFields.ts'
import { resolveEnds } from './resolveEnds.ts'
import type { SheetRow } from './sheetRow.ts'

/** Who became whom on a date. */
export function readSuccessionRow(file: FileNetwork, index: PartyIndex, row: SheetRow): void {
  const from = resolveEnds(file, index, row, 'from', { wanted: 'party', becomes: 'organisations' })
  const to = resolveEnds(file, index, row, 'to', { wanted: 'party', becomes: from.every((id) => id.startsWith('coa-')) && from.length > 0 ? 'coalitions' : 'organisations' })
  keepSuccession(file, row, from, to)
}

/** Keeps the succession. Rows of which one says *A became C* and the next *B became C*, on one date, are one merger; the same for a split. */
export function keepSuccession(file: FileNetwork, row: SheetRow, from: readonly PartyId[], to: readonly PartyId[]): void {
  if (from.length === 0 || to.length === 0) return
  if (from.every((id) => to.includes(id))) return report(file, row.spot('to'), 'endToItself', row.cell('to'), 'lost')
  const given: Given = {}
  const date = dateOf(file, row, 'date') ?? dateOf(file, row, 'start') ?? dateOf(file, row, 'period')
  if (date !== null) given.date = date
  addText(file, row, given, 'note')
  const same = [...file.successions.values()].find((known) => known.date?.date === date?.date && (isSame(known.to, to) || isSame(known.from, from)))
  const id = same?.id ?? keptId<SuccessionId>(file, 'successions', row.cell('id'), [...from, ...to, date?.date ?? ''])
  file.successions.set(id, { date: null, note: '', ...same, ...given, id, from: union(same?.from, from), to: union(same?.to, to) })
  if (row.cell('id') !== '') file.ownNames.set(id, row.cell('id'))
  if (!file.spots.has(id)) file.spots.set(id, row.spot('from'))
  sayFields(file, id, ['from', 'to', ...Object.keys(given)])
  addEvidenceOf(file, row, id)
}

const union = (known: readonly PartyId[] | undefined, more: readonly PartyId[]): readonly PartyId[] => [...new Set([...(known ?? []), ...more])]
const isSame = (left: readonly PartyId[], right: readonly PartyId[]): boolean => left.length === right.length && left.every((id) => right.includes(id))
