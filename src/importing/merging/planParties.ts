import { isCoalitionId, isOrganisationId, type PartyId } from '../../model/ids.ts'
import { normaliseName } from '../../model/names.ts'
import { partyOf, type Network, type Party } from '../../model/network.ts'
import type { Place } from '../../model/place.ts'
import { recogniseRemoved } from '../matching/recogniseRemoved.ts'
import { ownNameOf, recogniseParties, type KnownBy, type PartyRecognised } from '../matching/recogniseParties.ts'
import type { News } from '../matching/earlierImports.ts'
import { moveRefs } from './moveRefs.ts'
import { wouldLoop } from './planNamed.ts'
import { idFor, leaveOut, leaveRemoved, newsOf, type Fields, type Planning, type Stance } from './planning.ts'
import { settleKnown, settleNew, type Incoming } from './settleRecord.ts'

export const NEWCOMER: Stance = { side: 'file', isNews: true }

/** Organisations and coalitions: who of the file is whom on the map, and what the file says of them. */
export function planParties(planning: Planning): void {
  const { imported: { network: inFile } } = planning
  const recognised = recogniseParties({
    ...planning,
    places: placesOfBoth(planning),
    placesOf: ({ places }) => places.flatMap((id) => (planning.idByFile.get(id) as typeof id | undefined) ?? []),
  })
  const parties: readonly Party[] = [...inFile.organisations.values(), ...inFile.coalitions.values()]
  // All ids first: an organisation may be part of one that comes later.
  const removed = recogniseRemoved(planning, parties.filter(({ id }) => recognised.get(id)?.id === null && !planning.decisions.sameAs.has(id)))
  for (const { id } of parties) {
    const [found, gone] = [recognised.get(id), removed.get(id)]
    if (gone !== undefined && !planning.decisions.broughtBack.has(id)) continue
    if (found) planning.idByFile.set(id, gone ?? found.id ?? idFor(planning, isCoalitionId(id) ? 'coalitions' : 'organisations', id))
  }
  for (const party of parties) {
    const gone = removed.get(party.id)
    if (gone === undefined) planParty(planning, party, recognised.get(party.id))
    else if (planning.decisions.broughtBack.has(party.id)) bringBack(planning, party, gone)
    else leaveRemoved(planning, isCoalitionId(party.id) ? 'coalitions' : 'organisations', party.id, gone)
  }
}

function bringBack(planning: Planning, party: Party, id: PartyId): void {
  const table = isCoalitionId(id) ? 'coalitions' : 'organisations'
  planning.restores.set(id, table)
  const known = partyOf(planning.gone.network, id) as Party
  const about = { fact: id, fileId: party.id, name: ownNameOf(planning.imported, party) }
  const stance = stanceOf('ownId', newsOf(planning, id, party.id))
  planning.stances.set(party.id, stance)
  settleKnown(planning, { table, fileId: party.id, fields: moveRefs(planning, table, party), about }, id, known, stance)
}

function planParty(planning: Planning, party: Party, recognised: PartyRecognised | undefined): void {
  const table = isCoalitionId(party.id) ? 'coalitions' : 'organisations'
  const id = planning.idByFile.get(party.id) as PartyId | undefined
  if (!recognised || id === undefined) return leaveOut(planning, table, party.id)
  const about = { fact: id, fileId: party.id, name: ownNameOf(planning.imported, party) }
  const incoming: Incoming = { table, fileId: party.id, fields: moveRefs(planning, table, party), about }
  if (recognised.id === null) {
    planning.stances.set(party.id, NEWCOMER)
    if (recognised.takesIn !== undefined) planning.takenIn.set(recognised.takesIn, id)
    return settleNew(planning, incoming, id, recognised.asked)
  }
  const known = partyOf(planning.network, id) as Party
  const stance = stanceOf(recognised.by, newsOf(planning, id, party.id))
  planning.stances.set(party.id, stance)
  const fields = comparable(planning, incoming.fields, party, known, recognised.by)
  settleKnown(planning, { ...incoming, table: isCoalitionId(id) ? 'coalitions' : 'organisations', fields, implied: ['aliases'] }, id, known, stance)
}

/** Whose own words they are wins: a file that knows the party by its id, or that brought it before and says something else now. */
export function stanceOf(by: KnownBy | 'facts', news: News): Stance {
  const isOwn = by === 'id' || by === 'ownId' || news === 'edited'
  return { side: isOwn ? 'file' : 'map', isNews: news !== 'again' }
}

/** Found by its name, a party keeps the name it has; a name that it does not go by yet becomes an alias. */
function comparable(planning: Planning, fields: Fields, party: Party, known: Party, by: KnownBy): Fields {
  const { name, kind, partOf, ...rest } = fields
  const isOtherSort = isOrganisationId(party.id) !== isOrganisationId(known.id)
  const things = isOrganisationId(known.id) ? planning.network.organisations : planning.network.coalitions
  const parent = wouldLoop(things, 'partOf', known.id, partOf) ? null : partOf
  const shared = isOtherSort ? rest : { ...rest, kind, partOf: parent }
  if (by !== 'name' && by !== 'decided') return { name, ...shared }
  const names = new Set([known.name, ...known.aliases].map(normaliseName))
  const isKnownAs = names.has(normaliseName(party.name))
  return isKnownAs ? shared : { ...shared, aliases: [...party.aliases, party.name] }
}

/** Where everything lies, by the ids it gets on the map: what is new in the file may lie in what the map has. */
function placesOfBoth({ network, creates }: Planning): Network['places'] {
  const made = [...creates].filter(([, { table }]) => table === 'places').map(([id, { fields }]): [Place['id'], Place] => [id as Place['id'], { ...(fields as Omit<Place, 'id'>), id: id as Place['id'] }])
  return new Map([...network.places, ...made])
}
