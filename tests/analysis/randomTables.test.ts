import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { altersOf } from '../../src/analysis/alters.ts'
import { betweenness } from '../../src/analysis/betweenness.ts'
import { components, fragmentation } from '../../src/analysis/components.ts'
import { cutpoints } from '../../src/analysis/cutpoints.ts'
import { overlaps } from '../../src/analysis/overlap.ts'
import { shortestWays } from '../../src/analysis/paths.ts'
import { projectOrganisations } from '../../src/analysis/projection.ts'
import { AT_THE_TABLE } from '../../src/analysis/stays.ts'
import type { Network } from '../../src/model/network.ts'
import { tablesOf } from './tables.ts'

const LETTERS = [...'ABCDEFGHIJ']
const table = fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''))
const pair = fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 2 }).map((letters) => letters.join(''))
const network = fc.record({ tables: fc.array(table, { maxLength: 6 }), ties: fc.uniqueArray(pair, { maxLength: 4 }), alone: fc.constant(LETTERS.join('')) }).map(({ tables, ties, alone }) => tablesOf(tables, { ties, alone }))

/** The same questions answered in the plainest way there is: by a matrix of who works with whom. */
function matrixOf(given: Network): { readonly ids: readonly string[]; readonly meets: ReadonlySet<string> } {
  const meets = new Set<string>()
  const meet = (one: string, other: string) => one !== other && meets.add(`${one} ${other}`) && meets.add(`${other} ${one}`)
  const memberships = [...given.memberships.values()]
  for (const one of memberships) for (const other of memberships) if (one.coalition === other.coalition) meet(one.party, other.party)
  for (const { from, to } of given.ties.values()) meet(from, to)
  return { ids: [...given.organisations.keys()], meets }
}

/** All shortest ways from one to everybody, by writing them all out. */
function allWays(ids: readonly string[], meets: ReadonlySet<string>, from: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const ways = new Map<string, (readonly string[])[]>([[from, [[from]]]])
  for (let round = [from]; round.length > 0;) {
    const found = new Map<string, (readonly string[])[]>()
    for (const at of round) for (const next of ids) if (meets.has(`${at} ${next}`) && !ways.has(next)) found.set(next, [...(found.get(next) ?? []), ...(ways.get(at) ?? []).map((way) => [...way, next])])
    for (const [id, made] of found) ways.set(id, made)
    round = [...found.keys()]
  }
  return ways
}

function plainBetweenness(ids: readonly string[], meets: ReadonlySet<string>): ReadonlyMap<string, number> {
  const sums = new Map(ids.map((id) => [id, 0]))
  for (const from of ids) {
    for (const [to, ways] of allWays(ids, meets, from)) {
      for (const way of ways) for (const id of way.slice(1, -1)) if (from < to) sums.set(id, (sums.get(id) ?? 0) + 1 / ways.length)
    }
  }
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2
  return new Map([...sums].map(([id, sum]) => [id, sum / pairs]))
}

const partsIn = (ids: readonly string[], meets: ReadonlySet<string>): number => new Set(ids.map((id) => [...allWays(ids, meets, id).keys()].sort().join())).size

describe('on random maps', () => {
  it('betweenness is what an own count of all shortest ways gives', () => {
    fc.assert(fc.property(network, (given) => {
      const { ids, meets } = matrixOf(given)
      const expected = plainBetweenness(ids, meets)
      for (const [id, value] of betweenness(given)) expect(value).toBeCloseTo(expected.get(id) ?? -1, 8)
    }), { numRuns: 60 })
  })

  it('the projection, the parts and who joins them agree with the matrix', () => {
    fc.assert(fc.property(network, (given) => {
      const { ids, meets } = matrixOf(given)
      expect(new Set(projectOrganisations(given).flatMap(({ ends: [one, other] }) => [`${one} ${other}`, `${other} ${one}`]))).toEqual(meets)
      const parts = components(given)
      expect(parts).toHaveLength(partsIn(ids, meets))
      const joins = new Map(cutpoints(given).map(({ organisation, parts: joined }) => [organisation as string, joined]))
      for (const id of ids) {
        const others = ids.filter((other) => other !== id)
        const isAlone = !others.some((other) => meets.has(`${id} ${other}`))
        expect(partsIn(others, meets) - parts.length + 1).toBe(joins.get(id) ?? (isAlone ? 0 : 1))
      }
    }), { numRuns: 60 })
  })

  it('shortest ways are all there are, and no shorter one is left out', () => {
    fc.assert(fc.property(network, fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS), (given, from, to) => {
      const { ids, meets } = matrixOf(given)
      const [start, end] = [`org-${from.toLowerCase()}`, `org-${to.toLowerCase()}`]
      const expected = (allWays(ids, meets, start).get(end) ?? []).map((way) => way.join(' ')).sort()
      const { ways, count } = shortestWays(given, start as never, end as never, { seats: 'table', day: '2020-01-01' })
      const overOrganisations = ways.map((way) => [start, ...way.map((step) => step.to)].join(' ')).sort()
      expect(count).toBe(expected.length)
      expect(overOrganisations).toEqual(expected.length > 24 ? overOrganisations : expected)
    }), { numRuns: 100 })
  })

  it('meeting is mutual and parts never share a party', () => {
    fc.assert(fc.property(network, (given) => {
      for (const id of given.organisations.keys()) for (const alter of altersOf(given, id, AT_THE_TABLE).keys()) expect(altersOf(given, alter, AT_THE_TABLE).has(id)).toBe(true)
      const everybody = components(given).flatMap(({ organisations }) => organisations)
      expect([...everybody].sort()).toEqual([...given.organisations.keys()].sort())
      const share = fragmentation(components(given)) ?? 0
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      for (const { jaccard, isInside } of overlaps(given)) expect(isInside || jaccard >= 0.5).toBe(true)
    }), { numRuns: 60 })
  })
})
