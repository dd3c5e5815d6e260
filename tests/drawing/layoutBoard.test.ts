import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LayoutBoard } from '../../src/drawing/layout/board/layoutBoard.ts'
import { layoutScene } from '../../src/drawing/layout/layoutItems.ts'
import { pushApart } from '../../src/drawing/layout/pushApart.ts'
import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'
import { stressPlaces } from '../../src/drawing/layout/stressPlaces.ts'
import { coalition, membership, networkWith, organisation, placedAt, regionalNetwork } from './randomNetwork.ts'
import type { PartyId } from '../../src/model/ids.ts'

const PULL = { aspect: 1.7, centre: { x: 0, y: 0 }, anchor: 0 }

describe('the cost of a layout', () => {
  it('kept up to date change by change is the cost measured anew, whatever was moved, kept and dropped', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const random = seededRandom(seed)
      const scene = layoutScene(regionalNetwork({ organisations: 25, coalitions: 6 }, seed))
      stressPlaces(scene, PULL.aspect, random)
      const board = new LayoutBoard(scene, PULL)
      let cost = board.total()
      for (let step = 0; step < 60; step++) {
        const item = scene.items[Math.floor(random() * scene.items.length)]
        const change = item ? board.attempt([item], [(random() - 0.5) * 300], [(random() - 0.5) * 300]) : 0
        if (random() < 0.5) {
          board.keep()
          cost += change
        } else board.drop()
      }
      expect(board.total()).toBeCloseTo(cost, 3)
    }), { numRuns: 20 })
  })

  it('rises when a stranger comes to stand between two members, and knows who stands wrong', () => {
    const network = networkWith({
      organisations: ['a', 'b', 'z'].map((name) => organisation(`org-${name}`, name)),
      coalitions: [coalition('coa-1', 'Een')],
      memberships: [membership('org-a', 'coa-1'), membership('org-b', 'coa-1')],
    })
    const places: [PartyId, { x: number; y: number }][] = [['org-a' as PartyId, { x: -200, y: 0 }], ['org-b' as PartyId, { x: 200, y: 0 }], ['coa-1' as PartyId, { x: -200, y: -60 }], ['org-z' as PartyId, { x: 0, y: 500 }]]
    const scene = layoutScene(placedAt(network, places))
    const board = new LayoutBoard(scene, PULL)
    const stranger = scene.items.find(({ id }) => id === 'org-z')
    expect(board.misplaced()).toEqual([])
    expect(stranger && board.attempt([stranger], [0], [-500])).toBeGreaterThan(100)
    board.keep()
    expect(board.misplaced()).toContain(stranger)
  })
})

describe('pushing apart', () => {
  it('moves the free one, never the fixed', () => {
    const network = networkWith({ organisations: [organisation('org-a', 'Altrecht'), organisation('org-b', 'Buurtzorg')] })
    const [fixed, free] = layoutScene(placedAt(network, [['org-a' as PartyId, { x: 0, y: 0 }]], true)).items
    if (!fixed || !free) throw new Error('both have an item')
    const before = { ...fixed }
    expect(pushApart([fixed, free], 6, 50)).toBe(true)
    expect(fixed).toEqual(before)
    expect(Math.abs(free.x - fixed.x) >= fixed.halfWidth + free.halfWidth + 5.9 || Math.abs(free.y - fixed.y) >= fixed.halfHeight + free.halfHeight + 5.9).toBe(true)
  })
})
