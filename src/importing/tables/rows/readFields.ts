import type { Status } from '../../../model/coalition.ts'
import type { FactId } from '../../../model/ids.ts'
import { endsBeforeItBegins, type PartialDate, type Period } from '../../../model/partialDate.ts'
import { MAX_CELL_CHARACTERS } from '../../../model/sheets/tableLimits.ts'
import type { TermList } from '../../../model/vocabulary.ts'
import { codeOfCell, valuesOfCell } from '../cells/cellWords.ts'
import { readDateCell, readPeriodCell } from '../cells/readDateCell.ts'
import type { FieldUse } from '../layout/layout.ts'
import { addEvidence, nameKey, placeNamed, report, reportWord, sourceTitled, termOf, themeNamed, type FileNetwork } from './fileNetwork.ts'
import type { SheetRow } from './sheetRow.ts'

/** Fields that a row gives, by their name in the model; what it is silent about is not there. */
export type Given = Record<string, unknown>

/** A text, or nothing with a problem where it is beyond all measure. Several columns stand under one another. */
export function textOf(file: FileNetwork, row: SheetRow, use: FieldUse): string {
  const value = row.cells(use).map((cell) => cell.value).join('\n')
  if (value.length <= MAX_CELL_CHARACTERS) return value
  report(file, row.spot(use), 'tooLong', value.slice(0, 80), 'left')
  return ''
}

export function valuesOf(row: SheetRow, use: FieldUse): readonly string[] {
  return [...new Set(row.cells(use).flatMap(({ value }) => valuesOfCell(value)))]
}

export function addText(file: FileNetwork, row: SheetRow, given: Given, ...uses: readonly ('goal' | 'note' | 'link' | 'author')[]): void {
  for (const use of uses) {
    const value = textOf(file, row, use)
    if (value !== '') given[use] = value
  }
}

export function addLists(file: FileNetwork, row: SheetRow, given: Given, ...uses: readonly ('aliases' | 'tags' | 'themes' | 'places')[]): void {
  for (const use of uses) {
    const values = valuesOf(row, use)
    if (values.length === 0) continue
    given[use] = use === 'themes' ? values.map((name) => themeNamed(file, name)) : use === 'places' ? values.map((name) => placeNamed(file, name)) : values
  }
}

/** One word out of a vocabulary; a word nobody knows stays out, with a problem. */
export function termOfCell(file: FileNetwork, row: SheetRow, use: FieldUse, list: TermList, code: 'unknownRole' | 'unknownKind' | 'unknownTerm' = 'unknownTerm'): string | null {
  const word = row.cell(use)
  if (word === '') return null
  const term = termOf(file, list, word)
  if (term === null) reportWord(file, row.spot(use), code, word, list)
  return term === '' ? null : term
}

export function addStatus(file: FileNetwork, row: SheetRow, given: Given): void {
  const cell = row.cell('status')
  if (cell === '') return
  const status: Status | null = codeOfCell('status', cell)
  if (status === null) report(file, row.spot('status'), 'unknownTerm', cell, 'left')
  else given.status = status
}

export function dateOf(file: FileNetwork, row: SheetRow, use: FieldUse): PartialDate | null {
  const { date, isBad } = readDateCell(row.cell(use))
  if (isBad) report(file, row.spot(use), 'badDate', row.cell(use), 'left')
  return date
}

/**
 * Both ends where they are known: in a column of beginnings there may be a whole period too (*2018-2020*). An end before its
 * beginning is left out, the beginning stays.
 */
export function addPeriod(file: FileNetwork, row: SheetRow, given: Given): void {
  const isWhole = readDateCell(row.cell('start')).isBad && !readPeriodCell(row.cell('start')).isBad
  const use = isWhole ? 'start' : 'period'
  const whole = readPeriodCell(row.cell(use))
  if (whole.isBad) report(file, row.spot('period'), 'badDate', row.cell('period'), 'left')
  const period: Period = { from: (isWhole ? null : dateOf(file, row, 'start')) ?? whole.period.from, to: dateOf(file, row, 'end') ?? whole.period.to }
  if (period.from === null && period.to === null) return
  given.period = endsBeforeItBegins(period) ? { from: period.from, to: null } : period
  if (endsBeforeItBegins(period)) report(file, row.spot(row.cell('end') === '' ? use : 'end'), 'periodBackwards', row.cell('end') || row.cell(use), 'left')
}

/** Columns that facts have no field for stand in the note, under their heading. */
export function addExtraToNote(row: SheetRow, given: Given): void {
  // What a line is, many programs write twice: as its type and as its label.
  const said = new Set(['kind', 'role', 'what'].map((use) => nameKey(row.cell(use as FieldUse))))
  const lines = row.cells('extra').filter(({ value }) => !said.has(nameKey(value))).map(({ heading, value }) => (heading === '' ? value : `${heading}: ${value}`))
  if (lines.length > 0) given.note = [given.note, ...lines].filter(Boolean).join('\n')
}

/** Each source that the row names says so; a certainty without a source was simply said. */
export function addEvidenceOf(file: FileNetwork, row: SheetRow, about: FactId): void {
  const titles = valuesOf(row, 'source')
  const certainty = termOfCell(file, row, 'certainty', 'certainty')
  for (const title of titles) addEvidence(file, about, sourceTitled(file, title), certainty ?? 'stated')
  if (titles.length === 0 && certainty !== null) addEvidence(file, about, null, certainty)
}
