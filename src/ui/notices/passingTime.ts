/** Nobody reads a sentence that is gone before they looked up. */
export const LEAST_SHOWN_MS = 6_000
/** A slow reader: about 130 words a minute. */
const MS_PER_CHARACTER = 80

/** How long a message of this length stays before it goes by itself. */
export function shownMs(text: string): number {
  return Math.max(LEAST_SHOWN_MS, 2_000 + text.length * MS_PER_CHARACTER)
}

/** Whoever keeps time; a test gives one that it moves by hand. */
export type Clock = {
  readonly now: () => number
  /** Calls back after this time unless it is stopped. */
  readonly after: (ms: number, run: () => void) => () => void
}

export const BROWSER_CLOCK: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** A time that runs out once and can be held up meanwhile. */
export type PassingTime = {
  /** Held up as long as at least one reason stands. */
  readonly hold: (reason: string, isHeld: boolean) => void
  readonly stop: () => void
}

/** Calls back when this much time has passed; what passes while it is held does not count. */
export function passTime(ms: number, onPassed: () => void, clock: Clock = BROWSER_CLOCK): PassingTime {
  const reasons = new Set<string>()
  let left = ms
  let since = clock.now()
  let cancel: () => void = clock.after(left, onPassed)

  function hold(reason: string, isHeld: boolean): void {
    const wasHeld = reasons.size > 0
    if (isHeld) reasons.add(reason)
    else reasons.delete(reason)
    const isNowHeld = reasons.size > 0
    if (isNowHeld === wasHeld) return
    if (isNowHeld) {
      cancel()
      left -= clock.now() - since
    } else {
      since = clock.now()
      cancel = clock.after(left, onPassed)
    }
  }

  return { hold, stop: () => cancel() }
}
