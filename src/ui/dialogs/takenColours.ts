import type { Colleague } from '../../sync/presence.ts'

/** Which colours colleagues have, with the name of one of them. Empty when all are taken: then they may be shared. */
export function takenColours(colleagues: readonly Colleague[], colourCount: number): ReadonlyMap<number, string> {
  const taken = new Map(colleagues.map(({ colour, name }) => [colour, name]))
  return taken.size < colourCount ? taken : new Map()
}
