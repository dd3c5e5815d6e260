import { foldCase } from '../../model/names.ts'
import { dayBefore, isPartialDate, type PartialDate, type Period } from '../../model/partialDate.ts'

/** A period at the beginning of a text, and how many characters it takes. */
export type PeriodFound = {
  readonly period: Period
  readonly length: number
  /** One date without a keyword: whether it is *in* or *since* is not said. */
  readonly isBareDate: boolean
}

type DateFound = { readonly date: PartialDate; readonly length: number }

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'febr'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
export const MONTH = MONTHS.flat().toSorted((a, b) => b.length - a.length).join('|')
const NUMBER_BY_MONTH = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** Words that make a date vague: it is kept as coarse as its year or month, with the words beside it. */
export const VAGUE = '(?:begin|eind|einde|medio|half|halverwege|rond|circa|ca|najaar|voorjaar|zomer|winter|herfst|lente|early|mid|late|end of|the end of|summer|spring|autumn|q[1-4]|(?:eerste|tweede|derde|vierde|1e|2e|3e|4e) kwartaal)\\.?(?: van| of)? '
const END_OF_DATE = '(?![\\p{L}\\p{N}])'

type DateForm = { readonly pattern: RegExp; readonly toDate: (parts: readonly string[]) => string }

function form(pattern: string, toDate: (parts: readonly string[]) => string): DateForm {
  return { pattern: new RegExp(`^(?:${pattern})${END_OF_DATE}`, 'u'), toDate }
}

const DATE_FORMS: readonly DateForm[] = [
  form('(\\d{4})-(\\d{1,2})-(\\d{1,2})', ([year, month, day]) => ymd(year, month, day)),
  form('(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})', ([day, month, year]) => ymd(year, month, day)),
  form(`(\\d{1,2})(?:e|ste|de|st|nd|rd|th)? (?:of )?(${MONTH})\\.?,? (\\d{4})`, ([day, month, year]) => ymd(year, monthNumber(month), day)),
  form(`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, ([month, day, year]) => ymd(year, monthNumber(month), day)),
  form(`(${MONTH})\\.?,? (\\d{4})`, ([month, year]) => ymd(year, monthNumber(month))),
  form('(\\d{4})-(\\d{2})', ([year, month]) => ymd(year, month)),
  form('(\\d{1,2})[-/](\\d{4})', ([month, year]) => ymd(year, month)),
  form('(\\d{4})(?![-/.]\\d{1,2}(?!\\d))', ([year]) => ymd(year)),
]

function monthNumber(name: string | undefined): string {
  return String(NUMBER_BY_MONTH.get(name ?? '') ?? 0)
}

function ymd(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-')
}

const WORDS_ONLY = /^(?:(?:voor|na|in|before|after) )?(?:de |the )(?:zomer|winter|herfst|lente|kerst|zomervakantie|summer|autumn|spring)(?: van| of)?(?: (\d{4}))?(?![\p{L}\p{N}])/u
const TODAY_WORDS = /^(?:vandaag|heden|direct|nu|today|now)(?![\p{L}\p{N}])/u

function dateAt(text: string, folded: string, at: number, today: string): DateFound | null {
  const rest = folded.slice(at, at + 60)
  const exact = exactDate(rest)
  if (exact) return { date: { date: exact.date, words: text.slice(at, at + exact.length) }, length: exact.length }
  const vague = new RegExp(`^${VAGUE}`, 'u').exec(rest)?.[0]
  const inner = vague === undefined ? null : exactDate(rest.slice(vague.length))
  if (vague !== undefined && inner) return found(text, at, vague.length + inner.length, inner.date)
  const words = WORDS_ONLY.exec(rest)
  if (words) return found(text, at, words[0].length, words[1] ?? null)
  const now = TODAY_WORDS.exec(rest)
  return now ? found(text, at, now[0].length, today) : null
}

function found(text: string, at: number, length: number, date: string | null): DateFound {
  return { date: { date, words: text.slice(at, at + length) }, length }
}

function exactDate(rest: string): { readonly date: string; readonly length: number } | null {
  for (const { pattern, toDate } of DATE_FORMS) {
    const match = pattern.exec(rest)
    if (!match) continue
    const date = toDate(match.slice(1))
    if (isPartialDate(date)) return { date, length: match[0].length }
  }
  return null
}

const BEGINS = /^(?:sinds|vanaf|per|met ingang van|m\.?i\.?v\.?|ingaande|gestart in|begonnen in|since|as of|as from|starting in|starting|from) /u
const BEGINS_A_RANGE = /^van /u
const BETWEEN = /^(?:tussen|between) /u
/** Elsewhere *en* joins names: *Altrecht sinds 2014 en 2018 Advies*. */
const AND = /^ (?:en|and) /u
const IN_A_DATE = /^(?:in|during|tijdens) /u
const ENDS_WITH = /^(?:t\/m|tot en met|through|up to and including|thru) ?/u
const ENDS_BEFORE = /^(?:tot|until|till|up to) /u
const RANGE_INCLUDING = /^ ?(?:-|–|—|\/|t\/m|tot en met|through|up to and including|to) ?/u
const RANGE_BEFORE = /^ (?:tot (?!en met )|until |till |up to (?!and including ))/u
const OPEN_END = /^(?:nu|heden|vandaag|now|present|today)(?![\p{L}\p{N}])/u
const TWO_DIGIT_YEAR = /^(\d{4})[-–/](\d{2})(?![\p{L}\p{N}])/u

/**
 * The period with its keyword that stands at the beginning of the text: *sinds 2015*, *t/m juni 2018*, *van 2014 tot 2016*.
 *
 * *t/m* includes its day, month or year; *tot* with a day ends the day before, and with a month or year includes it, as
 * people mean it; *per* and *vanaf* begin. Returns null when no period stands there.
 */
export function keywordPeriod(text: string, today: string): PeriodFound | null {
  const folded = foldSameLength(text)
  const begin = BEGINS.exec(folded)?.[0]
  if (begin !== undefined) return fromDate(text, folded, begin.length, today, true)
  const range = BEGINS_A_RANGE.exec(folded)?.[0]
  if (range !== undefined) return rangeOnly(fromDate(text, folded, range.length, today, true))
  const between = BETWEEN.exec(folded)?.[0]
  if (between !== undefined) return rangeOnly(fromDate(text, folded, between.length, today, true, AND))
  const within = IN_A_DATE.exec(folded)?.[0]
  if (within !== undefined) return inDate(text, folded, within.length, today)
  return until(text, folded, today)
}

/** The period that stands at the beginning without a keyword, after a comma or in brackets: *2014-2019*, *2014*, *juni 2018*. */
export function barePeriod(text: string, today: string): PeriodFound | null {
  const folded = foldSameLength(text)
  return twoDigitRange(text, folded) ?? fromDate(text, folded, 0, today, false)
}

/** Case and diacritics away, every position kept. */
function foldSameLength(text: string): string {
  const head = text.slice(0, 140)
  const folded = foldCase(head.normalize('NFC'))
  return folded.length === head.length ? folded : head.toLowerCase()
}

function twoDigitRange(text: string, folded: string): PeriodFound | null {
  const match = TWO_DIGIT_YEAR.exec(folded)
  const [all, from, short] = match ?? []
  if (all === undefined || from === undefined || isPartialDate(`${from}-${short}`)) return null
  const to = `${from.slice(0, 2)}${short}`
  if (to < from || !isPartialDate(from) || !isPartialDate(to)) return null
  return { period: { from: { date: from, words: from }, to: { date: to, words: text.slice(5, all.length) } }, length: all.length, isBareDate: false }
}

function fromDate(text: string, folded: string, at: number, today: string, hasKeyword: boolean, link = RANGE_INCLUDING): PeriodFound | null {
  const from = dateAt(text, folded, at, today)
  if (!from) return null
  const end = at + from.length
  const range = rangeEnd(text, folded, end, today, link)
  if (range) return { period: { from: from.date, to: range.to }, length: range.end, isBareDate: false }
  if (hasKeyword) return { period: { from: from.date, to: null }, length: end, isBareDate: false }
  const open = /^ ?[-–—](?![\p{L}\p{N}])/u.exec(folded.slice(end))
  if (open) return { period: { from: from.date, to: null }, length: end + open[0].length, isBareDate: false }
  return from.date.date === null ? null : { period: { from: from.date, to: from.date }, length: end, isBareDate: true }
}

function rangeEnd(text: string, folded: string, at: number, today: string, including: RegExp): { readonly to: PartialDate | null; readonly end: number } | null {
  const before = RANGE_BEFORE.exec(folded.slice(at))?.[0]
  const link = before ?? including.exec(folded.slice(at))?.[0]
  if (link === undefined) return null
  const start = at + link.length
  const open = OPEN_END.exec(folded.slice(start))?.[0]
  if (open !== undefined) return { to: null, end: start + open.length }
  const to = dateAt(text, folded, start, today)
  if (!to) return null
  return { to: before === undefined ? to.date : endBefore(to.date, text.slice(at, start + to.length).trim()), end: start + to.length }
}

function rangeOnly(found: PeriodFound | null): PeriodFound | null {
  return found && found.period.to !== null ? found : null
}

function inDate(text: string, folded: string, at: number, today: string): PeriodFound | null {
  const date = dateAt(text, folded, at, today)
  return date ? { period: { from: date.date, to: date.date }, length: at + date.length, isBareDate: false } : null
}

function until(text: string, folded: string, today: string): PeriodFound | null {
  const including = ENDS_WITH.exec(folded)?.[0]
  const before = including === undefined ? ENDS_BEFORE.exec(folded)?.[0] : undefined
  const keyword = including ?? before
  const to = keyword === undefined ? null : dateAt(text, folded, keyword.length, today)
  if (keyword === undefined || !to) return null
  const length = keyword.length + to.length
  return { period: { from: null, to: before === undefined ? to.date : endBefore(to.date, text.slice(0, length)) }, length, isBareDate: false }
}

function endBefore(date: PartialDate, words: string): PartialDate {
  return date.date?.length === 10 ? { date: dayBefore(date.date), words } : date
}

/** Words that a period can begin with; where none stands, there is no need to look. */
export const PERIOD_KEYWORDS: ReadonlySet<string> = new Set(['sinds', 'vanaf', 'per', 'met', 'miv', 'ingaande', 'gestart', 'begonnen', 'since', 'as', 'starting', 'from', 'van', 'tussen', 'between', 'in', 'during', 'tijdens', 't', 'tot', 'through', 'up', 'until', 'till'])
