import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../../src/drawing/drawNetwork.ts'
import { splitDrawing } from '../../../src/drawing/parts/splitDrawing.ts'
import { largeNetwork } from '../../bench/largeNetwork.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { layoutNetwork } from '../../support/layoutNetwork.ts'

const small = drawNetwork(exampleNetwork('utrechtalmere'), { theme: 'light', language: 'nl' })
const large = drawNetwork(layoutNetwork(largeNetwork({ organisations: 80, coalitions: 8, memberships: 110 }), 1), { theme: 'light', language: 'nl' })

describe('splitting a drawing', () => {
  it('leaves one that fits as it is', () => {
    expect(splitDrawing(small, { aspect: 2, most: 30, isLegible: () => true })).toEqual([small])
  })

  it('puts everybody in exactly one part, and no more in a part than asked', () => {
    const parts = splitDrawing(large, { aspect: 2, most: 30, isLegible: () => true })
    expect(parts.flatMap(({ nodes }) => nodes.map(({ id }) => id)).toSorted()).toEqual(large.nodes.map(({ id }) => id).toSorted())
    for (const { nodes } of parts) expect(nodes.length).toBeLessThanOrEqual(30)
    expect(parts.length).toBeLessThan(8)
  })

  it('draws a coalition around those of it who are there, and every line between two that are', () => {
    for (const { nodes, hulls, lines } of splitDrawing(large, { aspect: 2, most: 30, isLegible: () => true })) {
      const here = new Set<string>([...nodes, ...hulls].map(({ id }) => id))
      for (const hull of hulls) expect(hull.organisations.every((id) => here.has(id))).toBe(true)
      for (const line of lines) expect(here.has(line.from) && here.has(line.to)).toBe(true)
    }
  })

  it('ends, also where nothing can be read', () => {
    const parts = splitDrawing(small, { aspect: 2, most: 30, isLegible: () => false })
    expect(parts.flatMap(({ nodes }) => nodes)).toHaveLength(small.nodes.length)
  })
})
