import type { whyNoDate } from '../../../model/lens/lensQuery.ts'
import type { Text } from '../../text/nl/nl.ts'

/** Why nothing can be shown by this date, as a sentence; null for no reason. */
export function sayWhyNoDate(reason: ReturnType<typeof whyNoDate>, typed: string, { lens, dates }: Text): string | null {
  return reason === null ? null : reason === 'inFuture' ? lens.inFuture(typed) : dates.bad(typed)
}
