import { hasEnded } from '../model/partialDate.ts'
import type { Reason } from './alters.ts'

/** Of the reasons why two have to do with each other those that hold on a day (`yyyy-mm-dd`); when none does any more all that once did. */
export function currentReasons(reasons: readonly Reason[], day: string): { readonly reasons: readonly Reason[]; readonly isOver: boolean } {
  const standing = reasons.filter(({ period }) => !hasEnded(period, day))
  return standing.length > 0 ? { reasons: standing, isOver: false } : { reasons, isOver: true }
}
