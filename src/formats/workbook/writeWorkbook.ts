import { strToU8, zipSync } from 'fflate'
import { xmlText } from '../xmlText.ts'
import { stylesXml } from './cellStyles.ts'
import type { Sheet } from './sheet.ts'
import { cellAddress, filterArea, sheetXml } from './sheetXml.ts'

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The same time for every file within the zip, so that the same map is the same bytes; zip knows no time before 1980. */
const WRITTEN_AT = new Date('2000-01-01T00:00:00Z')

/** Sheets as an .xlsx file. */
export function writeWorkbook(sheets: readonly Sheet[], title: string): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${DECLARED}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Netwerkkaart</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml(sheets.length),
    'xl/styles.xml': stylesXml(),
  }
  sheets.forEach((sheet, index) => { files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, index === 0) })
  // At once: to zip beside would need a worker from a blob, which the page does not allow.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: WRITTEN_AT })
}

function contentTypesXml(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${PARTS}.worksheet+xml"/>`)
  return [
    DECLARED, '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>', ...sheets, '</Types>',
  ].join('')
}

function relationsXml(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
  return `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name, hidden }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`)
  const names = sheets.flatMap(definedNames)
  return [
    DECLARED, `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets>`, ...entries, '</sheets>',
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`, '</workbook>',
  ].join('')
}

/** What is filtered and what is printed on every page are names that a workbook keeps. */
function definedNames(sheet: Sheet, index: number): readonly string[] {
  const of = `'${xmlText(sheet.name.replaceAll("'", "''"))}'!`
  const absolute = (area: string): string => area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return [
    ...(sheet.filter ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${of}${absolute(filterArea(sheet))}</definedName>`] : []),
    ...(sheet.frozen && sheet.frozen.rows > 0 ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet.frozen.columns > 0 ? `${of}$A:$${lastColumn(sheet.frozen.columns)},` : ''}${of}$1:$${sheet.frozen.rows}</definedName>`] : []),
  ]
}

function lastColumn(count: number): string {
  return cellAddress(0, count - 1).replace(/\d+$/, '')
}
