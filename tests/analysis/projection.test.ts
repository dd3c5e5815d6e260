import { describe, expect, it } from 'vitest'
import { egoNetwork } from '../../src/analysis/egoNetwork.ts'
import { projectOrganisations } from '../../src/analysis/projection.ts'
import type { Scope } from '../../src/analysis/stays.ts'
import type { PartyId, SuccessionId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { OPEN_PERIOD, partialDate, type Period } from '../../src/model/partialDate.ts'
import { haaglanden, utrechtAlmere } from '../drawing/rawNetworks.ts'
import { aMembership, aNetwork, anOrganisation, aCoalition, aTie } from '../support/smallNetwork.ts'
import { letterOf, tablesOf } from './tables.ts'

const during = (from: string | null, to: string | null): Period => ({ from: from ? partialDate(from) : null, to: to ? partialDate(to) : null })

/** A and B at one table, each in its period. */
function twoPeriods(first: Period, second: Period): Network {
  return tablesOf(['AB'], { change: (membership) => ({ ...membership, period: letterOf(membership.party) === 'A' ? first : second }) })
}

const pairs = (network: Network, scope: Partial<Scope> = {}): readonly string[] =>
  projectOrganisations(network, { seats: 'table', day: null, ...scope }).map(({ ends }) => ends.map(letterOf).join(''))

describe('who works with whom', () => {
  it.each<[string, Period, Period, boolean]>([
    ['nothing is known', OPEN_PERIOD, OPEN_PERIOD, true],
    ['one left before the other came', during(null, '2014'), during('2015', null), false],
    ['one left in the year the other came', during(null, '2015'), during('2015-12-31', null), true],
    ['a month is over before the next', during('2014', '2015-03'), during('2015-04', null), false],
    ['an end known in words bounds nothing', { from: null, to: partialDate(null, 'voor de zomer') }, during('2030', null), true],
  ])('%s', (_, first, second, meet) => expect(pairs(twoPeriods(first, second))).toEqual(meet ? ['AB'] : []))

  it('says when both were there, in the words that bound it', () => {
    const [only] = projectOrganisations(twoPeriods(during('2014', '2018-06'), { from: partialDate('2015-06', 'medio 2015'), to: null }))
    expect(only?.reasons).toEqual([{ kind: 'coalition', coalition: 'coa-1', roles: ['lid'], theirRoles: ['lid'], period: { from: { date: '2015-06', words: 'medio 2015' }, to: { date: '2018-06', words: '2018-06' } } }])
  })

  it('holds on a day', () => {
    const network = twoPeriods(during('2014', '2016'), during('2015', null))
    expect(['2014-12-31', '2015-01-01', '2016-12-31', '2017-01-01'].map((day) => pairs(network, { day }).length)).toEqual([0, 1, 1, 0])
  })

  it('counts who stands around the table only when asked, and never what is planned or who has no name yet', () => {
    const network = tablesOf(['ABCD'], { change: (membership) => ({ ...membership, role: letterOf(membership.party) === 'B' ? 'financier' : 'lid', status: letterOf(membership.party) === 'C' ? 'wanted' : 'is' }) })
    const placeheld = { ...network, organisations: new Map([...network.organisations].map(([id, one]) => [id, { ...one, placeholder: letterOf(id) === 'D' }])) }
    expect(pairs(network)).toEqual(['AD'])
    expect(pairs(network, { seats: 'all' })).toEqual(['AB', 'AD', 'BD'])
    expect(pairs(placeheld, { seats: 'all' })).toEqual(['AB'])
  })

  it('is bounded by the life of an organisation and of a coalition', () => {
    const organisations = [anOrganisation('org-a', 'A', { period: during(null, '2016') }), anOrganisation('org-b', 'B', { period: during('2017', null) })]
    const memberships = [aMembership('org-a', 'coa-1', 'lid'), aMembership('org-b', 'coa-1', 'lid')]
    expect(pairs(aNetwork({ organisations, coalitions: [aCoalition('coa-1', 'Tafel')], memberships }))).toEqual([])
    expect(pairs(aNetwork({ organisations, ties: [aTie('org-a', 'org-b', 'financiert')] }))).toEqual([])
    const ended = aCoalition('coa-1', 'Tafel', { period: during('2014', '2015') })
    const both = tablesOf(['AB'])
    expect(pairs({ ...both, coalitions: new Map([[ended.id, ended]]) }, { day: '2016-01-01' })).toEqual([])
  })

  it('ties nobody to what it became, however many steps later and without a date', () => {
    const network = tablesOf(['ABCD'])
    const becomes = (id: string, from: string[], to: string[]) => ({ id: id as SuccessionId, from: from as PartyId[], to: to as PartyId[], date: null, note: '' })
    const successions = [becomes('suc-1', ['org-a', 'org-b'], ['org-c']), becomes('suc-2', ['org-c'], ['org-d'])]
    expect(pairs({ ...network, successions: new Map(successions.map((one) => [one.id, one])) })).toEqual(['AB'])
  })

  it('shows one party and its surroundings, those with most reasons first', () => {
    const ego = egoNetwork(tablesOf(['ABC', 'AC'], { ties: ['AD'] }), 'org-a' as PartyId)
    expect([...ego.stays.keys()]).toEqual(['coa-1', 'coa-2'])
    expect(ego.alters.map(({ organisation, reasons }) => [letterOf(organisation), reasons.length])).toEqual([['C', 2], ['B', 1], ['D', 1]])
  })
})

describe('the real maps', () => {
  /** Everything at all times: as a map without dates would have it. */
  function timeless(network: Network): Network {
    const opened = <Id, Thing extends { readonly period: Period }>(table: ReadonlyMap<Id, Thing>) => new Map([...table].map(([id, thing]) => [id, { ...thing, period: OPEN_PERIOD }]))
    return { ...network, organisations: opened(network.organisations), coalitions: opened(network.coalitions), memberships: opened(network.memberships), ties: opened(network.ties) }
  }

  it.each([['table', 47], ['all', 54]] as const)('Haaglanden, seats %s: %d pairs, and not one more between Elzha and what it went into', (seats, count) => {
    expect(projectOrganisations(haaglanden(), { seats, day: null })).toHaveLength(count)
    expect(projectOrganisations(timeless(haaglanden()), { seats, day: null })).toHaveLength(count)
    expect(projectOrganisations({ ...timeless(haaglanden()), successions: new Map() }, { seats, day: null })).toHaveLength(count + 1)
  })

  it.each([['table', 21], ['all', 35]] as const)('Utrecht and Almere, seats %s: %d pairs', (seats, count) => {
    expect(projectOrganisations(utrechtAlmere(), { seats, day: null })).toHaveLength(count)
  })
})
