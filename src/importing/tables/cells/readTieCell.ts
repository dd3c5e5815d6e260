import type { Vocabulary } from '../../../model/vocabulary.ts'
import { codeOfCell, numberOfCell } from './cellWords.ts'
import { readTieWords } from './readTieWords.ts'

/** What a cell between two parties says of their tie: nothing but that it is there, how heavy it is, or of which kind. */
export type TieCell = { readonly isThere: boolean; readonly weight: string; readonly kind: string }

const NONE: TieCell = { isThere: false, weight: '', kind: '' }

/** Null where it says something else. */
export function readTieCell(vocabulary: Vocabulary, cell: string): TieCell | null {
  const number = numberOfCell(cell)
  if (number !== null) return number === 0 ? NONE : { ...NONE, isThere: true, weight: number === 1 ? '' : cell }
  const flag = codeOfCell('flag', cell)
  if (flag !== null) return { ...NONE, isThere: flag === 'yes' }
  return readTieWords(vocabulary, cell) === null ? null : { ...NONE, isThere: true, kind: cell }
}
