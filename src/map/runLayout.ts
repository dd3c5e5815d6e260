import type { LayoutOptions } from '../drawing/layout/coalitionLayout.ts'
import type { Point } from '../drawing/drawing.ts'
import type { PartyId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import type { LayoutRequest } from './layoutWorker.ts'

/**
 * A layout of the whole map, worked out beside the page so that nobody's typing waits for it. Pinned parties have no entry.
 *
 * Rejects when the worker cannot start; an aborted signal stops the work and rejects with its reason.
 */
export async function runLayout(network: Network, options: LayoutOptions, signal?: AbortSignal): Promise<Map<PartyId, Point>> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Map<PartyId, Point>>) => resolve(data))
      worker.addEventListener('error', (event) => reject(new Error(`The layout failed: ${event.message}`)))
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      worker.postMessage({ network, options } satisfies LayoutRequest, [])
    })
  } finally {
    worker.terminate()
  }
}
