import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anneal } from '../../src/drawing/layout/anneal.ts'
import { LayoutBoard } from '../../src/drawing/layout/board/layoutBoard.ts'
import { layoutScene, type LayoutItem } from '../../src/drawing/layout/layoutItems.ts'
import { pushApart } from '../../src/drawing/layout/pushApart.ts'
import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'
import { stressPlaces } from '../../src/drawing/layout/stressPlaces.ts'
import { coalition, membership, networkWith, organisation, placedAt, regionalNetwork } from './randomNetwork.ts'
import type { PartyId, TieId } from '../../src/model/ids.ts'
import type { Tie } from '../../src/model/tie.ts'

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

  it('is kept up to date with lines that cross, too', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const network = networkWith({ organisations: names.map((name) => organisation(`org-${name}`, name)) })
    const tie = (from: string, to: string): [TieId, Tie] => [`tie-${from}-${to}` as TieId, { id: `tie-${from}-${to}` as TieId, from: `org-${from}` as PartyId, to: `org-${to}` as PartyId } as Tie]
    const places: [PartyId, { x: number; y: number }][] = [['org-a', { x: -300, y: 0 }], ['org-b', { x: 300, y: 0 }], ['org-c', { x: 0, y: -300 }], ['org-d', { x: 0, y: 300 }], ['org-e', { x: 160, y: 160 }]].map(([id, at]) => [id as PartyId, at as { x: number; y: number }])
    const scene = layoutScene({ ...placedAt(network, places), ties: new Map([tie('a', 'b'), tie('c', 'd')]) })
    const board = new LayoutBoard(scene, PULL)
    const itemOf = (id: string): LayoutItem[] => scene.items.filter((item) => item.id === id)
    const before = board.total()
    const besideLine = board.attempt(itemOf('org-e'), [0], [-90])
    board.drop()
    const overLine = board.attempt(itemOf('org-e'), [0], [-160])
    // Nearer to the middle is cheaper, but not on top of a line.
    expect(overLine).toBeGreaterThan(besideLine)
    board.keep()
    const uncrossed = board.attempt(itemOf('org-c'), [-500], [500])
    expect(uncrossed).toBeLessThan(0)
    board.keep()
    expect(board.total()).toBeCloseTo(before + overLine + uncrossed, 3)
  })

  it('counts whoever is shut in between the members of a hull as standing wrong', () => {
    const round = Array.from({ length: 8 }, (_, index) => ({ id: `org-${index}`, x: Math.cos((index * Math.PI) / 4) * 260, y: Math.sin((index * Math.PI) / 4) * 260 }))
    const network = networkWith({
      organisations: [...round.map(({ id }) => organisation(id, id)), organisation('org-z', 'z')],
      coalitions: [coalition('coa-1', 'Een')],
      memberships: round.map(({ id }) => membership(id, 'coa-1')),
    })
    const places: [PartyId, { x: number; y: number }][] = [...round, { id: 'org-z', x: 0, y: 0 }, { id: 'coa-1', x: 0, y: -330 }].map(({ id, x, y }) => [id as PartyId, { x, y }])
    const scene = layoutScene(placedAt(network, places))
    const stranger = scene.items.find(({ id }) => id === 'org-z')
    expect(new LayoutBoard(scene, PULL).misplaced()).toContain(stranger)
    if (stranger) stranger.y = 700
    expect(new LayoutBoard(scene, PULL).misplaced()).not.toContain(stranger)
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

describe('trying changes', () => {
  it('takes no more work than it may, however many tries were wished', () => {
    const work = (mostWork: number): number => {
      const random = seededRandom(3)
      const scene = layoutScene(regionalNetwork({ organisations: 25, coalitions: 6 }, 3))
      stressPlaces(scene, PULL.aspect, random)
      const board = new LayoutBoard(scene, PULL)
      const before = board.work
      anneal(board, { tries: 3_000, heat: 100, firstStep: 220, lastStep: 16, focus: 0.3, mostWork }, random, () => {})
      return board.work - before
    }
    const all = work(Infinity)
    expect(work(all / 4)).toBeLessThan(all / 2)
    expect(work(all * 4)).toBe(all)
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
