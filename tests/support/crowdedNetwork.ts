import { fillDoc } from '../../src/doc/editing/fillDoc.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import { partialDate, type Period } from '../../src/model/partialDate.ts'
import { withOwnTerms, type OwnTerm } from '../../src/model/vocabulary.ts'
import { createMapPeers, type MapPeer } from './mapPeer.ts'
import { pick, type Random } from './seededRandom.ts'

/** Names that are one, may be one, and are two. */
const LOOKALIKES = ['GGD', 'GGD', 'Lijn 1', 'Lijn1', 'Altrecht', 'Altrecht B.V.', 'Gemeente Utrecht', 'Gemeente Dordrecht', 'HKH', 'Huisartsen Kring Haaglanden', 'Zilveren Kruis', 'Zilveren Kruis Achmea']
const APART = ['Buurtzorg', 'Careyn', 'Xtra', 'Zorgbelang', 'Pep', 'Menzis', 'Humanitas', 'Transmurale', 'Vluchtelingenwerk', 'Kwintes', 'Jeugdriagg', 'Rijnstate']
const PLACES = ['Utrecht', 'Utrecht', 'Almere', 'Centrum', 'Centrum']
const PERIODS: readonly Period[] = [[null, null], ['2014', null], ['2014', '2016'], ['2018', null], [null, '2019-06']].map(([from, to]) => ({ from: from ? partialDate(from) : null, to: to ? partialDate(to) : null }))
const OWN_ROLE: OwnTerm = { id: '', list: 'roles', code: 'kwartiermaker', nl: 'Kwartiermaker', en: 'Quartermaster', seat: 'table', directed: false, hue: null }

/**
 * A network in which many things are nearly the same, as a document reads it. `lookalikes`: names too; else everything that is called the
 * same is the same.
 */
export function crowdedNetwork(random: Random, lookalikes: boolean): Network {
  const [peer] = createMapPeers(1) as [MapPeer]
  peer.history.edit((writer) => fillDoc(writer, rawNetwork(random, lookalikes)))
  return { ...peer.network(), vocabulary: random() < 0.5 ? withOwnTerms([OWN_ROLE]) : EMPTY_NETWORK.vocabulary }
}

function rawNetwork(random: Random, lookalikes: boolean): Network {
  const names = (lookalikes ? LOOKALIKES : APART).toSorted(() => random() - 0.5)
  const maybe = <Value>(value: Value): Value | null => (random() < 0.5 ? value : null)
  const some = (ids: readonly string[]): readonly string[] => ids.filter(() => random() < 0.3)
  const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`)
  const table = (prefix: string, count: number, make: (index: number) => object) => new Map(ids(prefix, count).map((id, index) => [id, { id, ...make(index) }]))
  const [organisations, coalitions, places, themes] = [ids('org', 7), ids('coa', 4), ids('plc', lookalikes ? 5 : 3), ids('thm', 2)]
  const parties = [...organisations, ...coalitions]
  const words = (): string => pick(random, ['', '', 'een zin', 'een andere zin'])
  const party = (index: number) => ({
    name: names[index], aliases: maybe([`Ook ${index}`]) ?? [], derived: random() < 0.3, places: some(places), period: pick(random, PERIODS), goal: words(), note: words(), link: '',
    tags: some(['zorg', 'jeugd']), extra: new Map(random() < 0.3 ? [['fld-0000', words() || 'ja']] : []),
  })
  const fact = () => ({ period: pick(random, PERIODS), themes: some(themes), places: some(places), note: words(), status: pick(random, ['is', 'is', 'planned']) })
  return {
    ...EMPTY_NETWORK,
    record: { ...EMPTY_NETWORK.record, title: 'Kaart', keeper: 'org-0001', reviewDate: partialDate('2027') },
    organisations: table('org', 7, (index) => ({ ...party(index), kind: maybe(pick(random, ['gemeente', 'ggd'])), domain: maybe('ggz'), partOf: index > 0 ? maybe('org-0000') : null, placeholder: false })),
    coalitions: table('coa', 4, (index) => ({ ...party(7 + index), kind: maybe('netwerk'), themes: some(themes), partOf: index > 0 ? maybe('coa-0000') : null, status: 'is', membersKnown: random() < 0.8 })),
    memberships: table('mem', 12, () => ({ ...fact(), party: pick(random, parties), coalition: pick(random, coalitions), role: pick(random, ['lid', 'lid', 'trekker', 'kwartiermaker']), seat: null, onBehalfOf: maybe({ kind: 'party', party: pick(random, parties) }) })),
    ties: table('tie', 5, () => ({ ...fact(), from: pick(random, parties), to: pick(random, parties), kind: pick(random, ['werkt samen met', 'verwijst naar']), strength: maybe(2) })),
    successions: table('suc', 1, () => ({ from: [organisations[1]], to: [organisations[2]], date: maybe(partialDate('2019-01-01')), note: words() })),
    themes: table('thm', 2, (index) => ({ name: ['Preventie', 'Jeugd'][index], aliases: [], wider: null })),
    places: table('plc', places.length, (index) => ({ name: lookalikes ? PLACES[index] : ['Utrecht', 'Almere', 'Centrum'][index], kind: [ 'gemeente', 'provincie', 'gemeente', 'wijk', 'wijk'][index], within: index === 3 ? 'plc-0000' : index === 4 ? 'plc-0002' : null })),
    sources: table('src', 2, (index) => ({ title: ['Jaarverslag', 'Website'][index], author: '', date: index === 0 ? partialDate('2018') : null, link: '' })),
    evidence: table('evi', 6, () => ({ about: pick(random, [...parties, ...ids('mem', 12)]), source: pick(random, ['src-0000', 'src-0001']), words: words(), certainty: 'stated', enteredBy: 'Anna', enteredAt: '' })),
    phases: table('pha', 3, (index) => ({ coalition: pick(random, coalitions), phase: ['uitvoering', 'verkenning', 'idee'][index], period: pick(random, PERIODS) })),
    results: table('res', 2, (index) => ({ coalition: pick(random, coalitions), what: ['Een handreiking', 'Een afspraak'][index], date: maybe(partialDate('2016')), link: '' })),
    extraFields: new Map([['fld-0000', { id: 'fld-0000', on: 'organisations', name: 'KvK' }]]),
    views: table('vie', 1, () => ({ name: 'Nu', caption: '', query: 'rond=org-0001', order: 0 })),
    placements: new Map(parties.filter(() => random() < 0.8).map((id, index) => [id, { x: index * 150, y: (index % 3) * 150, pinned: random() < 0.2 }])),
  } as unknown as Network
}
