import type { Network } from '../../model/network.ts'

/** Remembers per id what was made from which inputs; the same inputs give the same object. */
export type Memory = <Made>(id: string, inputs: readonly unknown[], make: () => Made) => Made

export function createMemory(): Memory {
  const made = new Map<string, { readonly inputs: readonly unknown[]; readonly value: unknown }>()
  return <Made>(id: string, inputs: readonly unknown[], make: () => Made): Made => {
    const known = made.get(id)
    if (known && sameItems(known.inputs, inputs)) return known.value as Made
    const value = make()
    made.set(id, { inputs, value })
    return value
  }
}

/** The network with every table in which nothing changed as it was before. */
export function keepIdentity(before: Network, after: Network): Network {
  const kept = Object.entries(after).map(([name, value]) => {
    const known = before[name as keyof Network]
    return [name, value instanceof Map && known instanceof Map && sameTable(known, value) ? known : value]
  })
  return Object.fromEntries(kept) as Network
}

function sameTable(left: ReadonlyMap<unknown, unknown>, right: ReadonlyMap<unknown, unknown>): boolean {
  if (left.size !== right.size) return false
  for (const [id, thing] of right) if (left.get(id) !== thing) return false
  return true
}

export function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
