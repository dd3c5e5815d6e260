import { firstDay, isOpenPeriod, lastDay, partialDate, type PartialDate, type Period } from './partialDate.ts'

/** What there is to say of a date: its parts, or the words it was given in where those say more than the parts do. */
export type DateSaid =
  | { readonly form: 'year'; readonly year: number }
  | { readonly form: 'month'; readonly year: number; readonly month: number }
  | { readonly form: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly form: 'words'; readonly words: string }
  | { readonly form: 'unknown' }

/** What there is to say of a period. *During* is one and the same year, month or day at both ends; *whole* begins with the first day of a year or month and ends with its last. */
export type PeriodSaid =
  | { readonly form: 'open' }
  | { readonly form: 'since'; readonly from: DateSaid }
  | { readonly form: 'until'; readonly to: DateSaid }
  | { readonly form: 'during'; readonly date: DateSaid }
  | { readonly form: 'whole'; readonly date: DateSaid }
  | { readonly form: 'between'; readonly from: DateSaid; readonly to: DateSaid }

/** Shortest beginning of a month's name that counts as that month (*jan*, *mrt* is not one and is said as it was typed). */
const SHORTEST_MONTH_CHARACTERS = 3

/** Behind the number of a day: *1e*, *2de*, *3rd*. */
const ORDINALS = new Set(['e', 'de', 'ste', 'st', 'nd', 'rd', 'th', 'of'])

/**
 * The parts of a date, or its own words where they add something: *medio 2018* says more than 2018, *juni 2018* does not.
 *
 * @param monthNames The names of the months in every language that may have been typed.
 */
export function dateSaid(date: PartialDate | null, monthNames: readonly string[]): DateSaid {
  if (date === null || (date.date === null && date.words.trim() === '')) return { form: 'unknown' }
  if (date.date === null || addsMeaning(date.words, monthNames)) return { form: 'words', words: date.words.trim() }
  const [year = 0, month, day] = date.date.split('-').map(Number)
  if (month === undefined) return { form: 'year', year }
  return day === undefined ? { form: 'month', year, month } : { form: 'day', year, month, day }
}

function addsMeaning(words: string, monthNames: readonly string[]): boolean {
  const letters = words.toLowerCase().match(/\p{L}+/gu) ?? []
  return letters.some((run) => !ORDINALS.has(run) && !isMonth(run, monthNames))
}

function isMonth(word: string, monthNames: readonly string[]): boolean {
  return word.length >= SHORTEST_MONTH_CHARACTERS && monthNames.some((name) => name.toLowerCase().startsWith(word))
}

export function periodSaid(period: Period, monthNames: readonly string[]): PeriodSaid {
  const { from } = period
  const to = asFarAsKnown(period, monthNames)
  if (isOpenPeriod(period)) return { form: 'open' }
  if (to === null) return { form: 'since', from: dateSaid(from, monthNames) }
  if (from === null) return { form: 'until', to: dateSaid(to, monthNames) }
  const isOne = from.date === to.date && (from.words === to.words || to !== period.to)
  if (isOne) return { form: 'during', date: dateSaid(from, monthNames) }
  const whole = wholeOf(from, to, monthNames)
  return whole ? { form: 'whole', date: dateSaid(whole, monthNames) } : { form: 'between', from: dateSaid(from, monthNames), to: dateSaid(to, monthNames) }
}

/** Who is there since *2014* until the last day of 2016 is there *2014 – 2016*: the day is one that was worked out, and says no more than the year. */
function asFarAsKnown({ from, to }: Period, monthNames: readonly string[]): PartialDate | null {
  if (!from?.date || !to?.date || from.date.length >= to.date.length || addsMeaning(to.words, monthNames)) return to
  const unit = to.date.slice(0, from.date.length)
  return lastDay(unit) === lastDay(to.date) ? partialDate(unit) : to
}

/** The year or month that a period fills from its first to its last day; null when it does not. */
function wholeOf(from: PartialDate, to: PartialDate, monthNames: readonly string[]): PartialDate | null {
  const [begin, end] = [from.date, to.date]
  if (begin === null || end === null || [from, to].some(({ words }) => addsMeaning(words, monthNames))) return null
  const unit = [begin.slice(0, 4), begin.slice(0, 7)].find((each) => each.length < begin.length && firstDay(each) === firstDay(begin) && lastDay(each) === lastDay(end))
  return unit === undefined ? null : partialDate(unit)
}
