import { firstDay, lastDay, OPEN_PERIOD, type PartialDate, type Period } from '../model/partialDate.ts'

/**
 * The time that all these periods have in common, in the words of the ends that bound it; null when they have none.
 * An end that is not known, or known in words only, bounds nothing.
 */
export function sharedPeriod(periods: readonly Period[]): Period | null {
  let { from, to } = OPEN_PERIOD
  for (const period of periods) {
    if (isFurther(period.from, from, (date, best) => firstDay(date) > firstDay(best))) from = period.from
    if (isFurther(period.to, to, (date, best) => lastDay(date) < lastDay(best))) to = period.to
  }
  const isEmpty = from?.date && to?.date && firstDay(from.date) > lastDay(to.date)
  return isEmpty ? null : { from, to }
}

/** From the first beginning to the last end, an end that is not known going furthest: how long what came in turns went on. */
export function spanOf(periods: readonly Period[]): Period {
  return {
    from: outermost(periods.map(({ from }) => from), (date, best) => firstDay(date) < firstDay(best)),
    to: outermost(periods.map(({ to }) => to), (date, best) => lastDay(date) > lastDay(best)),
  }
}

type GoesFurther = (date: string, best: string) => boolean

function outermost(ends: readonly (PartialDate | null)[], goesFurther: GoesFurther): PartialDate | null {
  if (ends.some((end) => !end?.date)) return null
  return ends.reduce((best, end) => (isFurther(end, best, goesFurther) ? end : best), null)
}

function isFurther(date: PartialDate | null, best: PartialDate | null, goesFurther: GoesFurther): boolean {
  return Boolean(date?.date) && (!best?.date || goesFurther(date?.date ?? '', best.date))
}
