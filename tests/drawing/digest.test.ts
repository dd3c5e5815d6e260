import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/drawing/boxes.ts'
import { digestOf } from '../../src/drawing/hulls/digest.ts'
import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'

const box = (left: number, top = 0): Box => ({ left, right: left + 10, top, bottom: top + 10 })

describe('the digest of boxes', () => {
  it('is the same for the same boxes in any order', () => expect(digestOf([box(1.5), box(-2), box(3e9)])).toBe(digestOf([box(3e9), box(1.5), box(-2)])))

  it.each([
    [[box(1), box(2)], [box(1), box(3)]],
    [[box(0), box(0)], [box(0)]],
    [[box(1)], [box(1 + Number.EPSILON)]],
    [[box(1, 2)], [box(2, 1)]],
    [[box(1, 2), box(3, 4)], [box(1, 4), box(3, 2)]],
  ])('tells %j from %j', (one, other) => expect(digestOf(one)).not.toBe(digestOf(other)))

  it('differs for 50,000 times that one box moved a little', () => {
    const random = seededRandom(11)
    const boxes = Array.from({ length: 40 }, () => box(Math.round(random() * 4_000), Math.round(random() * 4_000)))
    const seen = new Set(Array.from({ length: 50_000 }, (_, index) => digestOf(boxes.with(index % 40, box((boxes[index % 40]?.left ?? 0) + 0.5 + Math.floor(index / 40) / 2)))))
    expect(seen.size).toBe(50_000)
  })
})
