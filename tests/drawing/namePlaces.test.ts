import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, boxesOverlap, grow, type Box } from '../../src/drawing/boxes.ts'
import type { Drawing, DrawnHull, DrawnNode } from '../../src/drawing/drawing.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { nameBox, nodeBox } from '../../src/drawing/labels.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import type { PartyId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { placedAt, randomNetwork } from './randomNetwork.ts'

const OPTIONS = { theme: 'light', language: 'nl' } as const
/** Further than this from every member no name can stand, however wide it is. */
const REACH = 340

function laidOut(seed: number, withNames: boolean): Network {
  const network = randomNetwork({ organisations: 60, coalitions: 12 }, seed, 3)
  return placedAt(network, [...coalitionLayout(network, { seed })].filter(([id]) => withNames || !network.coalitions.has(id as never)))
}

function reachOf(drawing: Drawing, hull: DrawnHull): Box {
  const around = boxAround(drawing.nodes.filter((node) => hull.organisations.includes(node.id)).map((node) => nodeBox(node)))
  return grow(around ?? nameBox(hull.name), REACH)
}

type Move = { readonly hull: DrawnHull; readonly boxes: readonly Box[] }

function movedNames(before: Drawing, after: Drawing): Move[] {
  const names = new Map(before.hulls.map((hull) => [hull.id, hull.name]))
  return after.hulls.flatMap((hull) => {
    const old = names.get(hull.id)
    return old && (old.x !== hull.name.x || old.y !== hull.name.y) ? [{ hull, boxes: [nameBox(old), nameBox(hull.name)] }] : []
  })
}

describe('names of coalitions', () => {
  const maps = [1, 2, 3].flatMap((seed) => [laidOut(seed, true), laidOut(seed, false)])
  const scene = fc.record({ map: fc.nat({ max: maps.length - 1 }), who: fc.nat({ max: 59 }), dx: fc.integer({ min: -600, max: 600 }), dy: fc.integer({ min: -600, max: 600 }) })

  it('stay where they are when somebody moves who is neither in the coalition nor near it', () => {
    const befores = maps.map((map) => drawNetwork(map, OPTIONS))
    let stayed = 0
    fc.assert(fc.property(scene, ({ map, who, dx, dy }) => {
      const [network, before] = [maps[map] as Network, befores[map] as Drawing]
      const node = before.nodes[who] as DrawnNode
      const to = { x: node.x + dx, y: node.y + dy, pinned: false }
      const after = drawNetwork({ ...network, placements: new Map([...network.placements, [node.id as PartyId, to]]) }, OPTIONS)
      const moved = movedNames(before, after)
      stayed += after.hulls.length - moved.length
      for (const { hull } of moved) {
        const changes = [nodeBox(node), nodeBox({ ...node, ...to }), ...moved.filter((other) => other.hull !== hull).flatMap(({ boxes }) => boxes)]
        const isTouched = hull.organisations.includes(node.id) || changes.some((box) => boxesOverlap(box, reachOf(before, hull)))
        expect(isTouched, `${hull.title} moved for ${node.name}`).toBe(true)
      }
    }), { numRuns: 120, seed: 20 })
    expect(stayed / (120 * 12)).toBeGreaterThan(0.85)
  })

  it('lie over no member, and over no other name', () => {
    for (const map of maps) {
      const drawing = drawNetwork(map, OPTIONS)
      for (const hull of drawing.hulls) {
        const others = [...drawing.nodes.map((node) => nodeBox(node)), ...drawing.hulls.filter((other) => other !== hull).map((other) => nameBox(other.name))]
        expect(others.filter((box) => boxesOverlap(box, nameBox(hull.name))), `under ${hull.title}`).toEqual([])
      }
    }
  })

  it('stand at the upper edge: nearly always with nobody of the coalition above them', () => {
    const hulls = maps.flatMap((map) => drawNetwork(map, OPTIONS)).flatMap((drawing) => drawing.hulls.map((hull) => {
      const name = nameBox(hull.name)
      return drawing.nodes.filter((node) => hull.organisations.includes(node.id)).some((node) => nodeBox(node).bottom <= name.top && nodeBox(node).left < name.right && nodeBox(node).right > name.left)
    }))
    expect(hulls.filter((isBelow) => isBelow).length / hulls.length).toBeLessThan(0.05)
  })
})
