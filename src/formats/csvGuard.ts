/** What Excel, LibreOffice and their kin take for the beginning of a formula, also in full width; and what hides one behind it. */
const LIKE_A_FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/**
 * A cell of a .csv that no spreadsheet runs: an apostrophe before what looks like a formula, and before what already has one.
 *
 * A .csv cannot say that a cell is text. With the sign in front a spreadsheet shows it as it stands, and who reads the file takes
 * one sign off again (`unguardCell`).
 */
export function guardCell(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text
}

/** The cell as it was before `guardCell`; others are left alone. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
