import type { OrganisationId } from '../model/ids.ts'
import { membershipsOf, type Network } from '../model/network.ts'
import { NODE_RADIUS } from './labels.ts'

const STEP = 4
/** Larger circles would push names apart more than they say. */
const MOST_RADIUS = 41

/** A radius in map units for everybody, larger with every coalition after the first. */
export function sizesByCoalitions(network: Network): ReadonlyMap<OrganisationId, number> {
  return new Map([...network.organisations.keys()].map((id) => {
    const count = new Set(membershipsOf(network, id).map(({ coalition }) => coalition)).size
    return [id, Math.min(MOST_RADIUS, NODE_RADIUS + Math.max(0, count - 1) * STEP)]
  }))
}

/**
 * A radius in map units for everybody, the area as large as their share of the largest betweenness, to the nearest unit: the
 * drawing library keeps a picture of every size. All are alike where nobody connects others.
 */
export function sizesByBetweenness(network: Network, betweenness: ReadonlyMap<OrganisationId, number>): ReadonlyMap<OrganisationId, number> {
  const most = Math.max(0, ...betweenness.values())
  return new Map([...network.organisations.keys()].map((id) => [id, most === 0 ? NODE_RADIUS : Math.round(NODE_RADIUS + (MOST_RADIUS - NODE_RADIUS) * Math.sqrt((betweenness.get(id) ?? 0) / most))]))
}
