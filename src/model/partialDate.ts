/**
 * A date as far as it is known, with the words it was given in.
 *
 * `date` is `2014`, `2014-06` or `2014-06-30`; null when only words are known (*voor de zomer*).
 * As an end it includes its whole unit: `2018` ends on 31 December 2018.
 */
export type PartialDate = {
  readonly date: string | null
  readonly words: string
}

/** From and to, both included. A null end is not known: an unknown `to` means still open. */
export type Period = {
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

export const OPEN_PERIOD: Period = { from: null, to: null }

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether the text is a date that exists, in the years 1000 to 2999, as year, month or day. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  if (Number(year) < 1000 || Number(year) > 2999) return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The first day a partial date covers, as `yyyy-mm-dd`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day a partial date covers, as `yyyy-mm-dd`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date
  const month = date.length === 4 ? `${date}-12` : date
  return `${month}-${String(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))).padStart(2, '0')}`
}

/** The day before, as `yyyy-mm-dd`; for a month or year, the last day before it begins. */
export function dayBefore(date: string): string {
  const [year, month, day] = firstDay(date).split('-').map(Number) as [number, number, number]
  if (day > 1) return `${pad(year, 4)}-${pad(month)}-${pad(day - 1)}`
  if (month > 1) return lastDay(`${pad(year, 4)}-${pad(month - 1)}`)
  return `${pad(year - 1, 4)}-12-31`
}

/** The day after a day `yyyy-mm-dd`. */
export function dayAfter(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (day < daysInMonth(year, month)) return `${pad(year, 4)}-${pad(month)}-${pad(day + 1)}`
  return month < 12 ? `${pad(year, 4)}-${pad(month + 1)}-01` : `${pad(year + 1, 4)}-01-01`
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** Whether the period covers the day `yyyy-mm-dd`. An end that is not known does not exclude it. */
export function coversDay(period: Period, day: string): boolean {
  if (period.from?.date && firstDay(period.from.date) > day) return false
  return !(period.to?.date && lastDay(period.to.date) < day)
}

/** Whether the period was over before the day `yyyy-mm-dd`; an end known in words only is not. With null every end there is counts. */
export function hasEnded({ to }: Period, day: string | null): boolean {
  return to !== null && (day === null || (to.date !== null && lastDay(to.date) < day))
}

/** Whether the end lies before the beginning; ends that are not known never do. */
export function endsBeforeItBegins(period: Period): boolean {
  return Boolean(period.from?.date && period.to?.date && lastDay(period.to.date) < firstDay(period.from.date))
}

/** The same date, whatever the words; two that are known in words only are the same when the words are. */
export function isSameDate(one: PartialDate | null, other: PartialDate | null): boolean {
  return (one?.date ?? one?.words ?? null) === (other?.date ?? other?.words ?? null)
}

export function isOpenPeriod(period: Period): boolean {
  return period.from === null && period.to === null
}

/** The date itself, or null where there is only a date without its words to keep. */
export function partialDate(date: string | null, words = date ?? ''): PartialDate {
  return { date, words }
}
