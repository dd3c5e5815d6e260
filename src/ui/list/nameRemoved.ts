import type { RemovedRecord } from '../../doc/reading/readNetwork.ts'
import { partyOf, type Network } from '../../model/network.ts'

/** What was removed, each with a name to know it by: its own, or the names of its ends, which may be removed themselves. */
export function nameRemoved(network: Network, records: readonly RemovedRecord[]): readonly RemovedRecord[] {
  const removedNames = new Map(records.map(({ id, name }) => [id, name]))
  return records.map((record) => {
    if (record.name !== '' || record.ends === undefined) return record
    const names = record.ends.map((id) => partyOf(network, id)?.name ?? removedNames.get(id) ?? '')
    return { ...record, name: names.filter(Boolean).join(' – ') }
  })
}
