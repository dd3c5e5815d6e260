import type { PartialDate } from '../../model/partialDate.ts'
import { keywordPeriod } from './periodWords.ts'

/** Longest text that is read as a date; words beyond it are a note. */
const MAX_DATE_CHARACTERS = 60

/** A word that begins a period: behind it every form of a date is read, words alone (*voor de zomer*) included. */
const BEGINS = 'sinds '

/**
 * One date as it is typed in a field: *2018*, *06-2018*, *juni 2018*, *30 juni 2018*, *medio 2018*, *voor de zomer*.
 * The words are kept to the character. Null when the text as a whole is not one date.
 */
export function readDate(text: string, today: string): PartialDate | null {
  const words = text.trim()
  if (words === '' || words.length > MAX_DATE_CHARACTERS) return null
  const found = keywordPeriod(BEGINS + words, today)
  if (!found || found.period.to !== null || found.length !== BEGINS.length + words.length) return null
  return found.period.from
}
