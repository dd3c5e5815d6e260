/** Lets work begin a few at a time, in the order in which it was asked for. */
export type Turns = {
  /** Resolves, when it is this one's turn, with what ends the turn. Null when too many wait already. */
  take(): Promise<() => void> | null
}

export function createTurns(atOnce: number, mostWaiting: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0

  const begin = (resolve: (end: () => void) => void): void => {
    running += 1
    resolve(end)
  }
  const end = (): void => {
    running -= 1
    // Not in the same turn of the loop: between two who come in, those who are in are heard.
    setImmediate(() => {
      if (running < atOnce) waiting.shift()?.()
    })
  }
  return {
    take: () => {
      if (running < atOnce && waiting.length === 0) return new Promise(begin)
      if (waiting.length >= mostWaiting) return null
      return new Promise((resolve) => waiting.push(() => begin(resolve)))
    },
  }
}
