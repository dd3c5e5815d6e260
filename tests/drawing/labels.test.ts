import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxesOverlap, distanceBetween, grow, middleOf } from '../../src/drawing/boxes.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { circleBox, HULL_NAME, LABEL_GAP, NODE_LABEL, nameLines, nodeLines } from '../../src/drawing/labels.ts'
import { leastTextPx, visibleLabels } from '../../src/drawing/shown/visibleLabels.ts'
import { ringsBox } from '../../src/drawing/hulls/shapeHulls.ts'
import { moveInDrawing } from '../../src/drawing/moveInDrawing.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
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
    const least = leastTextPx(drawing.nodes.length)
    expect(least.label).toBeGreaterThanOrEqual(11)
    for (const zoom of [0.1, 0.4, 0.9, 2]) {
      const shown = visibleLabels(drawing, zoom)
      const px = (things: readonly { readonly id: string }[], size: number): number[] => things.flatMap(({ id }) => { const label = shown.get(id); return label ? [label.scale * zoom * size] : [] })
      expect(Math.min(...px(drawing.nodes, NODE_LABEL.size))).toBeGreaterThanOrEqual(least.label - 1e-9)
      expect(Math.min(...px(drawing.hulls, HULL_NAME.size))).toBeGreaterThanOrEqual(least.name - 1e-9)
    }
    expect(leastTextPx(40)).toEqual({ label: 14, name: 14 })
  })

  it('name every coalition of a map of thirty on a projector', () => {
    const { left, right, top, bottom } = drawing.bounds
    const shown = visibleLabels(drawing, Math.min(1872 / (right - left), 1032 / (bottom - top)))
    expect(drawing.hulls.filter(({ id }) => !shown.has(id)).map(({ title }) => title)).toEqual([])
  })

  it('name a hull without members on it or right at it, at any zoom', () => {
    const example = exampleNetwork('haaglanden')
    const { hulls, ...rest } = drawNetwork(example, { ...OPTIONS, words: { membersUnknown: 'leden onbekend' } })
    const empty = hulls.filter((hull) => hull.empty)
    expect(empty.length).toBeGreaterThan(5)
    for (const zoom of [1, 0.7, 0.65, 0.6, 0.5, 0.42]) {
      const shown = visibleLabels({ ...rest, hulls }, zoom)
      for (const hull of empty) {
        const [around, label] = [ringsBox(hull), shown.get(hull.id)]
        if (!around || !label) continue
        expect(distanceBetween(around, label.box), `${hull.title} at ${zoom}`).toBeLessThanOrEqual(LABEL_GAP)
        expect(Math.abs(middleOf(around).x - middleOf(label.box).x), `${hull.title} at ${zoom}`).toBeLessThanOrEqual((label.box.right - label.box.left) / 2)
      }
      if (zoom >= 0.6) expect(empty.filter(({ id }) => !shown.has(id)).map(({ title }) => title), `at ${zoom}`).toEqual([])
    }
  })

  it('leave out whoever matters least', () => {
    const shown = visibleLabels(drawing, 0.17)
    const mean = (ids: readonly string[]): number => ids.reduce((total, id) => total + (importance.get(id) ?? 0), 0) / ids.length
    const [kept, left] = [[...shown.keys()], [...importance.keys()].filter((id) => !shown.has(id))]
    expect(left.length).toBeGreaterThan(20)
    expect(mean(kept)).toBeGreaterThan(mean(left) * 2)
    const smallest = drawing.hulls.filter(({ id }) => shown.has(id)).length
    expect(smallest).toBeGreaterThan(drawing.hulls.length / 3)
  })

  it('stay where they are at the same zoom while somebody is dragged past, unless the circle comes over them', () => {
    const zoom = 0.4
    let [shown, hops, kept] = [visibleLabels(drawing, zoom), 0, 0]
    const [dragged] = drawing.nodes
    if (!dragged) return expect.fail()
    for (let step = 1; step <= 20; step++) {
      const moved = moveInDrawing(drawing, new Map([[dragged.id, { x: dragged.x + step * 25, y: dragged.y + step * 10 }]]))
      const next = visibleLabels(moved, zoom, { before: shown })
      for (const { id } of moved.nodes) {
        const [from, to] = [shown.get(id), next.get(id)]
        if (id === dragged.id || !from) continue
        if (to && from.aside.x === to.aside.x && from.aside.y === to.aside.y) kept++
        else hops++
      }
      shown = next
    }
    expect(hops / (hops + kept)).toBeLessThan(0.01)
  })

  it('always show what is selected or pointed at', () => {
    const shown = visibleLabels(drawing, 0.2)
    const hidden = [...importance.keys()].filter((id) => !shown.has(id)).slice(0, 3)
    expect(hidden).toHaveLength(3)
    for (const id of hidden) expect(visibleLabels(drawing, 0.2, { always: new Set([id]) }).has(id)).toBe(true)
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
    expect(visibleLabels(one, 1, { always: new Set(['org-a']) }).get('org-a')?.lines.join(' ')).toBe(long)
  })

  it('without a space is whole in pieces where one points', () => {
    const word = 'zorg'.repeat(75)
    const one = drawNetwork(placedAt(networkWith({ organisations: [organisation('org-a', word)] }), [['org-a' as never, { x: 0, y: 0 }]]), OPTIONS)
    expect(one.nodes[0]?.lines).toHaveLength(1)
    expect(visibleLabels(one, 1, { always: new Set(['org-a']) }).get('org-a')?.lines.join('')).toBe(word)
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
