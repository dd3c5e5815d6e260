import { describe, expect, it } from 'vitest'
import { orderMatrix } from '../../src/analysis/matrixOrder.ts'
import { seriate } from '../../src/analysis/seriation.ts'
import { aCoalition, aMembership, anOrganisation, aNetwork } from '../support/smallNetwork.ts'
import { seededRandom } from '../support/seededRandom.ts'

type Pair = readonly [string, string]

/** How far the crosses of every row lie apart: small when blocks show. */
function spreadOf(order: { readonly rows: readonly string[]; readonly columns: readonly string[] }, pairs: readonly Pair[]): number {
  const places = (row: string): number[] => pairs.filter(([own]) => own === row).map(([, column]) => order.columns.indexOf(column))
  return order.rows.reduce((sum, row) => sum + Math.max(0, Math.max(...places(row), 0) - Math.min(...places(row), order.columns.length)), 0)
}

describe('an order in which blocks show', () => {
  it('puts those who share tables beside one another, and the larger part first', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'alone']
    const columns = ['1', '2', '3', 'empty']
    const pairs: Pair[] = [['a', '1'], ['c', '1'], ['e', '1'], ['e', '3'], ['c', '3'], ['b', '2'], ['d', '2']]
    const order = seriate({ rows, columns, pairs })
    expect(order).toEqual({ rows: ['a', 'c', 'e', 'b', 'd', 'alone'], columns: ['1', '3', '2', 'empty'] })
  })

  it('finds back the order of a chain that was shuffled', () => {
    const names = Array.from({ length: 12 }, (_, index) => `r${index}`)
    const chain: Pair[] = names.slice(1).flatMap((_, index): Pair[] => [[`r${index}`, `c${index}`], [`r${index + 1}`, `c${index}`]])
    const random = seededRandom(3)
    const shuffled = <Thing>(things: readonly Thing[]): Thing[] => things.map((thing) => ({ thing, key: random() })).toSorted((a, b) => a.key - b.key).map(({ thing }) => thing)
    const columns = names.slice(1).map((_, index) => `c${index}`)
    const order = seriate({ rows: shuffled(names), columns: shuffled(columns), pairs: chain })
    expect(spreadOf(order, chain)).toBe(10)
    expect([names, names.toReversed()]).toContainEqual(order.rows)
  })

  it('keeps everybody once, and the order of equals', () => {
    const order = seriate({ rows: ['b', 'a'], columns: ['x'], pairs: [['a', 'x'], ['b', 'x'], ['a', 'x'], ['gone', 'x']] })
    expect(order).toEqual({ rows: ['b', 'a'], columns: ['x'] })
    expect(seriate({ rows: [], columns: [], pairs: [] })).toEqual({ rows: [], columns: [] })
  })
})

describe('the rows of the matrix', () => {
  const network = aNetwork({
    organisations: [anOrganisation('org-bbbb', 'B'), anOrganisation('org-aaaa', 'A')],
    coalitions: [aCoalition('coa-1111', 'Z'), aCoalition('coa-2222', 'Y')],
    memberships: [aMembership('org-bbbb', 'coa-1111', 'lid'), aMembership('coa-1111', 'coa-2222', 'lid')],
  })

  it('are the organisations, and the coalitions that take part in another', () => {
    expect(orderMatrix(network, 'name', 'nl')).toEqual({ rows: ['org-aaaa', 'org-bbbb', 'coa-1111'], columns: ['coa-2222', 'coa-1111'] })
    expect(orderMatrix(network, 'coalitions', 'nl').rows).toEqual(['org-bbbb', 'org-aaaa', 'coa-1111'])
    expect(orderMatrix(network, 'overlap', 'nl').rows).toHaveLength(3)
  })
})
