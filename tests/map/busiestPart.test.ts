import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import type { Drawing } from '../../src/drawing/drawing.ts'
import type { PartyId } from '../../src/model/ids.ts'
import { busiestBox, busiestPart } from '../../src/map/busiestPart.ts'
import { networkWith, organisation, placedAt } from '../drawing/randomNetwork.ts'

/** Organisations at these places, a short name each. */
function drawn(places: readonly (readonly [number, number])[]): Drawing {
  const organisations = places.map((_, index) => organisation(`org-${index}`, `P${index}`))
  const network = placedAt(networkWith({ organisations }), places.map(([x, y], index) => [`org-${index}` as PartyId, { x, y }]))
  return drawNetwork(network, { theme: 'light', language: 'nl' })
}

const NO_LABELS = new Map()
const PHONE = { width: 400, height: 600 }

describe('the busiest part of a map', () => {
  it('is where most lie together, not where one stands alone in the middle', () => {
    const { x } = busiestPart(drawn([[0, 0], [1000, 0], [1900, 0], [2000, 0], [2100, 0]]), PHONE, NO_LABELS)
    expect(x - PHONE.width / 2).toBeLessThan(1900)
    expect(x + PHONE.width / 2).toBeGreaterThan(2100)
  })

  it('keeps to the map: nothing but the map is shown while there is more of it', () => {
    const drawing = drawn([[0, 0], [60, 0], [120, 0], [900, 0]])
    const { x } = busiestPart(drawing, PHONE, NO_LABELS)
    expect(x - PHONE.width / 2).toBeGreaterThanOrEqual(drawing.bounds.left)
    expect(x + PHONE.width / 2).toBeLessThanOrEqual(drawing.bounds.right)
  })

  it('is the middle of a map that fits, and of one where nothing fits', () => {
    const small = drawn([[0, 0], [100, 50]])
    const { left, right, top, bottom } = small.bounds
    expect(busiestPart(small, { width: 2000, height: 2000 }, NO_LABELS)).toEqual({ x: (left + right) / 2, y: (top + bottom) / 2 })
    expect(busiestPart(small, { width: 10, height: 10 }, NO_LABELS)).toEqual({ x: (left + right) / 2, y: (top + bottom) / 2 })
  })

  it('leaves out who lies far from everybody', () => {
    const drawing = drawn([[0, 0], [100, 50], [200, 0], [90_000, -90_000]])
    const held = busiestBox(drawing, { width: 18_000, height: 9_000 }, NO_LABELS)
    expect(held?.right).toBeLessThan(300)
    expect(held?.top).toBeGreaterThan(-100)
  })
})
