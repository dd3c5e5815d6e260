import type { LayoutOptions } from '../drawing/layout/coalitionLayout.ts'
import type { Point } from '../drawing/drawing.ts'
import type { PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import type { LayoutReport, LayoutRequest } from './layoutWorker.ts'

export type LayoutRun = {
  /** Stops the work at once. */
  readonly signal?: AbortSignal
  /** Where everybody stands so far, about ten times a second, to show while it runs; nothing is promised about it. */
  readonly onProgress?: (points: ReadonlyMap<PartyId, Point>) => void
}

/**
 * A layout of the whole map, or of `options.only`, worked out beside the page so that nobody's typing waits for it. Pinned
 * parties, and those that are not to be arranged, have no entry.
 *
 * Rejects when the worker cannot start; an aborted signal stops the work and rejects with its reason.
 */
export async function runLayout(network: Network, options: LayoutOptions, { signal, onProgress }: LayoutRun = {}): Promise<ReadonlyMap<PartyId, Point>> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data: { points, isDone } }: MessageEvent<LayoutReport>) => (isDone ? resolve(points) : onProgress?.(points)))
      worker.addEventListener('error', (event) => reject(new Error(`The layout failed: ${event.message}`)))
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      worker.postMessage({ network, options } satisfies LayoutRequest, [])
    })
  } finally {
    worker.terminate()
  }
}
