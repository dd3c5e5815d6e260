import type { StyleName } from './cellStyles.ts'

/** A cell. Text stays text, whatever it begins with: none of ours is ever a formula. A day is `yyyy-mm-dd`. */
export type Cell =
  | null
  | { readonly text: string; readonly style?: StyleName }
  | { readonly number: number; readonly style?: StyleName }
  | { readonly day: string; readonly style?: StyleName }

export type SheetColumnLook = {
  /** In characters. */
  readonly width: number
  readonly hidden?: boolean
}

/** A sheet to be written: rows from the top, columns from the left. */
export type Sheet = {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly columns: readonly SheetColumnLook[]
  /** Rows and columns that stay where they are, and rows that are printed again on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  /** The last row and column that the buttons for filtering are for; they stand in the last frozen row. */
  readonly filter?: { readonly rows: number; readonly columns: number }
  readonly hidden?: boolean
  /** What is offered in the cells of a column below the headings, by column from 0: where those words stand (`'Woorden'!$A$2:$A$9`). Others may be typed. */
  readonly offers?: ReadonlyMap<number, string>
  /** In points, by row number from 0; without it a row is as high as its text. */
  readonly heights?: ReadonlyMap<number, number>
}

/** How many lines a text takes in a column so wide; words leave some of each line empty. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0)
}

/** The first day that Excel and LibreOffice count the same; what is before it stays text. */
const FIRST_DAY = '1900-03-01'

/** A day as a day where it is a whole one that every spreadsheet knows, else as text. */
export function dayOrText(text: string, style?: StyleName): Cell {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= FIRST_DAY
  return { ...(isDay ? { day: text } : { text }), ...(style === undefined ? {} : { style }) }
}
