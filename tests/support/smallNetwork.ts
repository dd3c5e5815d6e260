import type { Coalition } from '../../src/model/coalition.ts'
import type { CoalitionId, MembershipId, OrganisationId, PartyId, PlaceId, TieId } from '../../src/model/ids.ts'
import type { Membership } from '../../src/model/membership.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { OPEN_PERIOD } from '../../src/model/partialDate.ts'
import type { Tie } from '../../src/model/tie.ts'

type Given<Thing> = Partial<Omit<Thing, 'places'>> & { readonly places?: readonly string[] }

/** A small network written out in a test. Places are given by name; the name is their id. */
export function aNetwork(given: { readonly organisations?: readonly Organisation[]; readonly coalitions?: readonly Coalition[]; readonly memberships?: readonly Membership[]; readonly ties?: readonly Tie[] }): Network {
  const byId = <Id extends string, Thing extends { readonly id: Id }>(things: readonly Thing[] = []): ReadonlyMap<Id, Thing> => new Map(things.map((thing) => [thing.id, thing]))
  const places = [...(given.organisations ?? []), ...(given.coalitions ?? [])].flatMap((party) => party.places)
  return {
    ...EMPTY_NETWORK,
    organisations: byId<OrganisationId, Organisation>(given.organisations),
    coalitions: byId<CoalitionId, Coalition>(given.coalitions),
    memberships: byId<MembershipId, Membership>(given.memberships),
    ties: byId<TieId, Tie>(given.ties),
    places: new Map(places.map((id) => [id, { id, name: id, kind: null, within: null }])),
  }
}

const PARTY = { aliases: [], kind: null, derived: false, period: OPEN_PERIOD, partOf: null, goal: '', link: '', note: '', tags: [], extra: new Map() }

export function anOrganisation(id: string, name: string, given: Given<Organisation> = {}): Organisation {
  return { ...PARTY, domain: null, placeholder: false, ...given, id: id as OrganisationId, name, places: (given.places ?? []) as PlaceId[] }
}

export function aCoalition(id: string, name: string, given: Given<Coalition> = {}): Coalition {
  return { ...PARTY, themes: [], status: 'is', membersKnown: true, ...given, id: id as CoalitionId, name, places: (given.places ?? []) as PlaceId[] }
}

export function aMembership(party: string, coalition: string, role: string): Membership {
  return {
    id: `mem-${party.slice(4)}${coalition.slice(4)}${role.slice(0, 4)}` as MembershipId,
    party: party as PartyId,
    coalition: coalition as CoalitionId,
    role, seat: null, onBehalfOf: null, period: OPEN_PERIOD, themes: [], places: [], note: '', status: 'is',
  }
}

export function aTie(from: string, to: string, kind: string): Tie {
  return { id: `tie-${from.slice(4)}${to.slice(4)}` as TieId, from: from as PartyId, to: to as PartyId, kind, period: OPEN_PERIOD, strength: null, themes: [], places: [], note: '', status: 'is' }
}
