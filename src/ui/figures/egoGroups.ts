import { altersOf } from '../../analysis/alters.ts'
import type { Company } from '../../analysis/companyOf.ts'
import { isThere } from '../../analysis/stays.ts'
import type { EgoGroup, EgoParty } from '../../drawing/small/drawEgo.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import { sayRoles } from '../around/sayRoles.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'

/** Whom the drawing shows around a party on a day: by coalition, then those in it where it is one, then its relations. */
export function egoGroups(party: PartyId, companies: readonly Company[], day: string, telling: Telling): readonly EgoGroup[] {
  const { network, text } = telling
  const alters = [...altersOf(network, party, { seats: 'all', day })]
  const reached = (kinds: readonly string[]): readonly PartyId[] => alters.filter(([id, reasons]) => reasons.some((reason) => kinds.includes(reason.kind) && !(reason.kind === 'seat' && reason.coalition === id))).map(([id]) => id)
  const [members, related] = [isCoalitionId(party) ? reached(['seat']) : [], reached(['tie'])]
  const group = (id: string, title: string, ids: readonly PartyId[]): readonly EgoGroup[] => (ids.length === 0 ? [] : [{ id, title, role: '', isCoalition: false, parties: ids.map((each) => egoParty(network, each)) }])
  return [
    ...companies.filter(({ isNow }) => isNow).map(({ coalition, own, others }): EgoGroup => ({
      id: coalition, title: partyOf(network, coalition)?.name ?? '', role: sayRoles(own, telling), isCoalition: true,
      parties: [...others.keys()].filter((id) => isThere(network, id, day)).map((id) => egoParty(network, id)),
    })),
    ...group('members', text.around.members, members),
    ...group('relations', text.around.relationsGroup, related),
  ]
}

function egoParty(network: Network, id: PartyId): EgoParty {
  const party = partyOf(network, id)
  const domain = party && 'domain' in party ? party.domain : null
  return { id, name: party?.name ?? '', isCoalition: isCoalitionId(id), hue: domain === null ? null : (network.vocabulary.domains.get(domain)?.hue ?? null) }
}
