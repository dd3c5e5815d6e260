import type { ExtraFieldId, FactId, PartyId } from '../../../model/ids.ts'
import { cellsOf } from '../../../model/sheets/cellsOf.ts'
import { cleanCell } from '../../../model/sheets/cleanCell.ts'
import { columnsOf } from '../../../model/sheets/columnsOf.ts'
import { COLUMNS, LIST_SIGN, type ReadableTable } from '../../../model/sheets/headings.ts'
import type { Language } from '../../../model/vocabulary.ts'
import { valuesOfCell } from '../cells/cellWords.ts'
import { headingKey } from '../layout/matchHeadings.ts'
import type { FieldUse, PartLayout } from '../layout/layout.ts'
import { EMPTY_COALITION, EMPTY_MEMBERSHIP, EMPTY_ORGANISATION, EMPTY_TIE, extraFieldNamed, type FileNetwork } from '../rows/fileNetwork.ts'
import type { PartyIndex } from '../rows/partyIndex.ts'
import { setPartOf } from '../rows/partOf.ts'
import { addEvidenceOf, addLists, addPeriod, addStatus, addText, dateOf, termOfCell, type Given } from '../rows/readFields.ts'
import { membershipFields } from '../rows/readMembershipRow.ts'
import { partyFields } from '../rows/readPartyRow.ts'
import { resolveEnd, resolveEnds } from '../rows/resolveEnds.ts'
import { onlyUses, type SheetRow } from '../rows/sheetRow.ts'

type Kept = Record<string, unknown> & { readonly id: string }

/**
 * A row of our own workbook: the record as it was kept, with what somebody changed in the readable cells laid over it.
 * A cell that was emptied empties its field; a name or an end cannot be emptied and stays.
 */
export function readChangedRow(file: FileNetwork, index: PartyIndex, row: SheetRow, part: PartLayout, table: ReadableTable, id: string): void {
  const things = file[table] as Map<string, Kept>
  const kept = things.get(id)
  if (!kept) return
  const changed = changedUses(file, row, part, table, kept)
  if (changed.size === 0) return
  const view = onlyUses(row, changed)
  const given: Given = { ...emptied(table, row, changed), ...givenBy(file, index, view, table, changed) }
  if (table === 'organisations' || table === 'coalitions') addExtra(file, row, part, table, kept, given)
  things.set(id, { ...kept, ...given })
  addEvidenceOf(file, view, id as FactId)
  if (changed.has('partOf') && row.cell('partOf') !== '') layUnder(file, index, row, table, id as PartyId)
}

/** The columns in which the row says something else than would be written for its record. */
function changedUses(file: FileNetwork, row: SheetRow, part: PartLayout, table: ReadableTable, kept: Kept): ReadonlySet<FieldUse> {
  const written: Readonly<Record<string, string>> = cellsOf(file.base, table, kept as never, languageOf(part, table))
  const changed = part.columns.flatMap(({ use }) => {
    const before = written[use]
    return before !== undefined && use !== 'id' && !saysTheSame(use, before, row.cell(use)) ? [use] : []
  })
  const hasOtherExtra = part.columns.some(({ use, heading }, column) => use === 'extra' && squeeze(extraBefore(file, part, table, kept, heading)) !== squeeze(cellAt(row, column)))
  return new Set(hasOtherExtra ? [...changed, 'extra' as const] : changed)
}

/** Lists whose order means nothing: sorting the sheets changes it. */
const UNORDERED: ReadonlySet<FieldUse> = new Set(['source', 'certainty', 'aliases', 'places', 'themes', 'tags'])

function saysTheSame(use: FieldUse, before: string, now: string): boolean {
  const sorted = (text: string): string => (UNORDERED.has(use) ? valuesOfCell(squeeze(text)).toSorted().join(LIST_SIGN) : squeeze(text))
  return sorted(before) === sorted(now)
}

/** What no cell can hold, or gives back otherwise, is no edit. */
const squeeze = cleanCell

const cellAt = (row: SheetRow, at: number): string => row.cells('extra').find(({ column }) => column === at)?.value ?? ''

function extraBefore(file: FileNetwork, part: PartLayout, table: ReadableTable, kept: Kept, heading: string): string {
  const field = ownFieldUnder(file, part, table, heading)
  return field !== null && kept.extra instanceof Map ? String(kept.extra.get(field) ?? '') : ''
}

/** The field of the map that a heading stands for: not always its name, where that says something else already. */
function ownFieldUnder(file: FileNetwork, part: PartLayout, table: ReadableTable, heading: string): ExtraFieldId | null {
  return columnsOf(file.base, table, languageOf(part, table)).find((column) => column.extra !== null && column.heading === heading.trim())?.extra ?? null
}

function languageOf({ columns }: PartLayout, table: ReadableTable): Language {
  const headings = Object.values(COLUMNS[table])
  const count = (language: Language): number => columns.filter(({ heading }) => headings.some((known) => headingKey(known[language]) === headingKey(heading))).length
  return count('en') > count('nl') ? 'en' : 'nl'
}

const EMPTY_BY_TABLE: Readonly<Record<ReadableTable, Readonly<Record<string, unknown>>>> = {
  organisations: EMPTY_ORGANISATION, coalitions: EMPTY_COALITION, memberships: EMPTY_MEMBERSHIP, ties: EMPTY_TIE, successions: { date: null, note: '' }, sources: { author: '', date: null, link: '' },
}

function emptied(table: ReadableTable, row: SheetRow, changed: ReadonlySet<FieldUse>): Given {
  const given: Given = {}
  for (const use of changed) {
    const field = use === 'start' || use === 'end' ? 'period' : use
    if (row.cell(use) === '' && field in EMPTY_BY_TABLE[table] && field !== 'period') given[field] = EMPTY_BY_TABLE[table][field]
  }
  if (changed.has('kind') || changed.has('domain')) given.derived = false
  return table === 'organisations' || table === 'coalitions' ? given : withoutKey(given, 'derived')
}

function withoutKey(given: Given, key: string): Given {
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== key))
}

function givenBy(file: FileNetwork, index: PartyIndex, view: SheetRow, table: ReadableTable, changed: ReadonlySet<FieldUse>): Given {
  const given = fieldsOf(file, index, view, table)
  if (changed.has('start') || changed.has('end')) given.period = changedPeriod(file, view, table, changed)
  return withoutKey(given, 'extra')
}

function changedPeriod(file: FileNetwork, view: SheetRow, table: ReadableTable, changed: ReadonlySet<FieldUse>): unknown {
  const kept = (file[table] as Map<string, Kept>).get(idOfRow(view))?.period as { readonly from: unknown; readonly to: unknown } | undefined
  return { from: changed.has('start') ? dateOf(file, view, 'start') : (kept?.from ?? null), to: changed.has('end') ? dateOf(file, view, 'end') : (kept?.to ?? null) }
}

function idOfRow(view: SheetRow): string {
  return view.cell('id')
}

function fieldsOf(file: FileNetwork, index: PartyIndex, view: SheetRow, table: ReadableTable): Given {
  const end = (use: 'party' | 'coalition' | 'from' | 'to', wanted: 'party' | 'coalition'): unknown => {
    const cell = view.cell(use)
    return cell === '' ? undefined : (resolveEnd(file, index, view, use, cell, { wanted, becomes: wanted === 'coalition' ? 'coalitions' : 'organisations' }, 'left') ?? undefined)
  }
  switch (table) {
    case 'organisations':
    case 'coalitions': return { ...partyFields(file, view, table), ...defined({ name: view.cell('name') || undefined }) }
    case 'memberships': return { ...membershipFields(file, index, view), ...defined({ party: end('party', 'party'), coalition: end('coalition', 'coalition'), role: termOfCell(file, view, 'role', 'roles', 'unknownRole') ?? undefined }) }
    case 'ties': return { ...tieFields(file, view), ...defined({ from: end('from', 'party'), to: end('to', 'party') }) }
    case 'successions': return successionFields(file, index, view)
    case 'sources': return { ...defined({ title: view.cell('title') || undefined, date: dateOf(file, view, 'date') ?? undefined }), ...textsOf(file, view, 'author', 'link') }
  }
}

function tieFields(file: FileNetwork, view: SheetRow): Given {
  const given: Given = {}
  addPeriod(file, view, given)
  addStatus(file, view, given)
  addLists(file, view, given, 'themes', 'places')
  addText(file, view, given, 'note')
  const strength = Number(view.cell('strength'))
  return { ...given, ...defined({ kind: termOfCell(file, view, 'kind', 'tieKinds', 'unknownKind') ?? undefined, strength: [1, 2, 3].includes(strength) ? strength : undefined }) }
}

function successionFields(file: FileNetwork, index: PartyIndex, view: SheetRow): Given {
  const ends = (use: 'from' | 'to'): unknown => (view.cell(use) === '' ? undefined : resolveEnds(file, index, view, use, { wanted: 'party', becomes: 'organisations' }))
  return { ...defined({ from: ends('from'), to: ends('to'), date: dateOf(file, view, 'date') ?? undefined }), ...textsOf(file, view, 'note') }
}

function textsOf(file: FileNetwork, view: SheetRow, ...uses: readonly ('note' | 'link' | 'author')[]): Given {
  const given: Given = {}
  addText(file, view, given, ...uses)
  return given
}

function defined(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function addExtra(file: FileNetwork, row: SheetRow, part: PartLayout, table: 'organisations' | 'coalitions', kept: Kept, given: Given): void {
  const extra = new Map(kept.extra instanceof Map ? (kept.extra as ReadonlyMap<string, string>) : [])
  for (const [column, { use, heading }] of part.columns.entries()) {
    if (use !== 'extra' || heading.trim() === '') continue
    const [before, now] = [extraBefore(file, part, table, kept, heading), cellAt(row, column)]
    if (squeeze(before) === squeeze(now)) continue
    const field = ownFieldUnder(file, part, table, heading) ?? extraFieldNamed(file, table, heading.trim())
    if (now === '') extra.delete(field)
    else extra.set(field, now)
  }
  given.extra = extra
}

function layUnder(file: FileNetwork, index: PartyIndex, row: SheetRow, table: ReadableTable, id: PartyId): void {
  const wanted = table === 'coalitions' ? 'coalition' : 'organisation'
  const whole = resolveEnd(file, index, row, 'partOf', row.cell('partOf'), { wanted, becomes: table === 'coalitions' ? 'coalitions' : 'organisations' }, 'left')
  if (whole !== null) setPartOf(file, row, 'partOf', id, whole)
}
