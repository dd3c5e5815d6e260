import { applyImport, fitsInOneStep } from '../../src/doc/editing/applyImport.ts'
import { NO_DECISIONS, type ImportPlan } from '../../src/importing/importPlan.ts'
import { planImport } from '../../src/importing/planImport.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import { countedIds, FILE, foreignFile } from '../support/importedFile.ts'
import { createMapPeers, type MapPeer } from '../support/mapPeer.ts'
import { largeNetwork } from './largeNetwork.ts'

const SIZE = { organisations: 2000, coalitions: 300, memberships: 6000 }

/** Milliseconds in Node, and megabytes: of the one update, and of the heap at its fullest. `again`: the preview of the same file once more. */
export type ImportTimes = { readonly plan: number; readonly write: number; readonly again: number; readonly undo: number; readonly update: number; readonly heap: number }

/** A file of others, without ids of ours, as large as we promise to be good at. */
export function measureImport(): ImportTimes {
  const [peer] = createMapPeers(1) as [MapPeer]
  peer.outbox.splice(0)
  const file = foreignFile(largeNetwork(SIZE))
  const makeId = countedIds()
  const before = heapNow()
  let heap = before
  const timed = <Value>(act: () => Value): { readonly value: Value; readonly ms: number } => {
    const start = performance.now()
    const value = act()
    const ms = performance.now() - start
    heap = Math.max(heap, heapNow())
    return { value, ms }
  }
  const planOf = (imported: ImportedNetwork): ImportPlan => planImport(peer.network(), imported, NO_DECISIONS, FILE, makeId)
  const plan = timed(() => planOf(file))
  const write = timed(() => peer.history.edit((writer) => applyImport(writer, plan.value)))
  const update = peer.outbox.reduce((bytes, { byteLength }) => bytes + byteLength, 0)
  const again = timed(() => planOf(file))
  if (!fitsInOneStep(plan.value)) throw new Error('The relay would not let it in')
  if (again.value.writes.length > 0) throw new Error('The same file again changes something')
  const undo = timed(() => peer.history.undo())
  return { plan: plan.ms, write: write.ms, again: again.ms, undo: undo.ms, update: update / 1e6, heap: (heap - before) / 1e6 }
}

function heapNow(): number {
  return process.memoryUsage().heapUsed
}
