import { dayOfState } from '../../model/dayOfState.ts'
import type { Network } from '../../model/network.ts'
import { today } from './today.ts'

/** The day as of when everything on the screen is shown, as `yyyy-mm-dd`. */
export function dayShown({ record }: Network): string {
  return dayOfState(record, today())
}
