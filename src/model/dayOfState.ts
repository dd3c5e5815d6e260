import { lastDay } from './partialDate.ts'
import type { MapRecord } from './mapRecord.ts'

/**
 * The day as of when a map holds, as `yyyy-mm-dd`: the end of its own date of state, and never later than today. A map that
 * is not dated holds as of today.
 */
export function dayOfState({ stateDate }: MapRecord, today: string): string {
  const day = stateDate?.date ? lastDay(stateDate.date) : today
  return day < today ? day : today
}
