import type { ImportedNetwork } from '../../model/importedNetwork.ts'
import { isCoalitionId, type MembershipId, type PartyId, type SuccessionId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { Network, Party } from '../../model/network.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'

/**
 * Gives every relation of a file the one form its fact has: who funds a coalition has a role there, *fuseerde tot* is a succession,
 * *valt onder* is part of. A file of ours has that form already, and is left as it is.
 */
export function inOneForm(imported: ImportedNetwork, vocabulary: Network['vocabulary']): ImportedNetwork {
  if (imported.keepsIds) return imported
  const { network } = imported
  const said = new Map(imported.said)
  const made: Made = {
    ties: new Map(), memberships: new Map(network.memberships), successions: new Map(network.successions),
    organisations: new Map(network.organisations), coalitions: new Map(network.coalitions),
  }
  for (const tie of network.ties.values()) {
    const kind = vocabulary.tieKinds.get(tie.kind) ?? network.vocabulary.tieKinds.get(tie.kind)
    if (kind?.form === 'succession') made.successions.set(tie.id as string as SuccessionId, asSuccession(tie))
    else if (kind?.form === 'partOf' && lieWithin(made, tie, said)) continue
    else if (kind?.roleTowardsCoalition && isCoalitionId(tie.to)) made.memberships.set(tie.id as string as MembershipId, asMembership(tie, kind.roleTowardsCoalition))
    else made.ties.set(tie.id, tie)
  }
  return { ...imported, said: renamed(said, made), network: { ...network, ...made } }
}

type Made = { -readonly [Table in 'ties' | 'memberships' | 'successions' | 'organisations' | 'coalitions']: Network[Table] extends ReadonlyMap<infer Id, infer Thing> ? Map<Id, Thing> : never }

function asSuccession({ id, from, to, period, note }: Tie): Succession {
  return { id: id as string as SuccessionId, from: [from], to: [to], date: period.from, note }
}

function asMembership({ id, from, to, period, themes, places, note, status }: Tie, role: string): Membership {
  return { id: id as string as MembershipId, party: from, coalition: to as Membership['coalition'], role, seat: null, onBehalfOf: null, period, themes, places, note, status }
}

/** False between an organisation and a coalition: then it stays a tie. */
function lieWithin(made: Made, { from, to }: Tie, said: Map<string, ReadonlySet<string>>): boolean {
  const table = (isCoalitionId(from) ? made.coalitions : made.organisations) as Map<PartyId, Party>
  const inner = table.get(from)
  if (!inner || isCoalitionId(from) !== isCoalitionId(to) || from === to) return false
  table.set(from, { ...inner, partOf: to } as Party)
  const fields = said.get(from)
  if (fields) said.set(from, new Set([...fields, 'partOf']))
  return true
}

/** What a tie says of its kind and its ends is said of the role, the parties and the date it became. */
function renamed(said: ReadonlyMap<string, ReadonlySet<string>>, { memberships, successions }: Made): ReadonlyMap<string, ReadonlySet<string>> {
  const isMembership = (id: string) => memberships.has(id as MembershipId)
  const isSuccession = (id: string) => successions.has(id as SuccessionId)
  return new Map([...said].map(([id, fields]) => [id, id.startsWith('tie') && (isMembership(id) || isSuccession(id)) ? new Set([...fields, 'party', 'coalition', 'role', 'date']) : fields]))
}
