import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../../src/drawing/drawNetwork.ts'
import { splitDrawing } from '../../../src/drawing/parts/splitDrawing.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'
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

  it('cuts through no coalition where there is a way around it', () => {
    const seats = Array.from({ length: 12 }, (_, index) => aMembership(`org-${index}`, `coa-${index < 4 ? 0 : 1}`, 'lid'))
    const network = aNetwork({ organisations: seats.map((_, index) => anOrganisation(`org-${index}`, `Partij ${index}`)), coalitions: [aCoalition('coa-0', 'Links'), aCoalition('coa-1', 'Rechts')], memberships: seats })
    // Higher than wide, so that a cut from left to right would be the shorter one.
    const places = seats.map(({ party }, index) => [party, { x: index < 4 ? 0 : 400, y: (index % 4) * 300, pinned: false }] as const)
    const drawing = drawNetwork({ ...network, placements: new Map(places) }, { theme: 'light', language: 'nl' })
    const parts = splitDrawing(drawing, { aspect: 2, most: 8, isLegible: () => true })
    expect(parts.map(({ hulls }) => hulls.map(({ title }) => title))).toEqual([['Links'], ['Rechts']])
  })

  it('ends, also where nothing can be read', () => {
    const parts = splitDrawing(small, { aspect: 2, most: 30, isLegible: () => false })
    expect(parts.flatMap(({ nodes }) => nodes)).toHaveLength(small.nodes.length)
  })
})
