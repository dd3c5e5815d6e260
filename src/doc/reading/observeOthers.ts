import type * as Y from 'yjs'
import type { FactId, PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { writerOf } from '../editing/writeKeys.ts'
import { parseKey, type MapDoc } from '../mapDoc.ts'
import type { EntityStore } from './entityStore.ts'

/** A party that somebody else changed, and the Yjs client under which they wrote. */
export type OthersChange = { readonly party: PartyId; readonly writer: number }

/** What a party is or belongs to. Where it stands is seen by its moving, and what a source says is not on the drawing. */
const SEEN_TABLES = ['organisations', 'coalitions', 'memberships', 'ties', 'successions'] as const
type SeenTable = (typeof SEEN_TABLES)[number]
type WrittenRecord = { readonly table: SeenTable; readonly id: string; readonly writer: number }

/**
 * Tells which parties others made, changed, brought back or connected, once the network shows it; one call for all that
 * came in between. A party that came from this device's own copy counts too: who listens decides from when on it is news.
 */
export function observeOthers(mapDoc: MapDoc, entities: EntityStore, tell: (changes: readonly OthersChange[]) => void): () => void {
  const written = new Map<string, WrittenRecord>()
  let network = entities.network()

  function collect(transaction: Y.Transaction): void {
    if (transaction.local) return
    for (const table of SEEN_TABLES) {
      for (const key of transaction.changed.get(mapDoc.roots[table] as never) ?? new Set<string | null>()) {
        const writer = key === null ? null : writerOf(mapDoc, table, key)
        if (key === null || writer === null) continue
        const { id } = parseKey(key)
        written.set(id, { table, id, writer })
      }
    }
  }

  function report(): void {
    const before = network
    network = entities.network()
    const changes = new Map<PartyId, OthersChange>()
    for (const { table, id, writer } of written.values()) {
      for (const party of changedParties(before, network, table, id)) changes.set(party, { party, writer })
    }
    written.clear()
    if (changes.size > 0) tell([...changes.values()])
  }

  mapDoc.ydoc.on('beforeObserverCalls', collect)
  const stopReporting = entities.subscribe(report)
  return () => {
    mapDoc.ydoc.off('beforeObserverCalls', collect)
    stopReporting()
  }
}

/** The parties that look different after a record was written; none when it reads as it did. */
function changedParties(before: Network, after: Network, table: SeenTable, id: string): readonly PartyId[] {
  const [was, is] = [before, after].map((network) => (network[table] as ReadonlyMap<string, { readonly id: FactId }>).get(id))
  return was === is ? [] : [...endsOf(before, table, id), ...endsOf(after, table, id)]
}

function endsOf(network: Network, table: SeenTable, id: string): readonly PartyId[] {
  switch (table) {
    case 'organisations':
    case 'coalitions':
      return [id as PartyId]
    case 'memberships': {
      const membership = network.memberships.get(id as never)
      return membership ? [membership.party, membership.coalition] : []
    }
    case 'ties': {
      const tie = network.ties.get(id as never)
      return tie ? [tie.from, tie.to] : []
    }
    case 'successions': {
      const succession = network.successions.get(id as never)
      return succession ? [...succession.from, ...succession.to] : []
    }
    default:
      return table satisfies never
  }
}
