import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { roundOf } from '../../src/map/hand/walkRound.ts'
import type { PartyId, SuccessionId, TieId } from '../../src/model/ids.ts'
import { OPEN_PERIOD } from '../../src/model/partialDate.ts'
import type { Succession } from '../../src/model/succession.ts'
import type { Tie } from '../../src/model/tie.ts'
import { coalition, membership, networkWith, organisation, placedAt } from '../drawing/randomNetwork.ts'

const tie = (from: string, to: string): Tie => ({ id: `tie-${from}-${to}` as TieId, from: from as PartyId, to: to as PartyId, kind: 'werkt samen met', period: OPEN_PERIOD, strength: null, themes: [], places: [], note: '', status: 'is' })
const succession: Succession = { id: 'suc-1' as SuccessionId, from: ['org-n', 'org-e'] as PartyId[], to: ['org-s'] as PartyId[], date: null, note: '' }

/** Four around one, by compass; west funds the coalition of middle and east, and south falls under the middle. */
const network = {
  ...networkWith({
    organisations: [organisation('org-m', 'Midden'), organisation('org-n', 'Noord'), organisation('org-e', 'Oost'), organisation('org-s', 'Zuid', { partOf: 'org-m' as never }), organisation('org-w', 'West')],
    coalitions: [coalition('coa-1', 'Tafel')],
    memberships: [membership('org-m', 'coa-1'), membership('org-e', 'coa-1'), membership('org-w', 'coa-1', { role: 'financier' })],
  }),
  ties: new Map([tie('org-m', 'org-n'), tie('org-m', 'org-w'), tie('org-m', 'org-e')].map((each) => [each.id, each])),
  successions: new Map([[succession.id, succession]]),
}
const places = { 'org-m': [0, 0], 'org-n': [0, -400], 'org-e': [400, 10], 'org-s': [0, 400], 'org-w': [-400, 0] } as const
const drawing = drawNetwork(placedAt(network, Object.entries(places).map(([id, [x, y]]) => [id as PartyId, { x, y }] as const)), { theme: 'light', language: 'nl' })

describe('the round of what belongs together', () => {
  it('of an organisation begins with itself and goes clockwise: each relation, then its other end', () => {
    const round = roundOf(drawing, 'org-m')
    expect(round[0]).toBe('org-m')
    expect(round.filter((id) => id !== 'coa-1')).toEqual(['org-m', 'tie-org-m-org-n', 'org-n', 'tie-org-m-org-e', 'org-e', 'org-s', 'tie-org-m-org-w', 'org-w'])
    expect(round).toContain('coa-1')
  })

  it('of a coalition holds its members, and who stands around it with the role', () => {
    expect(new Set(roundOf(drawing, 'coa-1'))).toEqual(new Set(['coa-1', 'org-m', 'org-e', 'mem-org-w-coa-1-financier', 'org-w']))
  })

  it('of a relation is itself and its ends', () => {
    expect(roundOf(drawing, 'tie-org-m-org-w')).toEqual(['tie-org-m-org-w', 'org-m', 'org-w'])
    expect(roundOf(drawing, 'suc-1')).toEqual(['suc-1', 'org-n', 'org-s', 'org-e'])
  })

  it('holds everything drawn that is tied to it, once', () => {
    for (const { id } of [...drawing.nodes, ...drawing.hulls]) {
      const round = roundOf(drawing, id)
      expect(new Set(round).size).toBe(round.length)
      const others = drawing.lines.flatMap((line) => (line.from === id ? [line.to] : line.to === id ? [line.from] : []))
      expect(round).toEqual(expect.arrayContaining(others))
    }
  })

  it('of what is not drawn is empty', () => expect(roundOf(drawing, 'org-nobody')).toEqual([]))
})
