/**
 * `visibilitychange` is the last that phones tell a page; `pagehide` covers a closed window. A reload says `beforeunload`
 * as well, and earlier: what is written then has arrived before the page is gone. Answers how to stop.
 */
export function listenForHiding(listener: () => void): () => void {
  const page = globalThis.document as Document | undefined
  const window = globalThis.window as Window | undefined
  page?.addEventListener('visibilitychange', listener)
  window?.addEventListener('pagehide', listener)
  window?.addEventListener('beforeunload', listener)
  return () => {
    page?.removeEventListener('visibilitychange', listener)
    window?.removeEventListener('pagehide', listener)
    window?.removeEventListener('beforeunload', listener)
  }
}
