import { dayAfter, lastDay } from './partialDate.ts'
import type { MapRecord } from './mapRecord.ts'

/**
 * The day as of when a map is shown, as `yyyy-mm-dd`: what ended before it is over. For a map with a date of state in the
 * past that is the last day of it. Any other map is the present one, and there what ends today is over at once: whoever
 * says in a session that somebody stopped wants to see it.
 */
export function dayOfState({ stateDate }: MapRecord, today: string): string {
  const day = stateDate?.date ? lastDay(stateDate.date) : today
  return day < today ? day : dayAfter(today)
}
