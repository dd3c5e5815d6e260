import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../../src/drawing/boxes.ts'
import type { Bounds, Drawing, Point } from '../../src/drawing/drawing.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { strangersInHulls } from '../../src/drawing/hulls/strangers.ts'
import { isInRings } from '../../src/drawing/hulls/outline.ts'
import { nameBox, nodeBox } from '../../src/drawing/labels.ts'
import { visibleLabels } from '../../src/drawing/shown/visibleLabels.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { CoalitionId, PartyId } from '../../src/model/ids.ts'
import { coalition, membership, networkWith, organisation, placedAt, randomNetwork, regionalNetwork } from './randomNetwork.ts'
import { haaglanden, utrechtAlmere } from './rawNetworks.ts'

const OPTIONS = { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' } } as const

function overlaps({ nodes, hulls }: Drawing): string[] {
  return nodes.flatMap((node, index) => [
    ...nodes.slice(index + 1).filter((other) => boxesOverlap(nodeBox(node), nodeBox(other))).map((other) => `${node.name} over ${other.name}`),
    ...hulls.filter((hull) => boxesOverlap(nodeBox(node), nameBox(hull.name))).map((hull) => `${hull.title} over ${node.name}`),
  ])
}

function around(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function middle(box: Bounds): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

function laidOut(network: Network, seed: number): ReturnType<typeof drawNetwork> {
  return drawNetwork(placedAt(network, coalitionLayout(network, { seed })), OPTIONS)
}

describe('the layout', () => {
  it.each([1, 2, 3])('keeps strangers out of hulls and labels apart, map %i', (seed) => {
    const drawing = laidOut(randomNetwork({ organisations: 40, coalitions: 8 }, seed), seed)
    expect(strangersInHulls(drawing.hulls, drawing.nodes).map(({ hull, node }) => `${node.name} in ${hull.title}`)).toEqual([])
    expect(visibleLabels(drawing, 1).size).toBe(drawing.nodes.length + drawing.hulls.length)
  })

  it('gives the same for the same seed, and something else for another', () => {
    const network = utrechtAlmere()
    expect([...coalitionLayout(network, { seed: 3 })]).toEqual([...coalitionLayout(network, { seed: 3 })])
    expect([...coalitionLayout(network, { seed: 3 })]).not.toEqual([...coalitionLayout(network, { seed: 4 })])
  })

  it('takes the shape of the screen it is made for', () => {
    const shapeFor = (aspect: number): number => {
      const { bounds } = drawNetwork(placedAt(utrechtAlmere(), coalitionLayout(utrechtAlmere(), { seed: 7, aspect })), OPTIONS)
      return (bounds.right - bounds.left) / (bounds.bottom - bounds.top)
    }
    expect(shapeFor(0.7)).toBeLessThan(1)
    expect(shapeFor(2)).toBeGreaterThan(1.4)
  })

  it('has a place for everybody near their own soon, also where everybody sits at tables all over', () => {
    const network = randomNetwork({ organisations: 400, coalitions: 60 }, 1)
    const points = coalitionLayout(network, { seed: 1, isRough: true })
    expect(points.size).toBe(460)
    expect(new Set([...points.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(460)
    const far = (ids: readonly PartyId[]): number => {
      const [first, second] = ids.map((id) => points.get(id) ?? { x: 0, y: 0 }) as [Point, Point]
      return Math.hypot(first.x - second.x, first.y - second.y)
    }
    const mean = (pairs: readonly (readonly PartyId[])[]): number => pairs.reduce((sum, pair) => sum + far(pair), 0) / pairs.length
    const seated = [...network.memberships.values()].map(({ party, coalition }) => [party, coalition] as const)
    const ids = [...network.organisations.keys()]
    expect(mean(seated)).toBeLessThan(0.6 * mean(ids.map((id, index) => [id, ids[(index + 200) % 400] ?? id])))
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

  // Larger maps are for `npm run bench`, which counts the same on several of each size.
  it.each([[20, 1], [20, 2], [50, 1], [50, 3], [100, 2]])('keeps everybody apart where most sit at several tables: %i organisations, map %i', (organisations, seed) => {
    const drawing = laidOut(regionalNetwork({ organisations, coalitions: organisations / 5 }, seed), seed)
    expect(strangersInHulls(drawing.hulls, drawing.nodes).map(({ hull, node }) => `${node.name} in ${hull.title}`)).toEqual([])
    expect(overlaps(drawing)).toEqual([])
  }, 60_000)

  it('puts a coalition without known members inside the whole it belongs to', () => {
    const parts = ['a', 'b', 'c', 'd'].map((id) => coalition(`coa-${id}`, `Deel ${id}`, { partOf: 'coa-whole' as CoalitionId, membersKnown: false }))
    const drawing = laidOut(networkWith({ coalitions: [coalition('coa-whole', 'Geheel'), ...parts] }), 1)
    const whole = drawing.hulls.find(({ id }) => id === 'coa-whole')
    for (const hull of drawing.hulls) expect(isInRings({ x: hull.name.x, y: hull.name.y + hull.name.height / 2 }, whole?.rings ?? [])).toBe(true)
    // A compact block: four names beside and under one another, not a row.
    expect(drawing.bounds.right - drawing.bounds.left).toBeLessThan(700)
    expect(drawing.bounds.bottom - drawing.bounds.top).toBeLessThan(500)
  })

  it('puts parts of the map that nothing connects beside one another', () => {
    const network = networkWith({
      organisations: ['a', 'b', 'c', 'd'].map((name) => organisation(`org-${name}`, name)),
      coalitions: [coalition('coa-1', 'Een'), coalition('coa-2', 'Twee')],
      memberships: [membership('org-a', 'coa-1'), membership('org-b', 'coa-1'), membership('org-c', 'coa-2'), membership('org-d', 'coa-2')],
    })
    const boxes = laidOut(network, 1).hulls.map(({ rings }) => around(rings.flat()))
    expect(boxes[0] && boxes[1] && boxesOverlap(boxes[0], boxes[1])).toBe(false)
    expect(boxes[0] && boxes[1] && Math.hypot(middle(boxes[0]).x - middle(boxes[1]).x, middle(boxes[0]).y - middle(boxes[1]).y)).toBeLessThan(450)
  })

  it('tells how it gets on, with a place for everybody each time', () => {
    const network = randomNetwork({ organisations: 12, coalitions: 3 }, 1)
    const sizes: number[] = []
    coalitionLayout(network, { seed: 1 }, (points) => sizes.push(points().size))
    expect(sizes.length).toBeGreaterThan(3)
    expect(new Set(sizes)).toEqual(new Set([15]))
  })

  it('has nothing to say about an empty map', () => expect(coalitionLayout(EMPTY_NETWORK, { seed: 1 }).size).toBe(0))
})

describe.each([['Haaglanden', haaglanden(), 4], ['Utrecht en Almere', utrechtAlmere(), 8]] as const)('the example %s', (_, network, seed) => {
  const drawing = laidOut(network, seed)

  it('shows every label, none over another', () => {
    expect(visibleLabels(drawing, 1).size).toBe(drawing.nodes.length + drawing.hulls.length)
  })

  // 7 is the seed of the button; the others show that it is no luck, nor the shape of one screen.
  it.each([[7, 0.7], [7, 1.5], [7, 2], [1, 1.5], [2, 1.5], [3, 1.5], [4, 1.5], [5, 1.5]])('has no strangers in its hulls, nor shut in by them: seed %i, aspect %f', (arranged, aspect) => {
    const { hulls, nodes } = drawNetwork(placedAt(network, coalitionLayout(network, { seed: arranged, aspect })), OPTIONS)
    expect(strangersInHulls(hulls, nodes).map(({ hull, node }) => `${node.name} in ${hull.title}`)).toEqual([])
  })

  it('shows every coalition, those without known members too', () => {
    expect(drawing.hulls).toHaveLength(network.coalitions.size)
    for (const hull of drawing.hulls) expect(hull.rings.length).toBeGreaterThan(0)
  })
})

describe('a layout of a selection', () => {
  const network = regionalNetwork({ organisations: 20, coalitions: 4 }, 3)
  const placed = placedAt(network, coalitionLayout(network, { seed: 3 }))

  it('moves nobody else, and stays near', () => {
    const only = new Set(['org-1', 'org-2', 'org-3'] as PartyId[])
    const points = coalitionLayout(placed, { seed: 1, only })
    expect(new Set(points.keys())).toEqual(only)
    for (const [id, point] of points) {
      const before = placed.placements.get(id)
      expect(Math.hypot(point.x - (before?.x ?? 0), point.y - (before?.y ?? 0))).toBeLessThan(400)
    }
  })

  it('takes those that were dropped on one another apart, and out of wrong hulls', () => {
    const only = new Set([...network.organisations.keys()].slice(0, 5))
    const heaped = { ...placed, placements: new Map([...placed.placements].map(([id, at]) => [id, only.has(id as never) ? { x: 0, y: 0, pinned: false } : at] as const)) }
    const points = coalitionLayout(heaped, { seed: 1, only })
    const drawing = drawNetwork({ ...heaped, placements: new Map([...heaped.placements, ...[...points].map(([id, point]) => [id, { ...point, pinned: false }] as const)]) }, OPTIONS)
    expect(overlaps(drawing)).toEqual([])
    expect(strangersInHulls(drawing.hulls, drawing.nodes)).toEqual([])
  })

  it('gives nobody a place when nobody is chosen', () => expect(coalitionLayout(placed, { seed: 1, only: new Set() }).size).toBe(0))
})

describe('any network', () => {
  const position = fc.record({ x: fc.constantFrom(-1e5, -300, 0, 0, 250, 1e5), y: fc.constantFrom(-1e5, 0, 0, 400, 1e5), pinned: fc.boolean() })
  const ids = fc.constantFrom(...['org-0', 'org-1', 'org-2', 'org-3', 'org-4', 'coa-0', 'coa-1', 'coa-2'] as PartyId[])
  const absurd = fc.record({
    seats: fc.array(fc.tuple(ids, fc.constantFrom('coa-0', 'coa-1', 'coa-2')), { maxLength: 14 }),
    parts: fc.array(fc.option(fc.constantFrom('coa-0', 'coa-1', 'coa-2') as fc.Arbitrary<CoalitionId>, { nil: null }), { minLength: 3, maxLength: 3 }),
    places: fc.array(fc.tuple(ids, position), { maxLength: 8 }),
  }).map(({ seats, parts, places }): Network => ({
    ...networkWith({
      organisations: Array.from({ length: 5 }, (_, index) => organisation(`org-${index}`, `Organisatie ${index}`)),
      coalitions: parts.map((partOf, index) => coalition(`coa-${index}`, `Tafel ${index}`, { partOf, membersKnown: index > 0 })),
      memberships: seats.map(([party, table]) => membership(party, table)),
    }),
    placements: new Map(places),
  }))

  it('gets a place for all but the pinned, the same each time', () => {
    fc.assert(fc.property(absurd, (network) => {
      const points = coalitionLayout(network, { seed: 1 })
      const parties = [...network.organisations.keys(), ...network.coalitions.keys()] as PartyId[]
      expect(new Set(points.keys())).toEqual(new Set(parties.filter((id) => network.placements.get(id)?.pinned !== true)))
      for (const { x, y } of points.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      expect([...coalitionLayout(network, { seed: 1 })]).toEqual([...points])
    }), { numRuns: 8 })
  })

  it('has nobody over anybody, pinned or not', () => {
    fc.assert(fc.property(absurd, (network) => {
      const points = coalitionLayout(network, { seed: 2 })
      const { nodes } = drawNetwork({ ...network, placements: new Map([...network.placements, ...[...points].map(([id, point]) => [id, { ...point, pinned: false }] as const)]) }, OPTIONS)
      const isPinned = (id: PartyId): boolean => !points.has(id)
      const over = nodes.flatMap((node, index) => nodes.slice(index + 1).filter((other) => boxesOverlap(nodeBox(node), nodeBox(other)) && !(isPinned(node.id) && isPinned(other.id))))
      expect(over).toEqual([])
    }), { numRuns: 8 })
  })

  it('takes a thousand at one point, pinned ones at the end of the world and numbers that are none', () => {
    const organisations = Array.from({ length: 1000 }, (_, index) => organisation(`org-${index}`, `Organisatie ${index}`))
    const network = networkWith({ organisations })
    const at = (index: number): Point => (index === 0 ? { x: Number.NaN, y: Infinity } : { x: 0, y: 0 })
    const points = coalitionLayout(placedAt(network, organisations.map(({ id }, index) => [id, at(index)])), { seed: 1 })
    expect(points.size).toBe(1000)
    expect(new Set([...points.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(1000)
  })

  it('takes a coalition of everything', () => {
    const organisations = Array.from({ length: 120 }, (_, index) => organisation(`org-${index}`, `Organisatie ${index}`))
    const drawing = laidOut(networkWith({ organisations, coalitions: [coalition('coa-all', 'Alles')], memberships: organisations.map(({ id }) => membership(id, 'coa-all')) }), 1)
    expect(overlaps(drawing)).toEqual([])
    expect(drawing.bounds.right - drawing.bounds.left).toBeLessThan(3500)
  })
})
