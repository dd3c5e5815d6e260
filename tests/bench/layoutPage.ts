import { runLayout } from '../../src/map/runLayout.ts'
import { benchNetwork, type BenchMap } from './layoutMaps.ts'

/** Lays a map out as the app does, beside the page, and tells the longest time in which the page could do nothing else. */
async function measureBlock(map: BenchMap): Promise<{ readonly milliseconds: number; readonly block: number; readonly reports: number }> {
  const network = benchNetwork(map)
  const { port1, port2 } = new MessageChannel()
  let [block, last, reports] = [0, performance.now(), 0]
  port1.addEventListener('message', () => {
    const now = performance.now()
    block = Math.max(block, now - last)
    last = now
    port2.postMessage(null)
  })
  port1.start()
  port2.postMessage(null)
  const start = performance.now()
  await runLayout(network, { seed: map.seed }, { onProgress: () => (reports += 1) })
  port1.close()
  return { milliseconds: performance.now() - start, block, reports }
}

export type LayoutPage = { readonly measureBlock: typeof measureBlock }

Object.assign(window, { layoutPage: { measureBlock } satisfies LayoutPage })
