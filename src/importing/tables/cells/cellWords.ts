import { foldCase } from '../../../model/names.ts'
import { CELL_WORDS, LIST_SIGN, type Heading } from '../../../model/sheets/headings.ts'

const codesByWords = new WeakMap<object, ReadonlyMap<string, string>>()

/** The code behind one of a few words, or null where the cell says something else. */
export function codeOfCell<List extends keyof typeof CELL_WORDS>(list: List, cell: string): (keyof (typeof CELL_WORDS)[List] & string) | null {
  const words: Readonly<Record<string, Heading>> = CELL_WORDS[list]
  const known = codesByWords.get(words) ?? new Map(Object.entries(words).flatMap(([code, { nl, en, also = [] }]) => [code, nl, en, ...also].map((word) => [foldCase(word), code] as const)))
  codesByWords.set(words, known)
  return (known.get(foldCase(cell.trim())) as (keyof (typeof CELL_WORDS)[List] & string) | undefined) ?? null
}

/** The values of a cell that may hold several, each once. */
export function valuesOfCell(cell: string): readonly string[] {
  return [...new Set(cell.split(LIST_SIGN).map((value) => value.trim()).filter(Boolean))]
}

/** A number as it may stand in a cell, also with a decimal comma; null when it is none. */
export function numberOfCell(cell: string): number | null {
  const text = cell.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2')
  const value = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}
