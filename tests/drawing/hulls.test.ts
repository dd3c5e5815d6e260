import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/drawing/drawing.ts'
import { boxBelow, cornersOf, middleOf } from '../../src/drawing/boxes.ts'
import { convexOutline } from '../../src/drawing/hulls/distances.ts'
import { hullField } from '../../src/drawing/hulls/hullField.ts'
import { hullRings } from '../../src/drawing/hulls/hulls.ts'
import { strangersInHulls } from '../../src/drawing/hulls/strangers.ts'
import { isInRings, nearestOnRings, ringArea, smoothPath } from '../../src/drawing/hulls/outline.ts'

const box = fc.record({ x: fc.integer({ min: -700, max: 700 }), y: fc.integer({ min: -500, max: 500 }), width: fc.integer({ min: 42, max: 180 }), height: fc.integer({ min: 42, max: 82 }) })
  .map(({ x, y, width, height }) => boxBelow(x, y, width, height))

describe('a hull', () => {
  it('holds every member, wherever they and the strangers are', () => {
    fc.assert(fc.property(fc.array(box, { minLength: 1, maxLength: 9 }), fc.array(box, { maxLength: 6 }), fc.integer({ min: 0, max: 2 }), (members, strangers, height) => {
      const rings = hullRings({ members, strangers, height })
      for (const member of members) expect(isInRings(middleOf(member), rings)).toBe(true)
    }), { numRuns: 60 })
  })

  it('holds members with their labels where no stranger is near', () => {
    fc.assert(fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), (members) => {
      const rings = hullRings({ members, strangers: [], height: 0 })
      for (const corner of members.flatMap((member) => cornersOf(member))) expect(isInRings(corner, rings)).toBe(true)
    }), { numRuns: 40 })
  })

  it('is one piece, also for members far apart', () => {
    const members = [boxBelow(0, 0, 90, 80), boxBelow(900, 300, 90, 80), boxBelow(-500, 700, 90, 80)]
    expect(hullRings({ members, strangers: [], height: 0 })).toHaveLength(1)
  })

  it('leads a bridge around whoever stands in its way, and below labels where it must', () => {
    const members = [boxBelow(-400, 0, 90, 80), boxBelow(400, 0, 90, 80)]
    const circle = (x: number, y: number): { id: string; x: number; y: number; r: number } => ({ id: `org-${x}`, x, y, r: 21 })
    const strangers = [circle(0, 30), circle(150, 60), circle(-150, 90)]
    const boxes = strangers.map(({ x, y }) => boxBelow(x, y - 21, 42, 42))
    const rings = hullRings({ members, strangers: boxes, labels: strangers.map(({ x, y }) => boxBelow(x, y + 25, 120, 36)), height: 0 })
    expect(rings).toHaveLength(1)
    expect(strangersInHulls([{ rings, organisations: [] }], strangers)).toEqual([])
    const straight = hullRings({ members, strangers: [], height: 0 })
    expect(strangersInHulls([{ rings: straight, organisations: [] }], strangers)).not.toEqual([])
  })

  it('falls apart in islands with bridges where a stranger would stand deep among its members', () => {
    const members = [[-200, 0], [-80, 0], [200, 0], [200, 120], [200, 240], [-200, 240]].map(([x = 0, y = 0]) => boxBelow(x, y, 90, 60))
    const stranger = { id: 'org-z', x: 40, y: 150, r: 21 }
    const rings = hullRings({ members, strangers: [boxBelow(stranger.x, stranger.y - 21, 42, 42)], height: 0 })
    const [x, y] = [stranger.x, stranger.y]
    // Around it there is much air, where a bay would be hardly wider than its circle.
    for (let angle = 0; angle < Math.PI * 2; angle += 0.2) expect(isInRings({ x: x + Math.cos(angle) * 60, y: y + Math.sin(angle) * 60 }, rings)).toBe(false)
    for (const member of members) expect(isInRings(middleOf(member), rings)).toBe(true)
    expect(rings).toHaveLength(1)
  })

  it('makes a bay for a stranger between its members', () => {
    const members = [boxBelow(-140, 0, 90, 80), boxBelow(140, 0, 90, 80), boxBelow(0, 200, 90, 80)]
    const stranger = boxBelow(0, -20, 42, 42)
    expect(isInRings(middleOf(stranger), hullRings({ members, strangers: [], height: 0 }))).toBe(true)
    expect(isInRings(middleOf(stranger), hullRings({ members, strangers: [stranger], height: 0 }))).toBe(false)
  })

  it('moves by little when a member moves by little', () => {
    const at = (x: number): number => Math.abs(ringArea(hullRings({ members: [boxBelow(0, 0, 90, 80), boxBelow(x, 60, 90, 80)], strangers: [], height: 0 })[0] ?? []))
    expect(Math.abs(at(150) - at(151)) / at(150)).toBeLessThan(0.01)
  })

  it('is traced again only when something near it changed', () => {
    const members = [boxBelow(-140, 0, 90, 80), boxBelow(140, 0, 90, 80), boxBelow(0, 200, 90, 80)]
    const withStranger = (x: number): ReturnType<typeof hullRings> => hullRings({ members: members.map((member) => ({ ...member })), strangers: [boxBelow(x, -20, 42, 42)], height: 0 })
    const rings = withStranger(5_000)
    expect(withStranger(6_000)).toBe(rings)
    expect(withStranger(0)).not.toEqual(rings)
    expect(withStranger(5_000)).toBe(rings)
  })

  it('is not traced again for the same parties in another order', () => {
    const members = [boxBelow(-140, 30, 90, 80), boxBelow(140, 0, 90, 80)]
    const strangers = [boxBelow(0, -20, 42, 42), boxBelow(30, 40, 42, 42)]
    const rings = hullRings({ members, strangers, height: 0 })
    expect(hullRings({ members: members.toReversed(), strangers: strangers.toReversed(), height: 0 })).toBe(rings)
  })

  it('surrounds one member with a blob, and nobody with nothing', () => {
    expect(hullRings({ members: [boxBelow(0, 0, 42, 80)], strangers: [], height: 0 })).toHaveLength(1)
    expect(hullRings({ members: [], strangers: [], height: 0 })).toEqual([])
  })

  it('has a path that closes and a nearest point on it', () => {
    const rings = hullRings({ members: [boxBelow(0, 0, 42, 80)], strangers: [], height: 0 })
    expect(smoothPath(rings)).toMatch(/^M[-\d. ]+(Q[-\d. ]+)+Z$/)
    expect(nearestOnRings({ x: 500, y: 40 }, rings)?.x).toBeGreaterThan(21)
    expect(nearestOnRings({ x: 0, y: 0 }, [])).toBeNull()
  })
})

describe('the field of a hull', () => {
  it('says within a radius what it says without one', () => {
    const shape = fc.record({ members: fc.array(box, { minLength: 2, maxLength: 8 }), strangers: fc.array(box, { maxLength: 8 }), x: fc.integer({ min: -800, max: 800 }), y: fc.integer({ min: -600, max: 600 }) })
    fc.assert(fc.property(shape, fc.integer({ min: 5, max: 120 }), fc.double({ min: 0, max: 6.28, noNaN: true }), ({ members, strangers, x, y }, radius, angle) => {
      const islands = [members.slice(0, 1), members.slice(1)].map((island) => convexOutline(island.flatMap((member) => cornersOf(member))))
      const arms = members.slice(1).map((member, index) => ({ a: middleOf(members[index] ?? member), b: middleOf(member), half: 9 }))
      const field = hullField({ members, strangers, islands, arms, pad: 18, core: 6 })
      const [atX, atY] = [x + Math.cos(angle) * radius * 0.99, y + Math.sin(angle) * radius * 0.99]
      expect(field.within(x, y, radius).at(atX, atY)).toBeCloseTo(field.at(atX, atY), 6)
    }), { numRuns: 400 })
  })
})

describe('strangers in hulls', () => {
  it('are counted when their circle reaches in, members never', () => {
    const rings = hullRings({ members: [boxBelow(0, 0, 100, 80)], strangers: [], height: 0 })
    const hull = { rings, organisations: ['org-a'] }
    const at = (id: string, x: number): { id: string; x: number; y: number; r: number } => ({ id, x, y: 40, r: 21 })
    expect(strangersInHulls([hull], [at('org-a', 0), at('org-b', 0), at('org-c', 80), at('org-d', 400)]).map(({ node }) => node.id)).toEqual(['org-b', 'org-c'])
  })

  it('are counted in a hole too: with a ring all around they stand inside to the eye', () => {
    const round = Array.from({ length: 10 }, (_, index) => (index * Math.PI) / 5)
    const members = round.map((angle) => boxBelow(Math.cos(angle) * 200, Math.sin(angle) * 200 - 40, 90, 80))
    const stranger = { id: 'org-z', x: 0, y: 0, r: 21 }
    const rings = hullRings({ members, strangers: [boxBelow(0, -21, 42, 42)], height: 0 })
    expect(rings.length).toBeGreaterThan(1)
    expect(isInRings(stranger, rings)).toBe(false)
    expect(strangersInHulls([{ rings, organisations: [] }], [stranger, { ...stranger, id: 'org-far', x: 600 }]).map(({ node }) => node.id)).toEqual(['org-z'])
  })

  it('are counted in a deep bay with a narrow mouth, not in a wide one nor beside the hull', () => {
    const ring = (angles: readonly number[], radius: number): Point[] => angles.map((angle) => ({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }))
    const bow = (mouth: number): Point[] => {
      const angles = Array.from({ length: 60 }, (_, index) => mouth / 2 + (index / 59) * (Math.PI * 2 - mouth))
      return [...ring(angles, 110), ...ring(angles.toReversed(), 60)]
    }
    const stranger = { id: 'org-z', x: 0, y: 0, r: 21 }
    const inBow = (mouth: number, node = stranger): number => strangersInHulls([{ rings: [bow(mouth)], organisations: [] }], [node]).length
    expect(inBow(Math.PI / 3)).toBe(1)
    expect(inBow(Math.PI)).toBe(0)
    expect(inBow(Math.PI / 3, { ...stranger, x: 150 })).toBe(0)
  })
})
