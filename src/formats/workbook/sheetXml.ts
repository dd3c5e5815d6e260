import { xmlText } from '../xmlText.ts'
import { styleNumber, type StyleName } from './cellStyles.ts'
import type { Cell, Sheet, SheetColumnLook } from './sheet.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** One sheet as its part of the file. The elements stand in the order that Excel insists on. */
export function sheetXml(sheet: Sheet, isFirst: boolean): string {
  const { rows, columns, frozen, filter } = sheet
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet ${MAIN}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${frozen ? paneXml(frozen.rows, frozen.columns) : ''}</sheetView></sheetViews>`,
    columns.length === 0 ? '' : `<cols>${columns.map(columnXml).join('')}</cols>`,
    '<sheetData>', ...rows.map((row, index) => rowXml(row, index, sheet.heights?.get(index))), '</sheetData>',
    filter ? `<autoFilter ref="${filterArea(sheet)}"/>` : '',
    offersXml(sheet.offers ?? new Map()),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(columns)}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
}

/** Of an A4 that lies, in widths of a letter: more on one page is print that nobody reads. */
const LETTERS_ACROSS = 170

function pagesAcross(columns: readonly SheetColumnLook[]): number {
  return Math.max(1, Math.ceil(columns.reduce((total, { width, hidden }) => total + (hidden ? 0 : width), 0) / LETTERS_ACROSS))
}

/** Where the buttons for filtering are and what they filter: `A1:H20`. */
export function filterArea({ frozen, filter }: Sheet): string {
  return `A${Math.max(1, frozen?.rows ?? 1)}:${cellAddress((filter?.rows ?? 1) - 1, (filter?.columns ?? 1) - 1)}`
}

/** As far down as anybody fills in by hand. */
const OFFERED_ROWS = 2_000

function offersXml(offers: ReadonlyMap<number, string>): string {
  const rules = [...offers].map(([column, words]) => {
    const [first, last] = [cellAddress(1, column), cellAddress(OFFERED_ROWS, column)]
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${first}:${last}"><formula1>${xmlText(words)}</formula1></dataValidation>`
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function paneXml(rows: number, columns: number): string {
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
}

function columnXml({ width, hidden }: SheetColumnLook, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`
}

function rowXml(row: readonly Cell[], index: number, height: number | undefined): string {
  const cells = row.map((cell, column) => cellXml(cell, cellAddress(index, column))).join('')
  return cells === '' ? '' : `<row r="${index + 1}"${height === undefined ? '' : ` ht="${height}"${index === 0 ? ' customHeight="1"' : ''}`}>${cells}</row>`
}

/** What a spreadsheet would take for a formula, were it typed there. */
const LIKE_A_FORMULA = /^\s*[=+\-@＝＋－＠]/

function cellXml(cell: Cell, address: string): string {
  if (cell === null) return ''
  if ('number' in cell) return `<c r="${address}"${styled(cell.style)}><v>${cell.number}</v></c>`
  if ('day' in cell) return `<c r="${address}"${styled(cell.style ?? 'day')}><v>${dayNumber(cell.day)}</v></c>`
  if (cell.text === '') return cell.style === undefined ? '' : `<c r="${address}"${styled(cell.style)}/>`
  const style = cell.style ?? (LIKE_A_FORMULA.test(cell.text) ? 'asTyped' : 'wrapped')
  return `<c r="${address}"${styled(style)} t="inlineStr"><is><t xml:space="preserve">${xmlText(withoutEscapes(cell.text))}</t></is></c>`
}

function styled(style: StyleName | undefined): string {
  return style === undefined ? '' : ` s="${styleNumber(style)}"`
}

/** Excel reads `_x0041_` as a sign written by its number; what stands so in a text has its first line escaped itself. */
function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Days since the last one of 1899, as spreadsheets count. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569
}

/** Row and column from 0; `A1` is 0, 0. */
export function cellAddress(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
