import { describe, expect, it } from 'vitest'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { strangersInHulls } from '../../src/drawing/hulls/hulls.ts'
import { visibleLabels } from '../../src/drawing/labels.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { PartyId } from '../../src/model/ids.ts'
import { coalition, membership, networkWith, organisation, placedAt, randomNetwork } from './randomNetwork.ts'
import { haaglanden, utrechtAlmere } from './rawNetworks.ts'

const OPTIONS = { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' } } as const

function laidOut(network: Network, seed: number): ReturnType<typeof drawNetwork> {
  return drawNetwork(placedAt(network, coalitionLayout(network, { seed })), OPTIONS)
}

describe('the layout', () => {
  it.each([1, 2, 3, 4, 5, 6])('keeps strangers out of hulls and labels apart, map %i', (seed) => {
    const drawing = laidOut(randomNetwork({ organisations: 40, coalitions: 8 }, seed), seed)
    expect(strangersInHulls(drawing.hulls, drawing.nodes).map(({ hull, node }) => `${node.name} in ${hull.title}`)).toEqual([])
    expect(visibleLabels(drawing, 1).size).toBe(drawing.nodes.length + drawing.hulls.length)
  })

  it('gives the same for the same seed, and something else for another', () => {
    const network = utrechtAlmere()
    expect([...coalitionLayout(network, { seed: 3 })]).toEqual([...coalitionLayout(network, { seed: 3 })])
    expect([...coalitionLayout(network, { seed: 3 })]).not.toEqual([...coalitionLayout(network, { seed: 4 })])
  })

  it('leaves the pinned where they are', () => {
    const network = randomNetwork({ organisations: 12, coalitions: 3 }, 1)
    const pinned = placedAt(network, [['org-0' as PartyId, { x: 700, y: -300 }]], true)
    const points = coalitionLayout(pinned, { seed: 1 })
    expect(points.has('org-0' as PartyId)).toBe(false)
    expect(points.size).toBe(12 + 3 - 1)
    const friend = points.get('org-1' as PartyId)
    expect(Math.hypot((friend?.x ?? 0) - 700, (friend?.y ?? 0) + 300)).toBeLessThan(500)
  })

  it('puts a party of two coalitions in both hulls', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const network = networkWith({
      organisations: names.map((name) => organisation(`org-${name}`, name)),
      coalitions: [coalition('coa-1', 'Een'), coalition('coa-2', 'Twee')],
      memberships: [...['a', 'b', 'c'].map((name) => membership(`org-${name}`, 'coa-1')), ...['c', 'd', 'e'].map((name) => membership(`org-${name}`, 'coa-2'))],
    })
    const drawing = laidOut(network, 1)
    expect(drawing.hulls.filter((hull) => hull.organisations.some((id) => id === 'org-c'))).toHaveLength(2)
    expect(strangersInHulls(drawing.hulls, drawing.nodes)).toEqual([])
  })

  it('has nothing to say about an empty map', () => expect(coalitionLayout(EMPTY_NETWORK, { seed: 1 }).size).toBe(0))
})

describe.each([['Haaglanden', haaglanden(), 4], ['Utrecht en Almere', utrechtAlmere(), 8]] as const)('the example %s', (_, network, seed) => {
  const drawing = laidOut(network, seed)

  it('shows every label, none over another', () => {
    expect(visibleLabels(drawing, 1).size).toBe(drawing.nodes.length + drawing.hulls.length)
  })

  it('has no strangers in its hulls', () => {
    expect(strangersInHulls(drawing.hulls, drawing.nodes).map(({ hull, node }) => `${node.name} in ${hull.title}`)).toEqual([])
  })

  it('shows every coalition, those without known members too', () => {
    expect(drawing.hulls).toHaveLength(network.coalitions.size)
    for (const hull of drawing.hulls) expect(hull.rings.length).toBeGreaterThan(0)
  })
})
