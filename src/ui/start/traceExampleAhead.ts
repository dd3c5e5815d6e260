import { dayShown } from '../controls/dayShown.ts'
import { TEXTS } from '../text/languages.ts'
import { exampleInAddress, loadExample } from './examples.ts'

/**
 * Traces the hulls of the example that the address asks for while the browser opens its database, which on a first visit takes
 * a fifth of a second. The drawing itself finds them traced. A failure shows where the example itself is asked for.
 */
export async function traceExampleAhead(search: string): Promise<void> {
  const name = exampleInAddress(search)
  if (!name) return
  const [{ drawNetwork }, network] = await Promise.all([import('../../drawing/drawNetwork.ts'), loadExample(name)])
  if (network) drawNetwork(network, { theme: 'light', language: 'nl', words: { membersUnknown: TEXTS.nl.legend.membersUnknown }, asOf: dayShown(network) })
}
