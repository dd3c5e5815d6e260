import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxBelow, type Box } from '../../src/drawing/boxes.ts'
import type { Point } from '../../src/drawing/drawing.ts'
import { bridgeRoute } from '../../src/drawing/hulls/bridgeRoute.ts'

const ROOM = 30
const [FROM, TO]: [Point, Point] = [{ x: -300, y: 0 }, { x: 300, y: 0 }]
const circleAt = (x: number, y: number): Box => boxBelow(x, y - 21, 42, 42)

/** Whether any of many points along the route lies in a box. */
function passesOver(route: readonly Point[], { left, right, top, bottom }: Box): boolean {
  return route.slice(1).some((to, index) => {
    const from = route[index] ?? to
    return Array.from({ length: 200 }, (_, look) => look / 199).some((share) => {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]
      return x > left && x < right && y > top && y < bottom
    })
  })
}

describe('the route of a bridge', () => {
  it('is straight where nobody stands, labels or not', () => {
    expect(bridgeRoute(FROM, TO, { solid: [circleAt(0, 200)], soft: [boxBelow(0, -10, 100, 30)] }, ROOM)).toEqual([FROM, TO])
  })

  it('goes around a few who stand in the way, wherever that is, from end to end', () => {
    const spot = fc.record({ x: fc.integer({ min: -180, max: 180 }), y: fc.integer({ min: -60, max: 60 }) })
    fc.assert(fc.property(fc.array(spot, { minLength: 1, maxLength: 3 }), (spots) => {
      const solid = spots.map(({ x, y }) => circleAt(x, y))
      const route = bridgeRoute(FROM, TO, { solid, soft: [] }, ROOM)
      expect([route[0], route.at(-1)]).toEqual([FROM, TO])
      for (const box of solid) expect(passesOver(route, box)).toBe(false)
    }), { numRuns: 200 })
  })

  it('rather passes below a label than over somebody', () => {
    const wall = Array.from({ length: 9 }, (_, index) => circleAt(0, (index - 4) * 60)).filter((_, index) => index !== 6)
    const label = boxBelow(0, 80, 160, 80)
    const route = bridgeRoute(FROM, TO, { solid: wall, soft: [label] }, 8)
    for (const box of wall) expect(passesOver(route, box)).toBe(false)
    expect(passesOver(route, label)).toBe(true)
  })

  it('goes straight through where there is no way round', () => {
    const wall = Array.from({ length: 30 }, (_, index) => circleAt(0, (index - 15) * 30))
    const route = bridgeRoute(FROM, TO, { solid: wall, soft: [] }, ROOM)
    expect(route.length).toBeLessThan(5)
    expect([route[0], route.at(-1)]).toEqual([FROM, TO])
  })
})
