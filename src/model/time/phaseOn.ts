import type { Phase } from '../coalition.ts'
import type { CoalitionId } from '../ids.ts'
import { phasesOf, type Network } from '../network.ts'
import { standingOf } from './standing.ts'

/** The code of the phase a coalition is in on a day, or with null the latest it came to; null when nobody said. */
export function phaseOn(network: Network, coalition: CoalitionId, day: string | null): string | null {
  const phases = phasesOf(network, coalition).filter(({ period }) => day === null || ['stands', 'unknown'].includes(standingOf(period, day)))
  return phases.toSorted((a, b) => (beginOf(a) < beginOf(b) ? -1 : Number(beginOf(a) > beginOf(b)))).at(-1)?.phase ?? null
}

function beginOf({ period: { from } }: Phase): string {
  return from?.date ?? ''
}
