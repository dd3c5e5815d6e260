import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { moveInDrawing } from '../../src/drawing/moveInDrawing.ts'
import type { PartyId } from '../../src/model/ids.ts'
import { placedAt, randomNetwork } from '../drawing/randomNetwork.ts'
import { median, percentile } from './median.ts'

const DRAGS = 12
const STEPS = 12
const COLD_STARTS = 5

export type DragCost = { readonly size: string; readonly drawn: number; readonly p50: number; readonly p95: number }

/** What one frame of a drag costs in the drawing, its hulls traced anew; milliseconds in Node. */
export function measureDrags(): DragCost[] {
  return [{ organisations: 150, coalitions: 30 }, { organisations: 500, coalitions: 100 }].map((size) => {
    const network = randomNetwork(size, 1, 2)
    const places = coalitionLayout(network, { seed: 1 })
    const placed = placedAt(network, places)
    // Elsewhere, or its hulls would be known already.
    const nearby = placedAt(network, [...places].map(([id, { x, y }]) => [id, { x: x + 1, y }] as const))
    const options = { theme: 'light', language: 'nl' } as const
    const drawing = drawNetwork(placed, options)
    const start = performance.now()
    drawNetwork(nearby, options)
    const drawn = performance.now() - start
    const times = Array.from({ length: DRAGS * STEPS }, (_, round) => {
      const node = drawing.nodes[(Math.floor(round / STEPS) * 37) % drawing.nodes.length]
      const step = round % STEPS
      const from = performance.now()
      if (node) moveInDrawing(drawing, new Map<PartyId, { x: number; y: number }>([[node.id, { x: node.x + step * 6, y: node.y + step * 4 }]]))
      return performance.now() - from
    })
    return { size: `${size.coalitions} coalitions, ${size.organisations} organisations`, drawn, p50: median(times), p95: percentile(times, 0.95) }
  })
}

/** The first drawing of an example in a process that has compiled nothing yet; milliseconds, the median. */
export function measureColdDrawing(): number {
  const script = `
    const { readFileSync } = await import('node:fs')
    const { readMapJson } = await import('./src/formats/mapJson.ts')
    const { drawNetwork } = await import('./src/drawing/drawNetwork.ts')
    const read = readMapJson(readFileSync('public/samples/haaglanden.json', 'utf8'))
    const start = performance.now()
    drawNetwork(read.value, { theme: 'light', language: 'nl' })
    console.log(performance.now() - start)`
  const once = (): number => Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' }))
  return median(Array.from({ length: COLD_STARTS }, once))
}
