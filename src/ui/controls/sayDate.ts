import { dateSaid, periodSaid, type DateSaid } from '../../model/dateWords.ts'
import { hasEnded, type PartialDate, type Period } from '../../model/partialDate.ts'
import { MONTHS_EN, MONTHS_NL } from '../text/monthNames.ts'
import type { Text } from '../text/nl.ts'

const MONTH_NAMES = [...MONTHS_NL, ...MONTHS_EN]

/** A date as people say it: *12 maart 2026*, *maart 2026*, *2026*, *medio 2018*; *onbekend* for none. */
export function sayDate(date: PartialDate | null, text: Text): string {
  return say(dateSaid(date, MONTH_NAMES), text)
}

/** A period as people say it: *sinds 2015*, *2014 – 2018*; nothing while both ends are open. */
export function sayPeriod(period: Period, text: Text): string {
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
    case 'between':
      return text.dates.between(say(said.from, text), say(said.to, text))
    default:
      return said satisfies never
  }
}

/** The same, with the word that it is over when it ended before this day: *2014 – 2018, voorbij*. */
export function sayPeriodAsOf(period: Period, day: string, text: Text): string {
  return [sayPeriod(period, text), hasEnded(period, day) ? text.dates.over : ''].filter(Boolean).join(', ')
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
