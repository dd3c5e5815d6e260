import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Coalition } from '../../src/model/coalition.ts'
import type { CoalitionId, MembershipId, OrganisationId, PartyId, SuccessionId, TieId } from '../../src/model/ids.ts'
import type { Membership } from '../../src/model/membership.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { OPEN_PERIOD, partialDate, type Period } from '../../src/model/partialDate.ts'
import type { Tie } from '../../src/model/tie.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'

type Raw = Readonly<Record<string, string | undefined>>
type RawFile = { readonly organisations: readonly Raw[]; readonly coalitions: readonly Raw[]; readonly projects?: readonly Raw[]; readonly memberships: readonly Raw[]; readonly ties: readonly Raw[] }

const FOLDER = join(import.meta.dirname, '../fixtures/networks')

/** Two files name the same party differently; everything else is the same only when its id is. */
const SAME = new Map([['org-lijn-1', 'org-lijn1']])

export function haaglanden(): Network {
  return networkOf([readRaw('haaglanden-dzoidb-2014.json'), readRaw('den-haag-lijn1-2018.json')])
}

export function utrechtAlmere(): Network {
  return networkOf([readRaw('utrecht-almere-iza.json')])
}

function readRaw(name: string): RawFile {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as RawFile
}

/** The facts that a drawing shows, in their one form; sources, places and themes are left out. */
function networkOf(files: readonly RawFile[]): Network {
  const organisations = files.flatMap((file) => file.organisations).map(rawOrganisation)
  const coalitions = files.flatMap((file) => [...file.coalitions, ...(file.projects ?? []).map((project) => ({ ...project, partOf: project['programme'], kind: 'project', isProject: 'yes' }))]).map(rawCoalition)
  const memberships = files.flatMap((file) => file.memberships).map(rawMembership)
  const ties = files.flatMap((file) => file.ties).filter((tie) => BUILT_IN_VOCABULARY.tieKinds.get(tie['kind'] ?? '')?.form === null && !isMembership(tie)).map(rawTie)
  return {
    ...EMPTY_NETWORK,
    organisations: byId(organisations),
    coalitions: byId(coalitions),
    memberships: byId(memberships),
    ties: byId(ties),
    successions: byId(files.flatMap((file) => file.organisations).filter((raw) => raw['successorOf']).map((raw) => ({
      id: `suc-${raw['id']}` as SuccessionId,
      from: (raw['successorOf'] as unknown as string[]).map((id) => partyId(id)),
      to: [partyId(raw['id'])],
      date: raw['mergedOn'] ? partialDate(raw['mergedOn']) : null,
      note: '',
    }))),
  }
}

function byId<Id extends string, Thing extends { readonly id: Id }>(things: readonly Thing[]): Map<Id, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

/** Who facilitates or funds a coalition is said once, as a membership. */
function isMembership(tie: Raw): boolean {
  return Boolean(BUILT_IN_VOCABULARY.tieKinds.get(tie['kind'] ?? '')?.roleTowardsCoalition) && Boolean(tie['to']?.startsWith('co-'))
}

function partyId(raw: string | undefined): PartyId {
  const id = SAME.get(raw ?? '') ?? raw ?? ''
  return (id.startsWith('org-') ? id : `coa-${id.slice(3)}`) as PartyId
}

function rawPeriod(raw: Raw): Period {
  const [from, to] = [raw['from'] ?? raw['activeFrom'], raw['to'] ?? raw['activeTo']]
  return { from: from ? partialDate(from) : null, to: to ? partialDate(to) : null }
}

function rawOrganisation(raw: Raw): Organisation {
  return {
    id: partyId(raw['id']) as OrganisationId, name: raw['name'] ?? '', aliases: [], kind: raw['kind'] ?? null, domain: raw['domain'] ?? null,
    derived: false, places: [], partOf: null, period: rawPeriod(raw), goal: '', note: '', link: '', tags: [], extra: new Map(), placeholder: false,
  }
}

function rawCoalition(raw: Raw): Coalition {
  return {
    id: partyId(raw['id']) as CoalitionId, name: raw['name'] ?? '', aliases: [], kind: raw['kind'] ?? null, derived: false, goal: '', themes: [], places: [],
    period: rawPeriod(raw), partOf: raw['partOf'] ? (partyId(raw['partOf']) as CoalitionId) : null, link: '', note: '', tags: [], extra: new Map(),
    status: 'is', membersKnown: raw['isProject'] === undefined,
  }
}

function rawMembership(raw: Raw): Membership {
  const [party, coalition] = [partyId(raw['organisation']), partyId(raw['coalition']) as CoalitionId]
  return {
    id: `mem-${party}-${coalition}-${raw['role']}` as MembershipId, party, coalition, role: raw['role'] ?? 'lid', seat: null, onBehalfOf: null,
    period: rawPeriod(raw), themes: [], places: [], note: '', status: 'is',
  }
}

function rawTie(raw: Raw): Tie {
  const [from, to] = [partyId(raw['from']), partyId(raw['to'])]
  return { id: `tie-${from}-${to}-${raw['kind']}` as TieId, from, to, kind: raw['kind'] ?? '', period: OPEN_PERIOD, strength: null, themes: [], places: [], note: '', status: 'is' }
}
