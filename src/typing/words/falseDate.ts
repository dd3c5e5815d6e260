import { foldCase } from '../../model/names.ts'
import { MONTH, VAGUE } from './periodWords.ts'

const ORDINAL = '(?:e|ste|de|st|nd|rd|th)?'
const SHAPES = [
  '\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?',
  '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}',
  '\\d{1,2}[-/.]\\d{4}',
  `\\d{1,2}${ORDINAL} (?:of )?(?:${MONTH})\\.?,? \\d{4}`,
  `(?:${MONTH})\\.? \\d{1,2}${ORDINAL},? \\d{4}`,
]
const DATE = `(?:${VAGUE})?(?:${SHAPES.join('|')})`
/** In a range one of the two may be a year alone; the other is what gives it away. */
const END = `(?:(?:${VAGUE})?(?:${SHAPES.join('|')}|\\d{4}))`
const KEYWORD = '(?:sinds|vanaf|per|met ingang van|m\\.?i\\.?v\\.?|ingaande|since|as of|as from|starting(?: in)?|from|van|tussen|between|in|during|tijdens|tot en met|tot|t/m|until|till|through|up to(?: and including)?|thru) ?'
const LINK = '(?: ?(?:-|–|—|t/m|tot en met|tot|through|until|till|to|en|and) ?)'
const AFTER = '(?![\\p{L}\\p{N}])'

const WHOLE = new RegExp(`^(?:${KEYWORD})?(?:${DATE}(?:${LINK}${END})?|${END}${LINK}${DATE})$`, 'u')
const AFTER_KEYWORD = new RegExp(`^${KEYWORD}(?:${END}${LINK}${DATE}|${DATE}(?:${LINK}${END})?)${AFTER}`, 'u')

/** Every shape has a year in it; most words of a line have none, and then nothing else is tried. */
const YEAR = /\d{4}/

/** Longer than any date with its keyword and its end. */
const MAX_CHARACTERS = 120

/** Whether all these words have the shape of a date or a range of dates. Whoever asks knows already that no such date exists. */
export function hasDateShape(text: string): boolean {
  return text.length <= MAX_CHARACTERS && YEAR.test(text) && WHOLE.test(foldCase(text))
}

/** How many characters a keyword with the shape of a date behind it takes at the beginning of the text; 0 where none stands. */
export function dateShapeLength(text: string): number {
  const head = text.slice(0, MAX_CHARACTERS)
  if (!YEAR.test(head)) return 0
  const folded = foldCase(head)
  return folded.length === head.length ? (AFTER_KEYWORD.exec(folded)?.[0].length ?? 0) : 0
}
