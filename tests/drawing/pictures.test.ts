import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import type { Drawing, DrawnHull, DrawOptions } from '../../src/drawing/drawing.ts'
import { sharedArea } from '../../src/drawing/boxes.ts'
import { PLATE_PAD, plateBox } from '../../src/drawing/hulls/plate.ts'
import { moveInDrawing } from '../../src/drawing/moveInDrawing.ts'
import { drawTogether } from '../../src/drawing/pictures/drawTogether.ts'
import { drawTwoMode } from '../../src/drawing/pictures/drawTwoMode.ts'
import { spreadPlates } from '../../src/drawing/pictures/spreadPlates.ts'
import { nodeBox } from '../../src/drawing/labels.ts'
import { lineAt } from '../../src/map/hand/hitThings.ts'
import { roundOf } from '../../src/map/hand/walkRound.ts'
import { attentionOf } from '../../src/map/paint/attention.ts'
import { isThread, threadWidth } from '../../src/drawing/threads.ts'
import type { Network } from '../../src/model/network.ts'
import { endsOfPair, pairId } from '../../src/model/pair.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { sayPair, sayWorksWith, togetherOf } from '../../src/ui/pictures/sayTogether.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'
import { layoutNetwork } from '../support/layoutNetwork.ts'

const DAY = '2026-01-01'
const options: DrawOptions & { readonly asOf: string } = { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' }, asOf: DAY }
const network: Network = layoutNetwork(exampleNetwork('utrechtalmere'), 3)
const telling = { network, text: nl, language: 'nl' as const }
const [map, twoMode] = [drawNetwork(network, options), drawTwoMode(network, options)]
const together = drawTogether(network, togetherOf(telling, DAY), options)
const places = ({ nodes }: Drawing): unknown => nodes.map(({ id, x, y, r, lines }) => ({ id, x, y, r, lines }))
const ALTRECHT = idByName<typeof map.nodes[0]['id']>(network, 'Altrecht')
const STERKZORG = idByName<typeof map.nodes[0]['id']>(network, 'Sterkzorg')

describe('who sits where', () => {
  it('keeps every circle where the map has it, and every name within the length of a plate', () => {
    expect(places(twoMode)).toEqual(places(map))
    for (const { id, name } of map.hulls) {
      const plate = twoMode.hulls.find((hull) => hull.id === id)
      expect(Math.hypot(name.x - (plate?.name.x ?? NaN), name.y - (plate?.name.y ?? NaN))).toBeLessThan(name.width + 2 * PLATE_PAD)
    }
  })

  it.each(['haaglanden', 'utrechtalmere'] as const)('lays no plate of %s over another or over somebody', (name) => {
    const { hulls, nodes } = drawTwoMode(exampleNetwork(name), options)
    const plates = hulls.map((hull) => plateBox(hull.name))
    const covered = [...plates.flatMap((plate, index) => plates.slice(index + 1).map((other) => sharedArea(plate, other))), ...plates.flatMap((plate) => nodes.map((node) => sharedArea(plate, nodeBox(node))))]
    expect(Math.max(...covered)).toBe(0)
  })

  it('leaves a plate alone that nothing touches, or that somebody pinned', () => {
    const hulls = map.hulls.map((hull) => ({ ...hull, name: { ...hull.name, x: 0, y: 0 } }))
    expect(spreadPlates([hulls[0] as DrawnHull], [])).toEqual([hulls[0]])
    const [pinned, other] = spreadPlates([{ ...(hulls[0] as DrawnHull), pinned: true }, hulls[1] as DrawnHull], [])
    expect(pinned?.name).toEqual(hulls[0]?.name)
    expect(other?.name).not.toEqual(hulls[1]?.name)
  })

  it('lets *valt onder* pass behind the plates, in dashes', () => {
    const parts = twoMode.lines.filter(({ kind }) => kind === 'partOf')
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.every((line) => isThread(line) && line.dash === 'dashed')).toBe(true)
    expect(map.lines.filter(({ kind }) => kind === 'partOf').some(isThread)).toBe(false)
  })

  it('has a line for every membership, with its role, from the circle to the edge of the plate', () => {
    const seats = twoMode.lines.filter(({ kind }) => kind === 'seat')
    expect(seats.map(({ fact }) => fact).toSorted()).toEqual([...network.memberships.keys()].toSorted())
    expect(seats.find(({ from, label }) => from === ALTRECHT && label === 'Trekker')).toBeDefined()
    for (const line of seats) {
      const plate = twoMode.hulls.find(({ id }) => id === line.to)
      if (!plate) throw new Error(`${line.to} is not drawn`)
      const box = plateBox(plate.name)
      const isOnEdge = [line.end.x - box.left, box.right - line.end.x, line.end.y - box.top, box.bottom - line.end.y].some((gap) => Math.abs(gap) < 0.01)
      expect(isOnEdge).toBe(true)
    }
  })

  it('draws who stands around a table with a dotted line, and nobody inside a plate', () => {
    const dotted = twoMode.lines.filter(({ kind, dash }) => kind === 'seat' && dash === 'dotted').map(({ label }) => label)
    expect(dotted.length).toBeGreaterThan(0)
    expect(dotted).not.toContain('Lid')
    expect(twoMode.hulls.flatMap(({ organisations, coalitions }) => [...organisations, ...coalitions])).toEqual([])
  })

  it('keeps its plates when somebody moves', () => {
    const moved = moveInDrawing(twoMode, new Map([[ALTRECHT, { x: 5, y: 5 }]]))
    const rings = ({ hulls }: Drawing): unknown => hulls.filter(({ name }) => name.by !== ALTRECHT).map((hull) => hull.rings)
    expect(rings(moved)).toEqual(rings(twoMode))
    expect(moved.lines.filter(({ from }) => from === ALTRECHT).every(({ start }) => Math.hypot(start.x - 5, start.y - 5) < 22)).toBe(true)
  })
})

describe('who works with whom', () => {
  const line = together.lines.find(({ fact }) => fact === pairId(STERKZORG, ALTRECHT))

  it('keeps every circle, has no coalitions, and one line for every two', () => {
    expect(places(together)).toEqual(places(map))
    expect(together.hulls).toEqual([])
    expect(new Set(together.lines.map(({ id }) => id)).size).toBe(together.lines.length)
  })

  it('says why, on the line and in the sentences of the map', () => {
    expect(line?.label).toBe('samen in Stedelijke regiegroep Utrecht')
    expect(sayPair(pairId(STERKZORG, ALTRECHT), telling, DAY)).toMatch(/^(?:Altrecht en Sterkzorg|Sterkzorg en Altrecht): samen in Stedelijke regiegroep Utrecht$/)
    expect(sayWorksWith(ALTRECHT, telling, DAY)).toContain('Altrecht, werkt met 4 organisaties: ')
    expect(sayWorksWith(ALTRECHT, telling, DAY)).toContain('Sterkzorg (samen in Stedelijke regiegroep Utrecht)')
    expect(sayPair(pairId(ALTRECHT, idByName(network, 'Flevoziekenhuis')), telling, DAY)).toBe('')
  })

  it('draws two who sat together lighter once that is over, and says so', () => {
    const past = exampleNetwork('haaglanden')
    const lines = togetherOf({ ...telling, network: past }, DAY).filter(({ isOver }) => isOver)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every(({ words }) => words.endsWith('(voorbij)'))).toBe(true)
  })

  it('is thicker with every reason, up to a bound', () => {
    const width = (reasons: number): number => threadWidth({ kind: 'together', ended: false, reasons })
    expect(width(1)).toBeLessThan(width(2))
    expect(width(6)).toBe(width(60))
  })

  it('is found by its distance to the pointer', () => {
    if (!line) throw new Error('not drawn')
    const [x, y] = [line.start.x + (line.end.x - line.start.x) * 0.21, line.start.y + (line.end.y - line.start.y) * 0.21]
    expect(lineAt({ ...together, lines: [line] }, { x, y }, 5, isThread)).toBe(line.fact)
    expect(lineAt({ ...together, lines: [line] }, { x: x + 400, y: y - 400 }, 5, isThread)).toBeNull()
    expect(lineAt(map, { x, y }, 5, isThread)).toBeNull()
  })

  it('lights only the line between two that are chosen, and says its words alone', () => {
    const chosen = attentionOf(together, new Set([ALTRECHT, STERKZORG]), new Set([ALTRECHT, STERKZORG]))
    expect(together.lines.filter(({ id }) => chosen.isLit(id))).toEqual([line])
    expect(chosen.worded).toEqual(new Set([line?.id]))
    const one = attentionOf(together, new Set([ALTRECHT]), new Set([ALTRECHT]))
    expect(together.lines.filter(({ id }) => one.isLit(id))).toHaveLength(4)
    expect(one.worded.size).toBe(0)
  })

  it('is walked round by its lines', () => {
    expect(roundOf(together, ALTRECHT)).toContain(pairId(ALTRECHT, STERKZORG))
    expect(new Set(roundOf(together, pairId(ALTRECHT, STERKZORG)))).toEqual(new Set([pairId(ALTRECHT, STERKZORG), ALTRECHT, STERKZORG]))
  })
})

describe('a pair', () => {
  it('is the same in both orders and no record', () => {
    expect(pairId(STERKZORG, ALTRECHT)).toBe(pairId(ALTRECHT, STERKZORG))
    expect(new Set(endsOfPair(pairId(ALTRECHT, STERKZORG)))).toEqual(new Set([ALTRECHT, STERKZORG]))
    expect([endsOfPair(ALTRECHT), endsOfPair('pair:'), endsOfPair('tie-1234')]).toEqual([null, null, null])
  })
})
