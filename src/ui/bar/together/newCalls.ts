import type { Colleague } from '../../../sync/presence.ts'

/** The last call of each colleague, by Yjs client. */
export type SeenCalls = ReadonlyMap<number, number | null>

/** Who called since the last look. What somebody had asked before they were first seen here is not for us any more. */
export function newCalls(seen: SeenCalls, colleagues: readonly Colleague[]): { readonly callers: readonly Colleague[]; readonly seen: SeenCalls } {
  const callers = colleagues.filter(({ client, call }) => call !== null && seen.has(client) && seen.get(client) !== call)
  return { callers, seen: new Map([...seen, ...colleagues.map(({ client, call }) => [client, call] as const)]) }
}
