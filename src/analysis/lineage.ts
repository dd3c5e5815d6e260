import type { PartyId } from '../model/ids.ts'
import { partyOf, successionsOf, type Network } from '../model/network.ts'
import { dayBefore, OPEN_PERIOD, partialDate, type Period } from '../model/partialDate.ts'
import { remembered } from './remembered.ts'
import { sharedPeriod } from './sharedPeriod.ts'

/**
 * When a party was there: its own period, ended the day before a dated succession that it went into. Null when the two
 * leave it no day at all. What came out of a succession may be older than that, so a succession begins nobody.
 */
export function lifeOf(network: Network, id: PartyId): Period | null {
  return remembered(network, `life ${id}`, () => lifeIn(network, id))
}

function lifeIn(network: Network, id: PartyId): Period | null {
  const ends = successionsOf(network, id).filter(({ from, to }) => from.includes(id) && !to.includes(id))
  const closings = ends.flatMap(({ date }) => (date?.date ? [{ from: null, to: partialDate(dayBefore(date.date)) }] : []))
  return sharedPeriod([partyOf(network, id)?.period ?? OPEN_PERIOD, ...closings])
}

/** Whether one of the two came out of the other, at once or by steps: they are one story, not two who meet. */
export function areOneLineage(network: Network, one: PartyId, other: PartyId): boolean {
  if (successionsOf(network, one).length === 0 || successionsOf(network, other).length === 0) return false
  return comesFrom(network, one, other) || comesFrom(network, other, one)
}

function comesFrom(network: Network, later: PartyId, earlier: PartyId): boolean {
  const seen = new Set<PartyId>([later])
  for (const id of seen) {
    if (id === earlier && id !== later) return true
    for (const { from, to } of successionsOf(network, id)) if (to.includes(id)) for (const before of from) seen.add(before)
  }
  return false
}
