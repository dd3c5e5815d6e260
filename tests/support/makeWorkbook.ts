import { strToU8, zipSync } from 'fflate'

/** A cell as a workbook holds it: text, a number with a style (by number format), a truth or an error. */
export type MadeCell = string | { readonly v: number | string; readonly t?: 'n' | 'b' | 'e' | 'str' | 'd'; readonly format?: string | number } | null
export type MadeSheet = { readonly name: string; readonly rows: readonly (readonly MadeCell[])[]; readonly merged?: readonly string[]; readonly hidden?: boolean; readonly inline?: boolean }

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** A workbook with what writers of our own do not make: merged cells, hidden sheets, own number formats, formulas, errors. */
export function makeWorkbook(sheets: readonly MadeSheet[], more: Readonly<Record<string, string>> = {}, is1904 = false): Uint8Array {
  const strings: string[] = []
  const formats: (string | number)[] = []
  const styleOf = (format: string | number): number => 1 + (formats.includes(format) ? formats.indexOf(format) : formats.push(format) - 1)
  const cellXml = (cell: MadeCell, place: string, inline: boolean): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return inline ? `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>` : `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`
    return `<c r="${place}" t="${cell.t ?? 'n'}"${cell.format === undefined ? '' : ` s="${styleOf(cell.format)}"`}><f>1+1</f><v>${xml(String(cell.v))}</v></c>`
  }
  const sheetXml = ({ rows, merged = [], inline = false }: MadeSheet): string => {
    const data = rows.map((cells, row) => (cells.length === 0 ? '' : `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, inline)).join('')}</row>`)).join('')
    const areas = merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData>${areas}</worksheet>`
  }
  const parts = Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]))
  const own = formats.filter((format) => typeof format === 'string')
  const files: Record<string, string> = {
    ...parts,
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t xml:space="preserve">${xml(text)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${own.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${xml(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((format) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + own.indexOf(format)}"/>`).join('')}</cellXfs></styleSheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
