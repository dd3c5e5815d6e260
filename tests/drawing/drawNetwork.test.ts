import { describe, expect, it } from 'vitest'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import type { DrawnHull, Drawing, DrawOptions } from '../../src/drawing/drawing.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { moveInDrawing } from '../../src/drawing/moveInDrawing.ts'
import { isInRings } from '../../src/drawing/hulls/outline.ts'
import { nodeLines } from '../../src/drawing/labels.ts'
import { standInPlaces } from '../../src/drawing/standInPlaces.ts'
import type { CoalitionId, PartyId, SuccessionId, TieId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { OPEN_PERIOD, partialDate } from '../../src/model/partialDate.ts'
import { coalition, membership, networkWith, organisation, placedAt, randomNetwork } from './randomNetwork.ts'

const OPTIONS = { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' } } as const

/** Two at a table, its funder, a table of which nobody knows the members, and one that became another. */
const small: Network = {
  ...placedAt(networkWith({
    organisations: [
      organisation('org-a', 'Altrecht', { domain: 'ggz' }), organisation('org-u', 'Gemeente Utrecht', { domain: 'gemeente' }), organisation('org-z', 'Zilveren Kruis', { domain: 'verzekeraar' }),
      organisation('org-o', 'Onderwijs', { placeholder: true }), organisation('org-h', 'HKH'),
    ],
    coalitions: [coalition('coa-m', 'Mentaal Gezond'), coalition('coa-w', 'Wijknetwerken', { membersKnown: false, status: 'planned' })],
    memberships: [membership('org-a', 'coa-m', { role: 'trekker' }), membership('org-u', 'coa-m'), membership('org-z', 'coa-m', { role: 'financier' }), membership('org-o', 'coa-m', { status: 'wanted' })],
  }), [
    ['org-a' as PartyId, { x: 0, y: 0 }], ['org-u' as PartyId, { x: 140, y: 0 }], ['org-z' as PartyId, { x: 420, y: 0 }], ['org-o' as PartyId, { x: 70, y: 300 }], ['org-h' as PartyId, { x: -300, y: 0 }],
    ['coa-w' as PartyId, { x: 420, y: 250 }],
  ]),
  ties: new Map([['tie-1' as TieId, { id: 'tie-1' as TieId, from: 'org-z' as PartyId, to: 'coa-w' as PartyId, kind: 'werkt samen met', period: OPEN_PERIOD, strength: null, themes: [], places: [], note: '', status: 'is' }]]),
  successions: new Map([['suc-1' as SuccessionId, { id: 'suc-1' as SuccessionId, from: ['org-h' as PartyId], to: ['org-a' as PartyId], date: partialDate('2019-01-01'), note: '' }]]),
}

/** The drawing in few enough words to be read. */
function inWords(drawing: Drawing): string {
  return [
    ...drawing.nodes.map((node) => `${node.lines.join(' / ')} (${node.glyph || '-'}, ${node.hue ?? 'unknown'})${node.placeholder ? ' placeholder' : ''}${node.closed ? ' closed' : ''}`),
    ...drawing.hulls.map((hull) => `[${hull.name.lines.join(' / ')}] ${hull.organisations.join(' ') || 'nobody'} ${hull.status}${hull.note && ` "${hull.note}"`}`),
    ...drawing.lines.map((line) => `${line.from} ${line.dash}${line.directed ? '->' : '--'} ${line.to}: ${line.label}`),
  ].join('\n')
}

describe('the drawing', () => {
  it('says of a small map what is on it', () => {
    expect(inWords(drawNetwork(small, OPTIONS))).toMatchInlineSnapshot(`
      "Altrecht (M, ggz-jeugd)
      Gemeente / Utrecht (G, overheid)
      Zilveren Kruis (€, betaalt)
      Onderwijs (-, unknown) placeholder
      HKH –2018 (-, unknown) closed
      [Mentaal Gezond] org-a org-u is
      [Wijknetwerken] nobody planned "leden onbekend"
      org-z solid-- coa-w: werkt samen met
      org-z dotted-- coa-m: Financier
      org-o dotted-- coa-m: Lid
      org-h dashed-> org-a: 2019"
    `)
  })

  it('keeps a coalition where it was when a lens hides all who sit in it, as one of which nobody is known', () => {
    const shown = { ...small, organisations: new Map([...small.organisations].filter(([id]) => id === 'org-h')), memberships: new Map() }
    const hullOf = (options: DrawOptions): DrawnHull | undefined => drawNetwork(shown, options).hulls.find(({ id }) => id === 'coa-m')
    expect(hullOf(OPTIONS)).toBeUndefined()
    const hull = hullOf({ ...OPTIONS, standIns: standInPlaces(small) })
    expect(hull).toMatchObject({ empty: true, organisations: [] })
    // In the middle of the four who take part in it, funder and wish included.
    expect(standInPlaces(small).get('coa-m' as CoalitionId)).toEqual({ x: 157.5, y: 75 })
    expect(Math.abs((hull?.name.x ?? 0) - 157.5)).toBeLessThan(1)
  })

  it('keeps a funder and a wished member outside the hull, with a line to its edge', () => {
    const drawing = drawNetwork(small, OPTIONS)
    const hull = drawing.hulls.find((candidate) => candidate.id === 'coa-m')
    for (const line of drawing.lines.filter(({ kind }) => kind === 'around')) {
      expect(hull && isInRings(line.start, hull.rings)).toBe(false)
      expect(Math.min(...(hull?.rings.flat() ?? []).map((point) => Math.hypot(point.x - line.end.x, point.y - line.end.y)))).toBe(0)
    }
  })

  it('shows an organisation as closed only from the day after its end', () => {
    const isClosed = (asOf: string): boolean | undefined => drawNetwork(small, { ...OPTIONS, asOf }).nodes.find((node) => node.id === 'org-h')?.closed
    expect([isClosed('2018-06-30'), isClosed('2019-01-01')]).toEqual([false, true])
  })

  it('nests a part whose members all sit in the whole, and links one that has others', () => {
    const network = networkWith({
      organisations: ['a', 'b', 'c'].map((name) => organisation(`org-${name}`, name)),
      coalitions: [coalition('coa-r', 'Regiegroep'), coalition('coa-o', 'Opgave', { partOf: 'coa-r' as never }), coalition('coa-p', 'Project', { partOf: 'coa-r' as never })],
      memberships: [membership('org-a', 'coa-r'), membership('org-b', 'coa-r'), membership('org-a', 'coa-o'), membership('org-c', 'coa-p')],
    })
    const drawing = drawNetwork(placedAt(network, coalitionLayout(network, { seed: 1 })), OPTIONS)
    expect(drawing.hulls.find((hull) => hull.id === 'coa-r')?.coalitions).toEqual(['coa-o'])
    expect(drawing.lines.filter((line) => line.kind === 'partOf').map((line) => line.from)).toEqual(['coa-p'])
  })

  it('survives two coalitions that are members of one another', () => {
    const network = networkWith({ organisations: [organisation('org-a', 'A')], coalitions: [coalition('coa-1', 'Een'), coalition('coa-2', 'Twee')], memberships: [membership('coa-1', 'coa-2'), membership('coa-2', 'coa-1'), membership('org-a', 'coa-1')] })
    expect(drawNetwork(placedAt(network, coalitionLayout(network, { seed: 1 })), OPTIONS).hulls).toHaveLength(2)
  })

  it('leaves out whoever has no place and whoever is hidden', () => {
    const drawing = drawNetwork({ ...small, placements: new Map([...small.placements].filter(([id]) => id !== 'org-z')) }, { ...OPTIONS, hidden: new Set(['org-u']) })
    expect(drawing.nodes.map((node) => node.id)).toEqual(['org-a', 'org-o', 'org-h'])
    expect(drawing.lines.some((line) => line.from === 'org-z')).toBe(false)
  })

  it('cuts absurd names and keeps odd ones', () => {
    expect(nodeLines('x'.repeat(10_000), null).join('').length).toBeLessThan(80)
    expect(nodeLines('مؤسسة الرعاية', null)).toEqual(['مؤسسة', 'الرعاية'])
    expect(nodeLines('👩‍⚕️ Zorg <script>', null).join(' ')).toBe('👩‍⚕️ Zorg <script>')
    expect(nodeLines('', null)).toEqual([''])
  })
})

describe('moving in a drawing', () => {
  it('gives circles and hulls where drawing anew would, and leaves the rest alone', () => {
    const network = randomNetwork({ organisations: 20, coalitions: 4 }, 5)
    const placed = placedAt(network, coalitionLayout(network, { seed: 5 }))
    const before = drawNetwork(placed, OPTIONS)
    const to = { x: (before.nodes[0]?.x ?? 0) + 60, y: (before.nodes[0]?.y ?? 0) + 40 }
    const id = before.nodes[0]?.id as PartyId
    const moved = moveInDrawing(before, new Map([[id, to]]))
    expect(moved.nodes[0]).toMatchObject(to)
    for (const hull of moved.hulls.filter((candidate) => candidate.organisations.some((member) => member === id))) expect(isInRings(to, hull.rings)).toBe(true)
    const untouched = moved.hulls.filter((hull) => before.hulls.includes(hull))
    expect(untouched.length).toBeGreaterThan(0)
    expect(moved.nodes.slice(1)).toEqual(before.nodes.slice(1))
  })
})
