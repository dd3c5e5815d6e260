/** Excel's bound. What is longer is cut in the readable cell. */
export const MAX_CELL_CHARACTERS = 32_767

/** Signs that XML forbids or advises against, and that writers of workbooks leave out. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN_SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu

/**
 * Text as a cell gives it back, whatever program had the file in between: line ends as a spreadsheet has them, nothing that no
 * file may hold, no space at its edges. Both sides of a comparison go through it.
 */
export function cleanCell(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(FORBIDDEN_SIGNS, '').trim()
  return clean.length <= MAX_CELL_CHARACTERS ? clean : `${clean.slice(0, MAX_CELL_CHARACTERS - 1).toWellFormed()}…`
}
