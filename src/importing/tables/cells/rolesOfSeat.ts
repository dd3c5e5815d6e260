import type { Vocabulary } from '../../../model/vocabulary.ts'
import { codeOfCell } from './cellWords.ts'
import { readTerm } from './readTerm.ts'

/** The roles a cell of a matrix gives: none of its own for a cross, an empty list for *nee*; null where it says something else. */
export function rolesOfSeat(vocabulary: Vocabulary, cell: string): readonly string[] | null {
  const flag = codeOfCell('flag', cell)
  if (flag !== null) return flag === 'yes' ? ['lid'] : []
  const words = readTerm(vocabulary, 'roles', cell) === null ? cell.split(/[|,;/+&\n]/).map((word) => word.trim()).filter(Boolean) : [cell]
  const roles = words.map((word) => readTerm(vocabulary, 'roles', word))
  return roles.length > 0 && roles.every((role) => role !== null) ? roles : null
}
