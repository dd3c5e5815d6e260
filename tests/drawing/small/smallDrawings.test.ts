import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../../../src/drawing/boxes.ts'
import { drawEgo, MOST_PARTIES, type EgoGroup } from '../../../src/drawing/small/drawEgo.ts'
import { drawWays, type WayStep } from '../../../src/drawing/small/drawWays.ts'
import { boxOfText, type SmallDrawing } from '../../../src/drawing/small/smallDrawing.ts'

const PHONE_PX = 358

const group = (id: string, names: readonly string[], title = `Tafel ${id}`): EgoGroup => ({
  id, title, role: 'lid', isCoalition: true, parties: names.map((name) => ({ id: name, name, isCoalition: false, hue: null })),
})
const words = { more: (number: number) => `en nog ${number}` }
const drawn = (groups: readonly EgoGroup[], width = PHONE_PX): SmallDrawing => drawEgo('Zorgscala', groups, width, words)
const said = ({ texts }: SmallDrawing): readonly string[] => texts.map(({ lines }) => lines.join(' '))

/** What lies over something else, or outside the drawing. A square or pill holds its own text. */
function faults({ width, height, texts, shapes }: SmallDrawing): readonly string[] {
  const labels = texts.map((text) => ({ what: text.lines.join(' '), box: boxOfText(text) }))
  const figures = shapes.map(({ id, box }) => ({ what: id, box }))
  const pairs = (all: readonly { readonly what: string; readonly box: ReturnType<typeof boxOfText> }[]): readonly string[] =>
    all.flatMap((one, index) => all.slice(index + 1).filter((other) => boxesOverlap(one.box, other.box)).map((other) => `${one.what} over ${other.what}`))
  const outside = [...labels, ...figures].filter(({ box }) => box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5)
  const dots = shapes.filter(({ role }) => role === 'dot').flatMap(({ id, box }) => labels.filter((label) => boxesOverlap(box, label.box)).map(({ what }) => `${id} over ${what}`))
  return [...pairs(labels), ...pairs(figures), ...dots, ...outside.map(({ what }) => `${what} outside`)]
}

const someName = fc.string({ minLength: 1, maxLength: 70 }).filter((name) => name.trim() !== '')
const someGroups = fc.array(fc.tuple(someName, fc.uniqueArray(someName, { maxLength: 12 })), { maxLength: 9 })
  .map((all) => all.map(([title, names], index) => group(String(index), names, title)))

describe('the small drawing of one party', () => {
  it('has it in the middle, its coalitions around it and whom it meets outside them', () => {
    const drawing = drawn([group('1', ['Altrecht', 'CZ']), group('2', ['CZ'])])
    expect(said(drawing).toSorted()).toEqual(['Altrecht', 'CZ', 'CZ', 'Tafel 1', 'Tafel 2', 'Zorgscala', 'lid', 'lid'].toSorted())
    expect(drawing.shapes.filter(({ filled }) => filled).map(({ id }) => id)).toEqual(['1 CZ', '2 CZ'])
    expect(drawing.shapes.find(({ role }) => role === 'main')?.box.left).toBeCloseTo((PHONE_PX - 288) / 2)
  })

  it('names a few of many and counts the rest', () => {
    const names = Array.from({ length: MOST_PARTIES + 4 }, (_, index) => `Partij ${index}`)
    expect(said(drawn([group('1', names)])).filter((text) => text.startsWith('Partij'))).toHaveLength(MOST_PARTIES)
    expect(said(drawn([group('1', names)]))).toContain('en nog 4')
    expect(said(drawn([group('1', names.slice(0, MOST_PARTIES + 1))])).filter((text) => text.startsWith('Partij'))).toHaveLength(MOST_PARTIES + 1)
  })

  it('is one circle for who stands alone', () => expect(drawn([]).shapes).toHaveLength(1))

  it('never lays one label over another, whatever things are called and however narrow the phone', () => {
    fc.assert(fc.property(someGroups, fc.integer({ min: 280, max: 720 }), (groups, width) => {
      expect(faults(drawn(groups, width))).toEqual([])
    }))
  })
})

const over = (from: string, to: string, ...coalitions: readonly string[]): WayStep => ({ from, to, links: coalitions.map((name) => ({ kind: 'over', id: name, name, fromRole: 'lid', toRole: 'trekker' })) })
const straight = (from: string, to: string): WayStep => ({ from, to, links: [{ kind: 'straight', label: 'werkt samen met' }] })
const named = (ways: readonly (readonly WayStep[])[]) => new Map(ways.flat().flatMap(({ from, to }) => [from, to]).map((id) => [id, { name: id, isCoalition: false }]))
const wayDrawing = (ways: readonly (readonly WayStep[])[], width = PHONE_PX): SmallDrawing => drawWays(ways, named(ways), width)

describe('the small drawing of how one reaches another', () => {
  it('has the ends at the ends, what it goes over as squares, and the roles along the lines', () => {
    const drawing = wayDrawing([[over('Zorgscala', 'Lijn 1', 'DZOidB'), straight('Lijn 1', 'CZ')]])
    expect(drawing.shapes.map(({ id, form, role }) => `${id} ${form} ${role}`)).toEqual(['0 Zorgscala round main', '1 DZOidB square party', '2 Lijn 1 round party', '4 CZ round main'])
    expect(said(drawing)).toEqual(['Zorgscala', 'DZOidB', 'Lijn 1', 'werkt samen met', 'CZ', 'lid', 'trekker'])
    const tops = drawing.shapes.map(({ box }) => box.top)
    expect(tops).toEqual(tops.toSorted((left, right) => left - right))
    expect(drawing.lines).toHaveLength(4)
  })

  it('draws every way, and what they share once', () => {
    const drawing = wayDrawing([[over('A', 'B', 'T'), straight('B', 'D')], [over('A', 'C', 'T'), straight('C', 'D')]])
    expect(drawing.shapes.map(({ id }) => id)).toEqual(['0 A', '1 T', '2 B', '2 C', '4 D'])
    expect(drawing.lines).toHaveLength(7)
  })

  it('is empty without ways', () => expect(wayDrawing([])).toMatchObject({ height: 0, shapes: [], lines: [] }))

  it('never lays one label over another', () => {
    const someWays = fc.tuple(fc.uniqueArray(someName, { minLength: 1, maxLength: 8 }), fc.array(someName, { minLength: 1, maxLength: 3 }))
      .map(([middles, tables]) => middles.map((middle) => [over('from', middle, ...tables), straight(middle, 'to')]))
    fc.assert(fc.property(someWays, fc.integer({ min: 280, max: 720 }), (ways, width) => {
      expect(faults(wayDrawing(ways, width))).toEqual([])
    }))
  })
})
