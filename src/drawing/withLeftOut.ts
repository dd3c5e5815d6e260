import type { MembershipId, PartyId } from '../model/ids.ts'
import type { LensedNetwork } from '../model/lens/applyLens.ts'
import type { Membership } from '../model/membership.ts'
import type { Network } from '../model/network.ts'
import type { Drawing } from './drawing.ts'

/**
 * The whole network to draw where what a lens leaves out is dimmed instead of hidden: with the lens's date of state, and
 * with whoever is not at a shown table for now standing around it, so that the hull is that of what is shown.
 */
export function withLeftOut(whole: Network, { network, leftOut }: LensedNetwork): Network {
  const memberships = new Map<MembershipId, Membership>(whole.memberships)
  for (const membership of whole.memberships.values()) {
    if (leftOut.has(membership.id) && !leftOut.has(membership.coalition)) memberships.set(membership.id, { ...membership, seat: 'around' })
  }
  return { ...whole, record: network.record, memberships }
}

/** The drawing with everything dimmed that the lens leaves out, and every line that leads there. */
export function dimLeftOut(drawing: Drawing, { leftOut }: Pick<LensedNetwork, 'leftOut'>): Drawing {
  if (leftOut.size === 0) return drawing
  const isOut = (id: string | PartyId): boolean => leftOut.has(id)
  const lines = drawing.lines.filter(({ fact, from, to }) => [fact, from, to].some(isOut)).map(({ id }) => id)
  return { ...drawing, dimmed: new Set([...leftOut, ...lines]) }
}
