/** Later than this nothing is put off, however busy the page is. */
const LATEST_MS = 2_000

/** Safari cannot say when it has nothing to do; by then a first picture stands there too. */
const BY_THEN_MS = 300

/** Resolves when the page has nothing else to do: for what reads and writes beside the first picture. */
export function whenQuiet(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: LATEST_MS })
    else setTimeout(resolve, BY_THEN_MS)
  })
}
