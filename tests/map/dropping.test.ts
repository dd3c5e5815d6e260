import { describe, expect, it } from 'vitest'
import type { Drawing, Point } from '../../src/drawing/drawing.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { judgeDrops, LETS_GO, NO_DROP, previewDrop, type Drop } from '../../src/map/hand/dropping.ts'
import { isCoalitionId, type PartyId } from '../../src/model/ids.ts'
import { coalition, membership, networkWith, organisation, placedAt } from '../drawing/randomNetwork.ts'

const PLACES: Readonly<Record<string, Point>> = {
  'org-a': { x: 0, y: 0 }, 'org-b': { x: 160, y: 0 }, 'org-c': { x: 80, y: 140 }, 'coa-table': { x: 80, y: -70 },
  'org-far': { x: 900, y: 0 }, 'org-near': { x: 900, y: 160 },
  'org-alone': { x: -900, y: 0 }, 'coa-one': { x: -900, y: -70 },
}

function drawing(): Drawing {
  const network = networkWith({
    organisations: ['org-a', 'org-b', 'org-c', 'org-far', 'org-near', 'org-alone'].map((id) => organisation(id, id.slice(4))),
    coalitions: [coalition('coa-table', 'Tafel'), coalition('coa-one', 'Met een')],
    memberships: [...['org-a', 'org-b', 'org-c'].map((id) => membership(id, 'coa-table')), membership('org-alone', 'coa-one')],
  })
  return drawNetwork(placedAt(network, Object.entries(PLACES) as [PartyId, Point][]), { theme: 'light', language: 'nl' })
}

/** What letting go means when these are dragged together and the first of them comes to `at`. */
function dropAt(moving: readonly string[], at: Point): Drop {
  const [held] = moving as PartyId[]
  const start = PLACES[held ?? ''] ?? at
  const positions = new Map(moving.map((id) => [id as PartyId, { x: (PLACES[id]?.x ?? 0) + at.x - start.x, y: (PLACES[id]?.y ?? 0) + at.y - start.y }]))
  return judgeDrops(drawing(), held as PartyId, new Set(positions.keys()))(positions)
}

describe('letting go of what is dragged', () => {
  it('in a hull it is no member of: it enters', () => {
    expect(dropAt(['org-far'], { x: 80, y: 50 })).toEqual({ enters: { coalition: 'coa-table', parties: ['org-far'] }, leaves: null })
  })

  it('several at once enter together, without those who are in it already', () => {
    expect(dropAt(['org-far', 'org-near', 'org-a'], { x: 80, y: 50 }).enters).toEqual({ coalition: 'coa-table', parties: ['org-far', 'org-near'] })
  })

  it.each([[{ x: 60, y: 30 }], [{ x: -60, y: -20 }]])('a member that is tidied up a little means nothing: %o', (at) => {
    expect(dropAt(['org-a'], at)).toEqual(NO_DROP)
  })

  it('a member pulled far from the others leaves', () => {
    expect(dropAt(['org-a'], { x: -400 - LETS_GO, y: 300 })).toEqual({ enters: null, leaves: { party: 'org-a', coalitions: ['coa-table'] } })
  })

  it('from one hull into another is both', () => {
    expect(dropAt(['org-a'], { x: -900, y: -70 })).toEqual({ enters: { coalition: 'coa-one', parties: ['org-a'] }, leaves: { party: 'org-a', coalitions: ['coa-table'] } })
  })

  it('the only member takes its coalition along', () => {
    expect(dropAt(['org-alone'], { x: -900, y: 700 }).leaves).toBeNull()
  })

  it('a coalition that is dragged as a whole means nothing else', () => {
    const judge = judgeDrops(drawing(), 'coa-one' as PartyId, new Set(['coa-one', 'org-alone'] as PartyId[]))
    expect(judge(new Map([['coa-one' as PartyId, { x: 80, y: 50 }]]))).toEqual(NO_DROP)
  })

  it('answers the same object while the answer is the same, so that nothing is told twice', () => {
    const judge = judgeDrops(drawing(), 'org-far' as PartyId, new Set(['org-far'] as PartyId[]))
    const [one, other] = [{ x: 80, y: 50 }, { x: 84, y: 54 }].map((at) => judge(new Map([['org-far' as PartyId, at]])))
    expect(one).toBe(other)
  })
})

describe('the preview of a drop', () => {
  it('shows the newcomer as a member, and no longer whoever leaves', () => {
    const before = drawing()
    const after = previewDrop(before, dropAt(['org-a'], { x: -900, y: -70 }))
    const membersOf = (id: string): readonly string[] => after.hulls.find((hull) => hull.id === id)?.organisations ?? []
    expect(membersOf('coa-one')).toEqual(['org-alone', 'org-a'])
    expect(membersOf('coa-table')).toEqual(['org-b', 'org-c'])
    expect(after.hulls.every(({ name }) => name.by !== 'org-a' || isCoalitionId(name.by))).toBe(true)
  })

  it('is the same drawing when nothing is meant', () => {
    const before = drawing()
    expect(previewDrop(before, NO_DROP)).toBe(before)
  })
})
