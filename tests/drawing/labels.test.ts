import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOverlap, grow } from '../../src/drawing/boxes.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { circleBox, HULL_NAME, LEAST_TEXT_PX, NODE_LABEL, nameLines, nodeLines, visibleLabels } from '../../src/drawing/labels.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { organisation, networkWith, placedAt, randomNetwork } from './randomNetwork.ts'

const OPTIONS = { theme: 'light', language: 'nl' } as const
const network = randomNetwork({ organisations: 150, coalitions: 30 }, 3, 3)
const drawing = drawNetwork(placedAt(network, coalitionLayout(network, { seed: 3 })), OPTIONS)
const importance = new Map<string, number>([...drawing.nodes, ...drawing.hulls].map(({ id, importance: value }) => [id, value]))
/** A text has air of its own within its box. */
const AIR = -2

describe('labels at rest', () => {
  it('lie over no other label and over no other circle, at any zoom', () => {
    fc.assert(fc.property(fc.double({ min: 0.08, max: 4, noNaN: true }), (zoom) => {
      const shown = [...visibleLabels(drawing, zoom).values()].map(({ id, box, scale }) => ({ id, box: grow(box, AIR * scale) }))
      const circles = drawing.nodes.map((node) => ({ id: node.id as string, box: grow(circleBox(node), -4) }))
      const faults = shown.flatMap((label, index) => [...shown.slice(index + 1), ...circles].filter((other) => other.id !== label.id && boxesOverlap(label.box, other.box)).map((other) => `${label.id} over ${other.id}`))
      expect(faults, `at ${zoom}`).toEqual([])
    }), { numRuns: 25, seed: 5 })
  })

  it('are never smaller on the screen than can be read', () => {
    const sizes = new Map<string, number>([...drawing.nodes.map(({ id }) => [id, NODE_LABEL.size] as const), ...drawing.hulls.map(({ id }) => [id, HULL_NAME.size] as const)])
    for (const zoom of [0.1, 0.4, 0.9, 2]) {
      const least = Math.min(...[...visibleLabels(drawing, zoom).values()].map(({ id, scale }) => scale * zoom * (sizes.get(id) ?? 0)))
      expect(least).toBeGreaterThanOrEqual(LEAST_TEXT_PX - 1e-9)
    }
  })

  it('name every coalition of a map of thirty on a projector', () => {
    const { left, right, top, bottom } = drawing.bounds
    const shown = visibleLabels(drawing, Math.min(1872 / (right - left), 1032 / (bottom - top)))
    expect(drawing.hulls.filter(({ id }) => !shown.has(id)).map(({ title }) => title)).toEqual([])
  })

  it('leave out whoever matters least', () => {
    const shown = visibleLabels(drawing, 0.35)
    const mean = (ids: readonly string[]): number => ids.reduce((total, id) => total + (importance.get(id) ?? 0), 0) / ids.length
    const [kept, left] = [[...shown.keys()], [...importance.keys()].filter((id) => !shown.has(id))]
    expect(left.length).toBeGreaterThan(20)
    expect(mean(kept)).toBeGreaterThan(mean(left) * 2)
    const smallest = drawing.hulls.filter(({ id }) => shown.has(id)).length
    expect(smallest).toBeGreaterThan(drawing.hulls.length / 3)
  })

  it('always show what is selected or pointed at', () => {
    const hidden = [...importance.keys()].filter((id) => !visibleLabels(drawing, 0.2).has(id)).slice(0, 3)
    expect(hidden).toHaveLength(3)
    for (const id of hidden) expect(visibleLabels(drawing, 0.2, undefined, new Set([id])).has(id)).toBe(true)
  })
})

describe('a long name', () => {
  const long = 'Samenwerkingsverband voor langdurige zorg en ondersteuning in de wijk '.repeat(5).slice(0, 300).trim()

  it('is cut in the last of its lines, and said whole where one points', () => {
    const lines = nodeLines(long, null)
    expect(lines).toHaveLength(2)
    expect(lines.map((line) => line.endsWith('…'))).toEqual([false, true])
    const one = drawNetwork(placedAt(networkWith({ organisations: [organisation('org-a', long)] }), [['org-a' as never, { x: 0, y: 0 }]]), OPTIONS)
    expect(visibleLabels(one, 1).get('org-a')?.lines).toEqual(lines)
    expect(visibleLabels(one, 1, undefined, new Set(['org-a'])).get('org-a')?.lines.join(' ')).toBe(long)
  })

  it('without a space is whole in pieces where one points', () => {
    const word = 'zorg'.repeat(75)
    const one = drawNetwork(placedAt(networkWith({ organisations: [organisation('org-a', word)] }), [['org-a' as never, { x: 0, y: 0 }]]), OPTIONS)
    expect(one.nodes[0]?.lines).toHaveLength(1)
    expect(visibleLabels(one, 1, undefined, new Set(['org-a'])).get('org-a')?.lines.join('')).toBe(word)
  })

  it('is never cut within a letter, an emoji or a flag', () => {
    const family = '👩‍👩‍👧'
    expect(nodeLines(family.repeat(40), null)[0]?.replaceAll(family, '')).toBe('…')
    expect(nodeLines('🇳🇱'.repeat(60), null)[0]?.replaceAll('🇳🇱', '')).toBe('…')
    expect(nodeLines('é'.normalize('NFD').repeat(200), null)[0]?.normalize('NFC').replaceAll('é', '')).toBe('…')
  })

  it('from right to left keeps its letters in order', () => {
    const name = 'مؤسسة الرعاية الصحية المجتمعية '.repeat(10).trim()
    expect(name.startsWith(nodeLines(name, null).join(' ').replace('…', ''))).toBe(true)
  })

  it('of a coalition takes three lines at most', () => expect(nameLines(long)).toHaveLength(3))
})
