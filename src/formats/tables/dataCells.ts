import { DATA_HEADING, MAX_DATA_CELL_CHARACTERS } from '../../model/sheets/headings.ts'
import { toJson } from '../mapJson.ts'

/** What programs of others leave out, take for something else, or count as two signs; as JSON writes it by its number. */
// oxlint-disable-next-line no-control-regex
const AT_RISK = /[\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufff0-\uffff\ud800-\udfff]/g

/** A record whole, for the cells at the right of its row: JSON that comes back as it was from any program that had the workbook open. */
export function dataCells(record: object): readonly string[] {
  const byNumber = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  const json = toJson(record).replace(AT_RISK, byNumber).replaceAll('_x', '\\u005fx')
  if (json.length <= MAX_DATA_CELL_CHARACTERS) return [json]
  // A space where it is cut would be lost at the edge of a cell.
  const text = json.replaceAll(' ', '\\u0020')
  return Array.from({ length: Math.ceil(text.length / MAX_DATA_CELL_CHARACTERS) }, (_, index) => text.slice(index * MAX_DATA_CELL_CHARACTERS, (index + 1) * MAX_DATA_CELL_CHARACTERS))
}

/** *netwerkkaart*, *netwerkkaart 2* … */
export function dataHeadings(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? DATA_HEADING : `${DATA_HEADING} ${index + 1}`))
}
