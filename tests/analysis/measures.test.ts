import { describe, expect, it } from 'vitest'
import { betweenness } from '../../src/analysis/betweenness.ts'
import { components, fragmentation } from '../../src/analysis/components.ts'
import { cutpoints } from '../../src/analysis/cutpoints.ts'
import { overlaps } from '../../src/analysis/overlap.ts'
import { projectOrganisations } from '../../src/analysis/projection.ts'
import type { Network } from '../../src/model/network.ts'
import { letterOf, TEST_GRAPHS, tablesOf } from './tables.ts'

type Graph = keyof typeof TEST_GRAPHS

function without(network: Network, letter: string): Network {
  const organisations = new Map([...network.organisations].filter(([id]) => letterOf(id) !== letter))
  return { ...network, organisations, memberships: new Map([...network.memberships].filter(([, { party }]) => letterOf(party) !== letter)) }
}

const partsOf = (network: Network): readonly string[] => components(network).map(({ organisations }) => organisations.map(letterOf).sort().join(''))

describe('the five test graphs', () => {
  it.each<[Graph, number, number]>([
    ['oneTable', 6, 1],
    ['bridge', 6, 0.6],
    ['fragmented', 4, 4 / 15],
    ['redundant', 10, 10 / 21],
    ['corePeriphery', 6, 6 / 15],
  ])('%s: %d pairs work together, a density of %d', (graph, pairs, density) => {
    const network = TEST_GRAPHS[graph]
    const found = projectOrganisations(network).length
    expect(found).toBe(pairs)
    expect((2 * found) / (network.organisations.size * (network.organisations.size - 1))).toBeCloseTo(density, 10)
  })

  it.each<[Graph, readonly string[], number]>([
    ['oneTable', ['ABCD'], 0],
    ['bridge', ['ABCDE'], 0],
    ['fragmented', ['CDE', 'AB', 'F'], 22 / 30],
    ['redundant', ['ABCDE', 'FG'], 1 - 22 / 42],
    ['corePeriphery', ['ABCDEF'], 0],
  ])('%s falls into %j, a fragmentation of %d', (graph, parts, share) => {
    expect(partsOf(TEST_GRAPHS[graph])).toEqual(parts)
    expect(fragmentation(components(TEST_GRAPHS[graph]))).toBeCloseTo(share, 10)
  })

  it('falls apart without the bridge', () => {
    expect(partsOf(without(TEST_GRAPHS.bridge, 'C'))).toEqual(['AB', 'DE'])
    expect(fragmentation(components(without(TEST_GRAPHS.bridge, 'C')))).toBeCloseTo(8 / 12, 10)
  })

  it.each<[Graph, Readonly<Record<string, number>>]>([
    ['oneTable', {}],
    ['bridge', { C: 4 / 6 }],
    ['fragmented', {}],
    // Only D and E do not sit together; three ways lead from one to the other.
    ['redundant', { A: 1 / 45, B: 1 / 45, C: 1 / 45 }],
    ['corePeriphery', { A: 4 / 10, B: 4 / 10, C: 4 / 10 }],
  ])('%s: betweenness %j, and 0 for everybody else', (graph, expected) => {
    const values = betweenness(TEST_GRAPHS[graph])
    for (const id of TEST_GRAPHS[graph].organisations.keys()) expect(values.get(id)).toBeCloseTo(expected[letterOf(id)] ?? 0, 10)
  })

  it.each<[Graph, readonly string[]]>([
    ['oneTable', []],
    ['bridge', ['C joins 2']],
    ['fragmented', []],
    ['redundant', []],
    ['corePeriphery', ['A joins 2', 'B joins 2', 'C joins 2']],
  ])('%s: %j', (graph, expected) => {
    expect(cutpoints(TEST_GRAPHS[graph]).map(({ organisation, parts }) => `${letterOf(organisation)} joins ${parts}`)).toEqual(expected)
  })

  it.each<[Graph, readonly (readonly [string, string, number, boolean])[]]>([
    ['oneTable', []],
    ['bridge', []],
    ['fragmented', []],
    ['redundant', [['coa-2', 'coa-1', 0.75, true], ['coa-2', 'coa-3', 0.75, true], ['coa-1', 'coa-3', 0.6, false]]],
    ['corePeriphery', []],
  ])('%s: tables with nearly the same parties %j', (graph, pairs) => {
    expect(overlaps(TEST_GRAPHS[graph]).map(({ coalitions, jaccard, isInside }) => [...coalitions, jaccard, isInside])).toEqual(pairs)
  })
})

describe('small maps', () => {
  it('says nothing of parts of fewer than two, and has no pair to pass between below three', () => {
    expect(fragmentation(components(tablesOf([], { alone: 'A' })))).toBeNull()
    expect([...betweenness(tablesOf(['AB'])).values()]).toEqual([0, 0])
    expect([...betweenness(tablesOf([])).values()]).toEqual([])
  })

  it('counts a table of one with nothing', () => {
    expect(overlaps(tablesOf(['A', 'AB', 'A']))).toEqual([])
    expect(cutpoints(tablesOf(['A', 'AB', 'B']))).toEqual([])
  })
})
