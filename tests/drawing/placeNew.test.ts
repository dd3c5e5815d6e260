import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../../src/drawing/boxes.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { labelBox, nodeBox } from '../../src/drawing/labels.ts'
import { placeNew } from '../../src/drawing/layout/placeNew.ts'
import type { PartyId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { coalition, membership, networkWith, organisation, placedAt, randomNetwork } from './randomNetwork.ts'

const OPTIONS = { theme: 'light', language: 'nl' } as const
const EYE = { x: 0, y: 0 }
const base = randomNetwork({ organisations: 24, coalitions: 5 }, 2)
const placed = placedAt(base, coalitionLayout(base, { seed: 2 }))

function withNew(parts: Parameters<typeof networkWith>[0]): Network {
  const added = networkWith(parts)
  return {
    ...placed,
    organisations: new Map([...placed.organisations, ...added.organisations]),
    coalitions: new Map([...placed.coalitions, ...added.coalitions]),
    memberships: new Map([...placed.memberships, ...added.memberships]),
  }
}

function afterPlacing(network: Network): Network {
  const ids = [...network.organisations.keys(), ...network.coalitions.keys()].filter((id: PartyId) => !network.placements.has(id))
  const found = placeNew(network, ids, EYE)
  expect([...found.keys()].toSorted()).toEqual(ids.toSorted())
  return { ...network, placements: new Map([...network.placements, ...[...found].map(([id, point]) => [id, { ...point, pinned: false }] as const)]) }
}

describe('a place for somebody new', () => {
  it('is near its coalition, over nobody, and moves nobody', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }), (home, count) => {
      const names = Array.from({ length: count }, (_, index) => `org-new${index}`)
      const network = withNew({ organisations: names.map((id) => organisation(id, `Nieuwe organisatie ${id}`)), memberships: names.map((id) => membership(id, `coa-${home}`)) })
      const after = afterPlacing(network)
      for (const [id, placement] of placed.placements) expect(after.placements.get(id)).toEqual(placement)
      const drawing = drawNetwork(after, OPTIONS)
      const fresh = drawing.nodes.filter((node) => names.includes(node.id))
      for (const node of fresh) expect(drawing.nodes.filter((other) => other !== node && boxesOverlap(nodeBox(other), nodeBox(node)))).toEqual([])
      for (const node of fresh) {
        const peers = drawing.nodes.filter((other) => base.memberships.has(`mem-${other.id}-coa-${home}-lid` as never))
        expect(Math.min(...peers.map((peer) => Math.hypot(peer.x - node.x, peer.y - node.y)))).toBeLessThan(360)
      }
    }), { numRuns: 12 })
  })

  it('keeps a coalition that is typed with its members together', () => {
    const names = ['Altrecht', 'Zilveren Kruis', 'Gemeente Utrecht']
    const network = withNew({
      organisations: names.map((name, index) => organisation(`org-n${index}`, name)),
      coalitions: [coalition('coa-mg', 'Mentaal Gezond')],
      memberships: names.map((_, index) => membership(`org-n${index}`, 'coa-mg')),
    })
    const after = afterPlacing(network)
    const points = names.map((_, index) => after.placements.get(`org-n${index}` as PartyId))
    const spread = Math.max(...points.map((a) => Math.max(...points.map((b) => Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))))))
    expect(spread).toBeLessThan(450)
  })

  it('is where the eye is on an empty map, and beside one another', () => {
    const network = networkWith({ organisations: [organisation('org-a', 'Altrecht'), organisation('org-b', 'Buurtzorg')] })
    const found = placeNew(network, [...network.organisations.keys()], { x: 500, y: -200 })
    const [a, b] = [...found.values()]
    expect(Math.hypot((a?.x ?? 0) - 500, (a?.y ?? 0) + 200)).toBeLessThan(40)
    const nodes = drawNetwork(placedAt(network, found), OPTIONS).nodes
    expect(a).not.toEqual(b)
    expect(nodes[0] && nodes[1] && boxesOverlap(labelBox(nodes[0]), labelBox(nodes[1]))).toBe(false)
  })
})
