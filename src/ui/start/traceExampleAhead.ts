import { dayShown } from '../controls/dayShown.ts'
import type { Language } from '../../model/vocabulary.ts'
import { loadText } from '../text/loadText.ts'
import { exampleInAddress, loadExample } from './examples.ts'

/** After so long whoever waits goes first. */
const TASK_MS = 12

/**
 * Traces the hulls of the example that the address asks for while the browser opens its database, which on a first visit takes
 * a fifth of a second. The drawing itself finds them traced. A failure shows where the example itself is asked for.
 */
export async function traceExampleAhead(search: string, language: Language): Promise<void> {
  const name = exampleInAddress(search)
  if (!name) return
  const [{ drawNetworkInSteps }, network, { legend }] = await Promise.all([import('../../drawing/drawNetwork.ts'), loadExample(name), loadText(language)])
  if (!network) return
  const steps = drawNetworkInSteps(network, { theme: 'light', language, words: { membersUnknown: legend.membersUnknown }, asOf: dayShown(network) })
  // The database asks for its tables meanwhile, and writes them down while the rest is traced.
  for (let until = 0; !steps.next().done; ) {
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + TASK_MS
  }
}
