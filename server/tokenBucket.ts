/** Something that may happen so often at once, and so often each second after that. */
export type TokenBucket = {
  /** Takes this many, one when left out; false, and nothing is taken, when there are not so many. */
  take(count?: number): boolean
}

export function createTokenBucket(burst: number, perSecond: number, now: () => number = Date.now): TokenBucket {
  let left = burst
  let lastMs = now()
  return {
    take: (count = 1) => {
      const nowMs = now()
      left = Math.min(burst, left + (Math.max(0, nowMs - lastMs) / 1_000) * perSecond)
      lastMs = nowMs
      if (left < count) return false
      left -= count
      return true
    },
  }
}
