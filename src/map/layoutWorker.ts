import { coalitionLayout, type LayoutOptions } from '../drawing/layout/coalitionLayout.ts'
import type { Point } from '../drawing/drawing.ts'
import type { PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'

/** Plain data both ways: maps and sets cross to a worker as they are. */
export type LayoutRequest = { readonly network: Network; readonly options: LayoutOptions }
export type LayoutReport = { readonly points: ReadonlyMap<PartyId, Point>; readonly isDone: boolean }

/** As often as somebody who watches can follow. */
const REPORT_EVERY_MS = 100

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  let reported = performance.now()
  const points = coalitionLayout(data.network, data.options, (soFar) => {
    if (performance.now() - reported < REPORT_EVERY_MS) return
    postMessage({ points: soFar(), isDone: false } satisfies LayoutReport)
    reported = performance.now()
  })
  postMessage({ points, isDone: true } satisfies LayoutReport)
})
