/**
 * Which connections are in on which link, so that they go when it does.
 *
 * A connection is added before its link is looked up: then a link that ends between the two ends the connection as well.
 */
export type LiveLinks = {
  /** Answers how to leave. `onEnd` is called at most once, and not after leaving. */
  add(key: string, onEnd: (because: EndReason) => void): () => void
  /** Until when the link counts, as far as is known; null is without end. */
  noteExpiry(key: string, expiresMs: number | null): void
  end(key: string, because: EndReason): void
  /** The maps on which somebody is in without a link. */
  mapsWithoutLink(): readonly string[]
  /** Ends what expired. */
  sweep(nowMs: number): void
}

/** `session`: it goes on, but lets something else; whoever was in asks again what. */
export type EndReason = 'revoked' | 'session'

/** `link` is empty for those who came in without one, on a map that has none. */
export const liveKey = (map: string, link: string): string => `${map}/${link}`

type Live = { expiresMs: number | null; readonly ends: Set<(because: EndReason) => void> }

export function createLiveLinks(): LiveLinks {
  const byKey = new Map<string, Live>()

  const end = (key: string, because: EndReason): void => {
    const live = byKey.get(key)
    byKey.delete(key)
    for (const onEnd of live?.ends ?? []) onEnd(because)
  }

  return {
    add: (key, onEnd) => {
      const live = byKey.get(key) ?? { expiresMs: null, ends: new Set() }
      const once = (because: EndReason): void => onEnd(because)
      byKey.set(key, live)
      live.ends.add(once)
      return () => {
        live.ends.delete(once)
        if (live.ends.size === 0 && byKey.get(key) === live) byKey.delete(key)
      }
    },
    noteExpiry: (key, expiresMs) => {
      const live = byKey.get(key)
      if (live) live.expiresMs = expiresMs
    },
    end,
    mapsWithoutLink: () => [...byKey.keys()].filter((key) => key.endsWith('/')).map((key) => key.slice(0, -1)),
    sweep: (nowMs) => {
      for (const [key, { expiresMs }] of byKey) if (expiresMs !== null && expiresMs <= nowMs) end(key, 'revoked')
    },
  }
}
