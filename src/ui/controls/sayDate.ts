import { dateSaid, periodSaid, type DateSaid } from '../../model/dateWords.ts'
import { endsBeforeItBegins, hasEnded, type PartialDate, type Period } from '../../model/partialDate.ts'
import { MONTHS_EN, MONTHS_NL } from '../text/monthNames.ts'
import type { Text } from '../text/nl/nl.ts'

const MONTH_NAMES = [...MONTHS_NL, ...MONTHS_EN]

/** A date as people say it: *12 maart 2026*, *maart 2026*, *2026*, *medio 2018*; *onbekend* for none. */
export function sayDate(date: PartialDate | null, text: Text): string {
  return say(dateSaid(date, MONTH_NAMES), text)
}

/** A period as people say it: *sinds 2015*, *2014 – 2018*, *heel 2014*, *van 3 maart t/m juni 2018*; nothing while both ends are open. Of one that ends before it begins that is said too: it counts on no day. */
export function sayPeriod(period: Period, text: Text): string {
  return endsBeforeItBegins(period) ? text.dates.backwards(sayEnds(period, text)) : sayEnds(period, text)
}

function sayEnds(period: Period, text: Text): string {
  const said = periodSaid(period, MONTH_NAMES)
  switch (said.form) {
    case 'open':
      return ''
    case 'since':
      return text.dates.since(say(said.from, text))
    case 'until':
      return text.dates.until(say(said.to, text))
    case 'during':
      return text.dates.during(say(said.date, text))
    case 'whole':
      return text.dates.whole(say(said.date, text))
    case 'between':
      return sayBetween(said.from, said.to, text)
    default:
      return said satisfies never
  }
}

/** The same, with the word that it is over when it ended before this day: *2014 – 2018, voorbij*. What ends before it begins never was. */
export function sayPeriodAsOf(period: Period, day: string, text: Text): string {
  return [sayPeriod(period, text), hasEnded(period, day) && !endsBeforeItBegins(period) ? text.dates.over : ''].filter(Boolean).join(', ')
}

/** Years, and what is known in words only, stand with a dash between them. A year that both ends share is said once. */
function sayBetween(from: DateSaid, to: DateSaid, text: Text): string {
  const isShort = [from, to].every(({ form }) => form === 'year') || [from, to].some(({ form }) => form === 'words' || form === 'unknown')
  return isShort ? text.dates.between(say(from, text), say(to, text)) : text.dates.fromTo(sayBefore(from, to, text), say(to, text))
}

/** The beginning, without what the end says again. */
function sayBefore(from: DateSaid, to: DateSaid, text: Text): string {
  const isInOneYear = 'year' in from && 'year' in to && from.year === to.year
  if (!isInOneYear || from.form === 'year' || to.form === 'year') return say(from, text)
  const month = text.dates.months[from.month - 1] ?? ''
  if (from.form === 'month') return month
  return to.form === 'day' && to.month === from.month ? String(from.day) : text.dates.dayInYear(from.day, month)
}

function say(said: DateSaid, { dates }: Text): string {
  switch (said.form) {
    case 'unknown':
      return dates.unknown
    case 'words':
      return said.words
    case 'year':
      return String(said.year)
    case 'month':
      return dates.month(dates.months[said.month - 1] ?? '', said.year)
    case 'day':
      return dates.day(said.day, dates.months[said.month - 1] ?? '', said.year)
    default:
      return said satisfies never
  }
}
