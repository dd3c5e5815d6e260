import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/drawing/drawing.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { visibleLabels } from '../../src/drawing/shown/visibleLabels.ts'
import { piledUp } from '../../src/drawing/piledUp.ts'
import { moveInDrawing } from '../../src/drawing/moveInDrawing.ts'
import type { PartyId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { MAX_COORDINATE } from '../../src/model/placement.ts'
import { coalition, membership, networkWith, organisation, placedAt } from './randomNetwork.ts'

const OPTIONS = { theme: 'light', language: 'nl', words: { membersUnknown: 'leden onbekend' } } as const

function mapOf(count: number, name: (index: number) => string, at: (index: number) => Point, tables: readonly ((index: number) => boolean)[]): Network {
  const organisations = Array.from({ length: count }, (_, index) => organisation(`org-${index}`, name(index)))
  const coalitions = tables.map((_, index) => coalition(`coa-${index}`, name(index)))
  const memberships = tables.flatMap((sits, table) => organisations.filter((_, index) => sits(index)).map(({ id }) => membership(id, `coa-${table}`)))
  return placedAt(networkWith({ organisations, coalitions, memberships }), organisations.map(({ id }, index) => [id as PartyId, at(index)]))
}

const named = (index: number): string => `Organisatie ${index}`
const inRows = (index: number): Point => ({ x: (index % 40) * 130, y: Math.floor(index / 40) * 110 })
const everybody = (): boolean => true
const isOdd = (index: number): boolean => index % 2 === 1

const MAPS: readonly (readonly [string, Network])[] = [
  ['a thousand at one point, in one coalition', mapOf(1_000, named, () => ({ x: 5, y: 5 }), [everybody])],
  ['a thousand in a coalition of everything', mapOf(1_000, named, inRows, [everybody, isOdd])],
  ['five hundred members under as many strangers at one point', mapOf(1_000, named, () => ({ x: 0, y: 0 }), [isOdd])],
  ['a thousand names of three hundred characters', mapOf(1_000, (index) => `${'Heel lange naam '.repeat(19)}${index}`.slice(0, 300), inRows, [(index) => index < 50])],
  ['a name of three hundred characters without a space', mapOf(60, () => 'x'.repeat(300), inRows, [isOdd])],
  ['members at the four bounds', mapOf(4, named, (index) => ({ x: index % 2 ? MAX_COORDINATE : -MAX_COORDINATE, y: index < 2 ? MAX_COORDINATE : -MAX_COORDINATE }), [everybody, isOdd])],
  ['no names at all', mapOf(30, () => '', inRows, [isOdd])],
]

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe.each(MAPS)('%s', (_, network) => {
  it('is drawn, labelled and dragged within bounds, in finite numbers', () => {
    const drawing = drawNetwork(network, OPTIONS)
    const moved = moveInDrawing(drawing, new Map([[drawing.nodes[0]?.id as PartyId, { x: 40, y: -30 }]]))
    const labels = [0.08, 1, 4].map((zoom) => [...visibleLabels(moved, zoom).values()])
    expect(numbersIn([moved, labels]).filter((value) => !Number.isFinite(value))).toEqual([])
    expect(drawing.nodes).toHaveLength(network.organisations.size)
    for (const hull of [...drawing.hulls, ...moved.hulls]) expect(hull.rings.length).toBeGreaterThan(0)
    for (const visible of labels) expect(visible.length).toBeGreaterThan(0)
  })
})

describe('organisations on one another', () => {
  const countAt = (count: number, at: (index: number) => Point): number => piledUp(drawNetwork(mapOf(count, named, at, []), OPTIONS))

  it('are counted where nobody can tell them apart', () => {
    expect(countAt(1_000, () => ({ x: 5, y: 5 }))).toBe(1_000)
    expect(countAt(12, (index) => (index < 6 ? { x: -300, y: 0 } : inRows(index)))).toBe(6)
  })

  it('are not where a few lie over one another, or all stand apart', () => {
    expect(countAt(4, () => ({ x: 0, y: 0 }))).toBe(0)
    expect(countAt(1_000, inRows)).toBe(0)
  })
})
