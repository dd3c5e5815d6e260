import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/drawing/drawing.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { seatAsOf } from '../../src/drawing/endings.ts'
import { lastDays } from '../../src/model/time/lastDays.ts'
import { isInRings } from '../../src/drawing/hulls/outline.ts'
import type { PartyId, TieId } from '../../src/model/ids.ts'
import { partialDate, type Period } from '../../src/model/partialDate.ts'
import { coalition, membership, networkWith, organisation, placedAt } from './randomNetwork.ts'

const until = (date: string): Period => ({ from: null, to: partialDate(date) })

/** Three at a table, one of them until 2018; a project that is over; one that says no end and of which everybody left. */
const network = {
  ...placedAt(networkWith({
    organisations: ['a', 'b', 'c', 'd', 'e'].map((letter) => organisation(`org-${letter}`, letter.toUpperCase())),
    coalitions: [coalition('coa-now', 'Nu'), coalition('coa-project', 'Project', { period: until('2016') }), coalition('coa-left', 'Verlaten')],
    memberships: [
      membership('org-a', 'coa-now'), membership('org-b', 'coa-now'), membership('org-c', 'coa-now', { period: until('2018') }),
      membership('org-a', 'coa-project'), membership('org-d', 'coa-project', { period: until('2016-12-31') }), membership('org-e', 'coa-project', { role: 'financier' }),
      membership('org-d', 'coa-left', { period: until('2015') }), membership('org-e', 'coa-left', { period: until('2017-06') }),
    ],
  }), [
    ['org-a' as PartyId, { x: 0, y: 0 }], ['org-b' as PartyId, { x: 140, y: 0 }], ['org-c' as PartyId, { x: 500, y: 0 }], ['org-d' as PartyId, { x: 0, y: 300 }], ['org-e' as PartyId, { x: 500, y: 400 }],
  ]),
  ties: new Map([['tie-1' as TieId, { id: 'tie-1' as TieId, from: 'org-b' as PartyId, to: 'org-c' as PartyId, kind: 'werkt samen met', period: until('2018-06'), strength: null, themes: [], places: [], note: '', status: 'is' as const }]]),
}

const drawAsOf = (asOf: string): Drawing => drawNetwork(network, { theme: 'light', language: 'nl', asOf })
const hullOf = (drawing: Drawing, id: string): Drawing['hulls'][number] | undefined => drawing.hulls.find((hull) => hull.id === id)
const lineTo = (drawing: Drawing, from: string, to: string): Drawing['lines'][number] | undefined => drawing.lines.find((line) => line.from === from && line.to === to)

describe('what is over', () => {
  it('has for a coalition the last day it says, or the day the last one left', () => {
    expect([...lastDays(network)].toSorted()).toEqual([['coa-left', '2017-06-30'], ['coa-project', '2016-12-31']])
  })

  it('puts who left outside the hull, with a line that says until when', () => {
    const drawing = drawAsOf('2020-01-01')
    const hull = hullOf(drawing, 'coa-now')
    expect(hull?.organisations).toEqual(['org-a', 'org-b'])
    expect(isInRings({ x: 500, y: 0 }, hull?.rings ?? [])).toBe(false)
    expect(lineTo(drawing, 'org-c', 'coa-now')).toMatchObject({ kind: 'around', label: 'Lid –2018', ended: true })
  })

  it('is so from the day after the end', () => {
    const during = drawAsOf('2018-12-31')
    expect([hullOf(during, 'coa-now')?.organisations.length, lineTo(during, 'org-c', 'coa-now')]).toEqual([3, undefined])
    expect(hullOf(drawAsOf('2019-01-01'), 'coa-now')?.organisations.length).toBe(2)
    expect([lineTo(drawAsOf('2018-06-30'), 'org-b', 'org-c')?.ended, lineTo(drawAsOf('2018-07-01'), 'org-b', 'org-c')?.ended]).toEqual([false, true])
  })

  it('keeps at the table of a coalition that is over who sat there at its end', () => {
    const drawing = drawAsOf('2020-01-01')
    expect(hullOf(drawing, 'coa-project')).toMatchObject({ ended: true, title: 'Project', organisations: ['org-a', 'org-d'] })
    expect(hullOf(drawing, 'coa-project')?.name.lines.join(' ')).toBe('Project –2016')
    expect(lineTo(drawing, 'org-e', 'coa-project')).toMatchObject({ label: 'Financier –2016', ended: true })
    expect(hullOf(drawing, 'coa-left')).toMatchObject({ ended: true, organisations: ['org-e'] })
    expect(hullOf(drawing, 'coa-now')?.ended).toBe(false)
  })

  it('says so of a tie', () => {
    expect(lineTo(drawAsOf('2020-01-01'), 'org-b', 'org-c')).toMatchObject({ label: 'werkt samen met –2018', ended: true, dash: 'solid' })
  })

  it('changes nothing where nothing ended, and nothing when it is done twice', () => {
    expect(seatAsOf(network, '2014-01-01')).toBe(network)
    const once = seatAsOf(network, '2020-01-01')
    expect(seatAsOf(once, '2020-01-01')).toEqual(once)
  })
})
