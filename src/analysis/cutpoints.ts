import { isOrganisationId, type OrganisationId, type PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { AT_THE_TABLE, type Scope } from './stays.ts'
import { touchingParties, type Touching } from './touching.ts'

/** An organisation that joins parts of the map that would be apart without it, and how many parts. */
export type Cutpoint = { readonly organisation: OrganisationId; readonly parts: number }

/**
 * Who connects what is otherwise apart, those that join most parts first (articulation points by Tarjan 1972, in one walk
 * over the map). Only parts with an organisation in them count: a table with one party is no part of its own.
 */
export function cutpoints(network: Network, scope: Scope = AT_THE_TABLE): readonly Cutpoint[] {
  const touching = touchingParties(network, scope)
  const seen = new Map<PartyId, Visit>()
  const found: Cutpoint[] = []
  for (const root of touching.keys()) {
    if (seen.has(root)) continue
    const order = walkDown(root, touching, seen)
    const all = order[0]?.organisations ?? 0
    for (const { party, apart, inApart } of order) {
      const parts = apart + (all - inApart - 1 > 0 ? 1 : 0)
      if (isOrganisationId(party) && parts > 1) found.push({ organisation: party, parts })
    }
  }
  return found.toSorted((left, right) => right.parts - left.parts)
}

/** A party as the walk met it. `apart` counts the branches below that reach nothing above, `inApart` their organisations. */
type Visit = { readonly party: PartyId; readonly number: number; readonly above: Visit | null; readonly ahead: Iterator<PartyId>; low: number; organisations: number; apart: number; inApart: number }

/** Depth first without recursion, since a long chain of parties would be a deep one. Answers the visits, the root first. */
function walkDown(root: PartyId, touching: Touching, seen: Map<PartyId, Visit>): readonly Visit[] {
  const order: Visit[] = []
  const visit = (party: PartyId, above: Visit | null): Visit => {
    const number = seen.size
    const made: Visit = { party, number, above, ahead: (touching.get(party) ?? new Set<PartyId>()).values(), low: number, organisations: isOrganisationId(party) ? 1 : 0, apart: 0, inApart: 0 }
    seen.set(party, made)
    order.push(made)
    return made
  }
  for (let at: Visit | null = visit(root, null); at !== null;) {
    const next: IteratorResult<PartyId> = at.ahead.next()
    if (next.done) {
      report(at)
      at = at.above
      continue
    }
    const known = seen.get(next.value)
    if (known) at.low = Math.min(at.low, known === at.above ? at.low : known.number)
    else at = visit(next.value, at)
  }
  return order
}

/** Tells the visit above what was found below it. */
function report({ above, low, organisations }: Visit): void {
  if (!above) return
  above.low = Math.min(above.low, low)
  above.organisations += organisations
  if (low < above.number || organisations === 0) return
  above.apart += 1
  above.inApart += organisations
}
