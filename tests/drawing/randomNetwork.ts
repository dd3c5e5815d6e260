import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'
import type { Point } from '../../src/drawing/drawing.ts'
import type { Coalition } from '../../src/model/coalition.ts'
import type { CoalitionId, MembershipId, OrganisationId, PartyId } from '../../src/model/ids.ts'
import type { Membership } from '../../src/model/membership.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { OPEN_PERIOD } from '../../src/model/partialDate.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'

const FIRST = ['Zorggroep', 'Stichting', 'Gemeente', 'Huisartsen', 'Welzijn', 'Wijkteam', 'Ziekenhuis']
const LAST = ['Noord', 'De Linden', 'Rijnmond', 'Het Kompas', 'Zuid-Kennemerland', 'IJssel', 'aan Zee']
const TABLES = ['Netwerk Valpreventie', 'Thematafel Mentale gezondheid', 'Programma Kansrijke start', 'Alliantie Palliatieve zorg']

export function organisation(id: string, name: string, more: Partial<Organisation> = {}): Organisation {
  return {
    id: id as OrganisationId, name, aliases: [], kind: null, domain: null, derived: false, places: [], partOf: null, period: OPEN_PERIOD, goal: '', note: '', link: '',
    tags: [], extra: new Map(), placeholder: false, ...more,
  }
}

export function coalition(id: string, name: string, more: Partial<Coalition> = {}): Coalition {
  return {
    id: id as CoalitionId, name, aliases: [], kind: null, derived: false, goal: '', themes: [], places: [], period: OPEN_PERIOD, partOf: null, link: '', note: '', tags: [],
    extra: new Map(), status: 'is', membersKnown: true, ...more,
  }
}

export function membership(party: string, circle: string, more: Partial<Membership> = {}): Membership {
  const role = more.role ?? 'lid'
  return {
    id: `mem-${party}-${circle}-${role}` as MembershipId, party: party as PartyId, coalition: circle as CoalitionId, role, seat: null, onBehalfOf: null, period: OPEN_PERIOD, themes: [],
    places: [], note: '', status: 'is', ...more,
  }
}

export function networkWith(parts: { readonly organisations?: readonly Organisation[]; readonly coalitions?: readonly Coalition[]; readonly memberships?: readonly Membership[] }): Network {
  return {
    ...EMPTY_NETWORK,
    organisations: new Map(parts.organisations?.map((one) => [one.id, one])),
    coalitions: new Map(parts.coalitions?.map((one) => [one.id, one])),
    memberships: new Map(parts.memberships?.map((one) => [one.id, one])),
  }
}

/** The same network with everybody at these places. */
export function placedAt(network: Network, points: Iterable<readonly [PartyId, Point]>, pinned = false): Network {
  return { ...network, placements: new Map([...points].map(([id, point]) => [id, { ...point, pinned }])) }
}

/** A map as they are drawn in practice: most sit in one coalition, one in `1 / overlap` in a second beside it, some in none. */
export function randomNetwork(size: { readonly organisations: number; readonly coalitions: number }, seed: number, overlap = 8): Network {
  const random = seededRandom(seed)
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing
  const domains = [...BUILT_IN_VOCABULARY.domains.keys()]
  const coalitions = Array.from({ length: size.coalitions }, (_, index) => coalition(`coa-${index}`, `${pick(TABLES)} ${index}`))
  const organisations = Array.from({ length: size.organisations }, (_, index) => organisation(`org-${index}`, `${pick(FIRST)} ${pick(LAST)} ${index}`, { domain: pick(domains) }))
  const memberships = organisations.flatMap(({ id }, index) => {
    const home = Math.floor((index / size.organisations) * size.coalitions)
    if (random() < 0.1) return []
    const second = random() < 1 / overlap ? [membership(id, `coa-${(home + 1) % size.coalitions}`)] : []
    return [membership(id, `coa-${home}`), ...second]
  })
  return networkWith({ organisations, coalitions, memberships })
}

/**
 * A region: organisations and tables lie somewhere, and everybody sits at the one to three nearest tables. `far` is the share of
 * memberships that are anywhere instead. One in eight coalitions lies wholly in another, one in eight has no known members.
 */
export function regionalNetwork(size: { readonly organisations: number; readonly coalitions: number }, seed: number, far = 0): Network {
  const random = seededRandom(seed * 7919 + size.organisations)
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing
  const spot = (): Point => ({ x: random(), y: random() })
  const domains = [...BUILT_IN_VOCABULARY.domains.keys()]
  const ids = Array.from({ length: size.coalitions }, (_, index) => `coa-${index}`)
  const isNested = (index: number): boolean => index % 8 === 3
  const isUnknown = (index: number): boolean => index % 8 === 6
  const coalitions = ids.map((id, index) => coalition(id, `${pick(TABLES)} ${index}`, {
    ...(isNested(index) || isUnknown(index) ? { partOf: `coa-${index - 1}` as CoalitionId } : {}), membersKnown: !isUnknown(index),
  }))
  const tables = ids.flatMap((id, index) => (isNested(index) || isUnknown(index) ? [] : [{ id, inner: isNested(index + 1) ? ids[index + 1] : undefined, at: spot() }]))
  const organisations = Array.from({ length: size.organisations }, (_, index) => organisation(`org-${index}`, `${pick(FIRST)} ${pick(LAST)} ${index}`, { domain: pick(domains) }))
  const memberships = organisations.flatMap(({ id }) => {
    const at = spot()
    const near = tables.toSorted((a, b) => Math.hypot(a.at.x - at.x, a.at.y - at.y) - Math.hypot(b.at.x - at.x, b.at.y - at.y))
    const count = 1 + Math.floor(random() * 3)
    const chosen = new Set(Array.from({ length: count }, (_, place) => (random() < far ? pick(tables) : (near[place] ?? pick(tables)))))
    return [...chosen].flatMap((table) => [membership(id, table.id), ...(table.inner && random() < 0.3 ? [membership(id, table.inner)] : [])])
  })
  return networkWith({ organisations, coalitions, memberships })
}
