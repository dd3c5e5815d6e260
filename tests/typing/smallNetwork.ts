import type { Coalition } from '../../src/model/coalition.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Membership } from '../../src/model/membership.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { OPEN_PERIOD } from '../../src/model/partialDate.ts'
import type { Place } from '../../src/model/place.ts'
import type { Theme } from '../../src/model/theme.ts'
import type { Tie } from '../../src/model/tie.ts'
import { withOwnTerms } from '../../src/model/vocabulary.ts'
import type { TypingContext } from '../../src/typing/proposal.ts'

const ORGANISATIONS: readonly (readonly [id: string, name: string, places?: readonly string[], aliases?: readonly string[]])[] = [
  ['org-ggd', 'GGD', ['plc-haaglanden']],
  ['org-altrecht', 'Altrecht', ['plc-utrecht'], ['Altrecht GGZ']],
  ['org-zz', 'Zorg en Zekerheid'],
  ['org-hulsebosch', 'Hulsebosch Advies'],
  ['org-cz', 'CZ'],
  ['org-hkh', 'HKH'],
  ['org-lijn1', 'Lijn 1'],
  ['org-careyn', 'Stichting Careyn'],
  ['org-werkt', 'ZorgZijn Werkt'],
  ['org-tz', 'Transmurale Zorg Den Haag e.o.'],
  ['org-team1', 'Wijkteam', ['plc-utrecht']],
  ['org-team2', 'Wijkteam', ['plc-almere']],
]
const COALITIONS: readonly (readonly [id: string, name: string])[] = [
  ['coa-mg', 'Mentaal Gezond'],
  ['coa-rp', 'Regioplan 2030'],
  ['coa-rg', 'Regiegroep Utrecht'],
  ['coa-echt', 'Gesprek Écht anders (arbeidsmarkt)'],
]
const MEMBERSHIPS: readonly (readonly [id: string, party: string, coalition: string, role: string])[] = [
  ['mem-1', 'org-altrecht', 'coa-mg', 'trekker'],
  ['mem-2', 'org-cz', 'coa-mg', 'financier'],
  ['mem-3', 'org-lijn1', 'coa-rg', 'lid'],
]
const TIES: readonly (readonly [id: string, from: string, to: string, kind: string])[] = [
  ['tie-1', 'org-altrecht', 'org-cz', 'werkt samen met'],
  ['tie-2', 'org-cz', 'org-lijn1', 'financiert'],
]
const PLACES: readonly (readonly [id: string, name: string])[] = [['plc-haaglanden', 'Haaglanden'], ['plc-utrecht', 'Utrecht'], ['plc-almere', 'Almere']]

const organisation = { aliases: [], kind: null, domain: null, derived: false, partOf: null, period: OPEN_PERIOD, goal: '', note: '', link: '', tags: [], extra: new Map(), placeholder: false }
const coalition = { aliases: [], kind: null, derived: false, goal: '', themes: [], places: [], period: OPEN_PERIOD, partOf: null, link: '', note: '', tags: [], extra: new Map(), status: 'is', membersKnown: true }
const relation = { period: OPEN_PERIOD, themes: [], places: [], note: '', status: 'is' }

/** A map with the names that are traps: conjunctions, years, verbs and brackets inside names, and one name in two places. */
export const SMALL_NETWORK: Network = {
  ...EMPTY_NETWORK,
  vocabulary: withOwnTerms([
    { id: 'voc-1', list: 'roles', code: 'kwartiermaker', nl: 'Kwartiermaker', en: 'Quartermaster', seat: 'table', directed: false, hue: null },
    { id: 'voc-2', list: 'tieKinds', code: 'levert aan', nl: 'levert aan', en: 'supplies', seat: null, directed: true, hue: null },
  ]),
  organisations: table<Organisation>(ORGANISATIONS.map(([id, name, places, aliases]) => ({ ...organisation, id, name, places: places ?? [], aliases: aliases ?? [] }))) as Network['organisations'],
  coalitions: table<Coalition>(COALITIONS.map(([id, name]) => ({ ...coalition, id, name }))) as Network['coalitions'],
  memberships: table<Membership>(MEMBERSHIPS.map(([id, party, inside, role]) => ({ ...relation, id, party, coalition: inside, role, seat: null, onBehalfOf: null }))) as Network['memberships'],
  ties: table<Tie>(TIES.map(([id, from, to, kind]) => ({ ...relation, id, from, to, kind, strength: null }))) as Network['ties'],
  places: table<Place>(PLACES.map(([id, name]) => ({ id, name, kind: null, within: null }))) as Network['places'],
  themes: table<Theme>([{ id: 'thm-1', name: 'Vergrijzing', aliases: ['Ouderen'], wider: null }]) as Network['themes'],
}

/** Rows as a table of the network; ids are branded in the model and plain here. */
function table<Row>(rows: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row as unknown as Row]))
}

export function contextOf(network: Network, more: Partial<TypingContext> = {}): TypingContext {
  return { network, vocabulary: network.vocabulary, language: 'nl', selection: [], defaults: null, today: '2026-11-23', ...more }
}
