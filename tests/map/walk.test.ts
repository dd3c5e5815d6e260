import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import type { Drawing, Point } from '../../src/drawing/drawing.ts'
import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'
import { homeOf, nearestThing, walk, type Direction } from '../../src/map/hand/walk.ts'
import type { OrganisationId, PartyId } from '../../src/model/ids.ts'
import { coalition, membership, networkWith, organisation, placedAt, randomNetwork } from '../drawing/randomNetwork.ts'

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down']
const BACK: Readonly<Record<Direction, Direction>> = { left: 'right', right: 'left', up: 'down', down: 'up' }

/** Organisations at these points, named by their order. */
function drawn(points: readonly Point[]): Drawing {
  const organisations = points.map((_, index) => organisation(`org-${index}`, `Organisatie ${index}`))
  return drawNetwork(placedAt(networkWith({ organisations }), points.map((point, index) => [`org-${index}` as PartyId, point] as const)), { theme: 'light', language: 'nl' })
}

/** Names of coalitions stand there too, since a walk leads to them as well. */
function drawnAtRandom(organisations: number, coalitions: number, seed: number): Drawing {
  const random = seededRandom(seed)
  const network = randomNetwork({ organisations, coalitions }, seed)
  return drawNetwork(placedAt(network, [...network.organisations.keys()].map((id) => [id, { x: Math.round(random() * 3000), y: Math.round(random() * 2000) }] as const)), { theme: 'light', language: 'nl' })
}

const everything = ({ nodes, hulls }: Drawing): string[] => [...nodes, ...hulls].map(({ id }) => id)

function reachedFrom(drawing: Drawing, start: string): Set<string> {
  const found = new Set([start])
  for (const id of found) for (const direction of DIRECTIONS) {
    const next = walk(drawing, id, direction)
    if (next !== null) found.add(next)
  }
  return found
}

/** From the first everything, and from everything the first: then from everything everything. */
function expectAllReachAll(drawing: Drawing): void {
  const all = everything(drawing)
  const [first = ''] = all
  expect(reachedFrom(drawing, first)).toEqual(new Set(all))
  expect(all.filter((id) => !reachedFrom(drawing, id).has(first))).toEqual([])
}

const GRID = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ x: column * 100, y: row * 100 })))
const ring = (count: number, r: number): Point[] => Array.from({ length: count }, (_, index) => ({ x: r * Math.cos((index * 2 * Math.PI) / count), y: r * Math.sin((index * 2 * Math.PI) / count) }))

describe('arrows on the map', () => {
  it.each([
    ['org-4', 'left', 'org-3'],
    ['org-4', 'right', 'org-5'],
    ['org-4', 'up', 'org-1'],
    ['org-4', 'down', 'org-7'],
    ['org-0', 'left', null],
    ['org-8', 'down', null],
    ['org-nobody', 'left', null],
  ] as const)('on a square of nine lead from %s %s to %s', (from, direction, to) => expect(walk(drawn(GRID), from, direction)).toBe(to))

  it('lead to what lies straight ahead rather than to what is nearer and aside', () => {
    expect(walk(drawn([{ x: 0, y: 0 }, { x: 120, y: 0 }, { x: 70, y: 80 }]), 'org-0', 'right')).toBe('org-1')
  })

  it('lead to what lies far aside when there is nothing else', () => {
    expect(walk(drawn([{ x: 0, y: 0 }, { x: 10, y: 900 }]), 'org-0', 'right')).toBe('org-1')
  })

  it('lead to the name of a coalition and away from it', () => {
    const network = networkWith({ organisations: [organisation('org-1', 'Altrecht')], coalitions: [coalition('coa-1', 'Mentaal Gezond')], memberships: [membership('org-1', 'coa-1')] })
    const drawing = drawNetwork(placedAt(network, [['org-1' as PartyId, { x: 0, y: 0 }]]), { theme: 'light', language: 'nl' })
    expect(DIRECTIONS.map((direction) => walk(drawing, 'org-1', direction))).toContain('coa-1')
    expect(DIRECTIONS.map((direction) => walk(drawing, 'coa-1', direction))).toContain('org-1')
  })

  it('lead from a line to what lies beside its middle', () => {
    const drawing = drawn([{ x: 0, y: 0 }, { x: 400, y: 0 }])
    const line = { id: 'tie-1', fact: 'tie-1', kind: 'tie', from: 'org-0', to: 'org-1', start: { x: 21, y: 0 }, end: { x: 379, y: 0 } } as never
    expect([walk({ ...drawing, lines: [line] }, 'tie-1', 'left'), walk({ ...drawing, lines: [line] }, 'tie-1', 'right')]).toEqual(['org-0', 'org-1'])
  })

  it.each([
    ['two', [{ x: 0, y: 0 }, { x: 5, y: 5 }]],
    ['nine in a square', GRID],
    ['a row', Array.from({ length: 30 }, (_, x) => ({ x: x * 50, y: 0 }))],
    ['a column', Array.from({ length: 30 }, (_, y) => ({ x: 0, y: y * 50 }))],
    ['a slope', Array.from({ length: 30 }, (_, at) => ({ x: at * 40, y: at * 40 }))],
    ['sixty at one point', Array.from({ length: 60 }, () => ({ x: 7, y: 7 }))],
    ['a ring around one', [{ x: 0, y: 0 }, ...ring(80, 900)]],
    ['rings in one another', [...ring(12, 100), ...ring(40, 300), ...ring(120, 900)]],
    ['two clouds far apart', [...ring(20, 60), ...ring(20, 60).map(({ x, y }) => ({ x: x + 9000, y: y + 9000 }))]],
    ['one on a line between two rows', [{ x: 500, y: 51 }, ...Array.from({ length: 40 }, (_, x) => ({ x: x * 25, y: 0 })), ...Array.from({ length: 40 }, (_, x) => ({ x: x * 25, y: 100 }))]],
  ])('lead from everywhere to everywhere: %s', (_, points) => expectAllReachAll(drawn(points)))

  it('lead from everywhere to everywhere on random maps', () => {
    for (let seed = 1; seed <= 20; seed++) expectAllReachAll(drawnAtRandom(10 + seed * 3, 1 + (seed % 9), seed))
  })

  it('mostly lead back with the opposite arrow', () => {
    let [steps, back] = [0, 0]
    for (let seed = 1; seed <= 10; seed++) {
      const drawing = drawnAtRandom(80, 8, seed)
      for (const id of everything(drawing)) for (const direction of DIRECTIONS) {
        const to = walk(drawing, id, direction)
        if (to === null) continue
        steps++
        if (walk(drawing, to, BACK[direction]) === id) back++
      }
    }
    expect(back / steps).toBeGreaterThan(0.6)
  })
})

describe('where a walk begins', () => {
  it('is the thing nearest to the eye, or who sits at most tables', () => {
    const drawing = drawn(GRID)
    expect(nearestThing(drawing, { x: 190, y: 120 })).toBe('org-5')
    const most = { ...drawing, nodes: drawing.nodes.map((node) => ({ ...node, importance: node.id === ('org-6' as OrganisationId) ? 30 : 10 })) }
    expect(homeOf(most)).toBe('org-6')
  })

  it('is nowhere on an empty map', () => {
    const empty = drawn([])
    expect([nearestThing(empty, { x: 0, y: 0 }), homeOf(empty), walk(empty, 'org-0', 'up')]).toEqual([null, null, null])
  })
})
