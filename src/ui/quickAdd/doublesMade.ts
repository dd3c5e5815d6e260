import type { MadeFacts } from '../../doc/editing/addProposal.ts'
import type { PartyId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import type { Proposal } from '../../typing/proposal.ts'

/** A party that was just made although others on the map look like it. */
export type DoubleMade = { readonly party: PartyId; readonly name: string; readonly others: readonly string[]; /** Which of them looks most like it. */ readonly first: PartyId }

/** Which of the new parties may be doubles: the line said *lijkt op …* and Enter made them all the same. */
export function doublesMade(network: Network, proposal: Proposal, made: MadeFacts): readonly DoubleMade[] {
  const newcomers = proposal.facts.filter((fact) => fact.kind === 'organisation' || fact.kind === 'coalition')
  return newcomers.flatMap((fact, index) => {
    const party = made.parties[index]
    const others = fact.similarTo.flatMap((id) => partyOf(network, id)?.name ?? [])
    const [first] = fact.similarTo
    return party !== undefined && first !== undefined && others.length > 0 ? [{ party, name: fact.name, others, first }] : []
  })
}
