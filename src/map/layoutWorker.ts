import { coalitionLayout, type LayoutOptions } from '../drawing/layout/coalitionLayout.ts'
import type { Network } from '../model/network.ts'

/** Plain data both ways: maps and sets cross to a worker as they are. */
export type LayoutRequest = { readonly network: Network; readonly options: LayoutOptions }

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  postMessage(coalitionLayout(data.network, data.options))
})
