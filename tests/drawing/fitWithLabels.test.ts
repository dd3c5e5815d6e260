import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/drawing/drawing.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { visibleLabels } from '../../src/drawing/shown/visibleLabels.ts'
import { readMapJson } from '../../src/formats/mapJson.ts'
import { fitWithLabels } from '../../src/drawing/shown/fitWithLabels.ts'
import { placedAt, randomNetwork, regionalNetwork } from './randomNetwork.ts'

const OPTIONS = { theme: 'light', language: 'nl' } as const
const PHONE = { width: 342, height: 560 }
const LAPTOP = { width: 1110, height: 720 }

function example(name: string): Drawing {
  const read = readMapJson(readFileSync(new URL(`../../public/samples/${name}.json`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error('The sample does not read')
  return drawNetwork(read.value, OPTIONS)
}

function random(seed: number): Drawing {
  const network = randomNetwork({ organisations: 25, coalitions: 6 }, seed)
  return drawNetwork(placedAt(network, coalitionLayout(network, { seed })), OPTIONS)
}

const drawings: readonly (readonly [string, Drawing])[] = [['haaglanden', example('haaglanden')], ['utrechtalmere', example('utrechtalmere')], ['random 1', random(1)], ['random 2', random(2)]]

/** Px by which the worst label sticks out of a room in which `box` lies in the middle. */
function sticksOut(drawing: Drawing, room: { readonly width: number; readonly height: number }): number {
  const { zoom, box } = fitWithLabels(drawing, room, 1.4)
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return Math.max(...[...visibleLabels(drawing, zoom).values()].map(({ box: { left, right, top, bottom } }) =>
    Math.max((x - left) * zoom - room.width / 2, (right - x) * zoom - room.width / 2, (y - top) * zoom - room.height / 2, (bottom - y) * zoom - room.height / 2)))
}

/** What a projector leaves beside bar, line and legend. */
const PROJECTOR = { width: 1592, height: 880 }

describe('a map of 150 organisations in 30 coalitions on a projector', () => {
  it.each([
    ['most sit at one table', randomNetwork({ organisations: 150, coalitions: 30 }, 1, 3), 1],
    ['most sit at several', regionalNetwork({ organisations: 150, coalitions: 30 }, 4), 4],
  ] as const)('shows every name and every label where %s', (_, network, seed) => {
    const drawing = drawNetwork(placedAt(network, coalitionLayout(network, { seed, aspect: 1.8 })), OPTIONS)
    const shown = visibleLabels(drawing, fitWithLabels(drawing, PROJECTOR, 1.4).zoom)
    expect([...drawing.hulls.map(({ id, title }) => ({ id, title })), ...drawing.nodes.map(({ id, name }) => ({ id, title: name }))].filter(({ id }) => !shown.has(id))).toEqual([])
  }, 60_000)
})

describe('a whole map fitted to a screen', () => {
  it.each(drawings)('has every label inside that shows at that zoom: %s', (_, drawing) => {
    expect(sticksOut(drawing, PHONE)).toBeLessThan(1)
    expect(sticksOut(drawing, LAPTOP)).toBeLessThan(1)
  })

  it('is as large as it can be, and no larger than asked', () => {
    const [, drawing] = drawings[0] ?? []
    if (!drawing) return expect.fail()
    const width = drawing.bounds.right - drawing.bounds.left
    expect(fitWithLabels(drawing, PHONE, 1.4).zoom).toBeGreaterThan((PHONE.width / width) * 0.9)
    expect(fitWithLabels(drawing, { width: 9000, height: 9000 }, 1.4).zoom).toBe(1.4)
  })

  it('still shows circles where no label has room', () => {
    const [, drawing] = drawings[0] ?? []
    if (!drawing) return expect.fail()
    expect(fitWithLabels(drawing, { width: 80, height: 80 }, 1.4).zoom).toBeGreaterThan(0)
  })
})
