import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, boxesOverlap, type Box } from '../../src/drawing/boxes.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { labelBox, nodeBox } from '../../src/drawing/labels.ts'
import { strangersInHulls } from '../../src/drawing/hulls/strangers.ts'
import { placeNew } from '../../src/drawing/layout/newcomers/placeNew.ts'
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

describe('newcomers that belong to nothing', () => {
  const NAMES = ['CZ', 'Altrecht', 'Zorggroep Almere', 'Stichting Welzijn Ouderen Haaglanden', 'Regionale Ondersteuningsstructuur Midden-Nederland']
  const loners = (count: number) => Array.from({ length: count }, (_, index) => organisation(`org-loner${index}`, `${NAMES[(index * 7) % NAMES.length]} ${index}`))
  const isLoner = ({ id }: { readonly id: string }): boolean => id.startsWith('org-loner')

  /** Over nobody, in no hull, and nobody who had a place moved. */
  function expectOrderly(before: Network, after: Network): readonly Box[] {
    for (const [id, placement] of before.placements) expect(after.placements.get(id)).toEqual(placement)
    const drawing = drawNetwork(after, OPTIONS)
    const boxes = drawing.nodes.map((node) => ({ isNew: isLoner(node), box: nodeBox(node) }))
    const overlaps = boxes.filter((one, index) => one.isNew && boxes.some((other, at) => at !== index && boxesOverlap(one.box, other.box)))
    expect(overlaps).toEqual([])
    expect(strangersInHulls(drawing.hulls, drawing.nodes).filter(({ node }) => isLoner(node))).toEqual([])
    return boxes.filter(({ isNew }) => isNew).map(({ box }) => box)
  }

  function expectCompact(boxes: readonly Box[]): void {
    const around = boxAround(boxes) as Box
    const [width, height] = [around.right - around.left, around.bottom - around.top]
    expect(width / height).toBeGreaterThan(0.5)
    expect(width / height).toBeLessThan(2.5)
    const surface = boxes.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0)
    expect(width * height).toBeLessThan(surface * 4)
  }

  it('fill a compact block around the eye on an empty map', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 300 }), fc.integer({ min: -2000, max: 2000 }), (count, x) => {
      const network = networkWith({ organisations: loners(count) })
      const after = placedAt(network, placeNew(network, network.organisations.keys(), { x, y: 50 }))
      const boxes = expectOrderly(network, after)
      expectCompact(boxes)
      const around = boxAround(boxes) as Box
      expect(Math.abs((around.left + around.right) / 2 - x)).toBeLessThan(250)
    }), { numRuns: 15 })
  })

  it('stand over nobody and outside every hull of a map that is in use', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 300 }), fc.integer({ min: -900, max: 900 }), (count, x) => {
      const network = withNew({ organisations: loners(count) })
      const found = placeNew(network, loners(count).map(({ id }) => id), { x, y: 0 })
      expectOrderly(placed, { ...network, placements: new Map([...network.placements, ...[...found].map(([id, point]) => [id, { ...point, pinned: false }] as const)]) })
    }), { numRuns: 8 })
  })

  it('fill a block as well when they are typed one after another, while the eye wanders', () => {
    fc.assert(fc.property(fc.array(fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) }), { minLength: 10, maxLength: 60 }), (eyes) => {
      const everybody = loners(eyes.length)
      let map = networkWith({})
      for (const [index, eye] of eyes.entries()) {
        const before = { ...map, organisations: new Map(everybody.slice(0, index + 1).map((one) => [one.id, one])) }
        const found = placeNew(before, [everybody[index]?.id as PartyId], eye)
        map = { ...before, placements: new Map([...before.placements, ...[...found].map(([id, point]) => [id, { ...point, pinned: false }] as const)]) }
      }
      expectCompact(expectOrderly(networkWith({}), map))
    }), { numRuns: 10 })
  })

  it('leave room: coalitions that come after them with their members lie apart', () => {
    const groups = Array.from({ length: 12 }, (_, index) => coalition(`coa-group${index}`, `Netwerk ${index}`))
    const members = groups.flatMap(({ id }) => Array.from({ length: 10 }, (_, index) => ({ id: `org-${id}-${index}`, home: id })))
    const network = networkWith({
      organisations: [...loners(40), ...members.map(({ id }) => organisation(id, `Zorggroep ${id}`))],
      coalitions: groups,
      memberships: members.map(({ id, home }) => membership(id, home)),
    })
    const after = afterPlacing(network)
    const drawing = drawNetwork(after, OPTIONS)
    expect(strangersInHulls(drawing.hulls, drawing.nodes)).toEqual([])
  })
})
