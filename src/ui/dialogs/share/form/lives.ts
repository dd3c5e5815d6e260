const DAY_MS = 24 * 60 * 60 * 1_000

/** How long a new link may work, from now by the server's clock; null is without end. */
export const LIVES_MS = { always: null, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS, year: 365 * DAY_MS } as const

export type LifeName = keyof typeof LIVES_MS
