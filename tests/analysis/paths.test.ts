import { describe, expect, it } from 'vitest'
import { shortestWays } from '../../src/analysis/paths.ts'
import type { PartyId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { haaglanden } from '../drawing/rawNetworks.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation, aTie } from '../support/smallNetwork.ts'
import { letterOf, orgOf, tablesOf } from './tables.ts'

const DAY = '2019-06-01'

function waysIn(network: Network, from: string, to: string, day = DAY): readonly string[] {
  const { ways } = shortestWays(network, orgOf(from) as PartyId, orgOf(to) as PartyId, { seats: 'table', day })
  return ways.map((way) => [from, ...way.map((step) => letterOf(step.to))].join('')).sort()
}

describe('how one reaches another', () => {
  it.each<[string, Network, string, string, readonly string[]]>([
    ['over a table', tablesOf(['AB']), 'A', 'B', ['AB']],
    ['over the bridge', tablesOf(['ABC', 'CDE']), 'A', 'E', ['ACE']],
    ['over every equally short way', tablesOf(['AB', 'AC', 'BD', 'CD', 'AE', 'EF', 'FD']), 'A', 'D', ['ABD', 'ACD']],
    ['over a tie', tablesOf(['AB'], { ties: ['BC'] }), 'C', 'A', ['CBA']],
    ['not at all', tablesOf(['AB', 'CD']), 'A', 'D', []],
    ['itself without a step', tablesOf(['AB']), 'A', 'A', ['A']],
  ])('%s', (_, network, from, to, ways) => expect(waysIn(network, from, to)).toEqual(ways))

  it('checks the date of every step', () => {
    const network = tablesOf(['AB', 'BC'], { change: (membership) => ({ ...membership, period: membership.coalition === 'coa-1' ? { from: null, to: partialDate('2015') } : { from: partialDate('2016'), to: null } }) })
    expect(waysIn(network, 'A', 'C')).toEqual([])
    expect(waysIn(network, 'B', 'C')).toEqual(['BC'])
    expect(waysIn(network, 'A', 'B', '2015-12-31')).toEqual(['AB'])
  })

  it('goes over coalitions that take part in coalitions, and tells how', () => {
    const network = aNetwork({
      organisations: [anOrganisation('org-a', 'A'), anOrganisation('org-b', 'B')],
      coalitions: [aCoalition('coa-1', 'Netwerk'), aCoalition('coa-2', 'Tafel')],
      memberships: [aMembership('org-a', 'coa-1', 'lid'), aMembership('coa-1', 'coa-2', 'lid'), aMembership('org-b', 'coa-2', 'trekker')],
      ties: [aTie('org-b', 'org-x', 'financiert')],
    })
    const { ways, count } = shortestWays(network, 'org-a' as PartyId, 'org-b' as PartyId, { seats: 'table', day: DAY })
    expect(count).toBe(1)
    expect(ways[0]?.map(({ to, via }) => [to, via.map(({ kind }) => kind)])).toEqual([['coa-1', ['seat']], ['org-b', ['coalition']]])
  })

  it('counts more ways than it writes out', () => {
    const middle = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ']
    const { ways, count } = shortestWays(tablesOf([], { ties: middle.flatMap((letter) => [`A${letter}`, `${letter}0`]) }), 'org-a' as PartyId, 'org-0' as PartyId, { seats: 'table', day: DAY })
    expect([ways.length, count]).toEqual([24, 25])
  })

  it('brings Zorgscala to CZ over Lijn 1', () => {
    const { ways } = shortestWays(haaglanden(), 'org-zorgscala' as PartyId, 'org-cz' as PartyId, { seats: 'table', day: '2019-01-01' })
    expect(ways.map((way) => way.map(({ to, via }) => [to, via.map(({ kind }) => kind)]))).toEqual([[['org-lijn1', ['coalition']], ['org-cz', ['coalition', 'tie']]]])
  })
})
