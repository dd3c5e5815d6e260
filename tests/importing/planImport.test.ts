import { describe, expect, it } from 'vitest'
import { applyImport } from '../../src/doc/editing/applyImport.ts'
import { NO_DECISIONS, type ImportDecisions } from '../../src/importing/importPlan.ts'
import { planImport } from '../../src/importing/planImport.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { countedIds, FILE, foreignFile, ourFile, rowsReversed } from '../support/importedFile.ts'
import { createMapPeers, type MapPeer } from '../support/mapPeer.ts'

const makeId = countedIds()

export function bring(peer: MapPeer, imported: ImportedNetwork, decisions: ImportDecisions = NO_DECISIONS, file = FILE) {
  const plan = planImport(peer.network(), imported, decisions, file, makeId)
  peer.history.edit((writer) => applyImport(writer, plan))
  return plan
}

const emptyMap = (): MapPeer => createMapPeers(1)[0] as MapPeer

describe('trial', () => {
  it.each(['haaglanden', 'utrechtalmere'] as const)('%s', (name) => {
    const network = exampleNetwork(name)
    for (const file of [ourFile(network), foreignFile(network)]) {
      const peer = emptyMap()
      bring(peer, file)
      console.log(peer.network().organisations.size, network.organisations.size, peer.network().memberships.size, network.memberships.size, peer.network().evidence.size, network.evidence.size, peer.network().leftOut)
      const again = planImport(peer.network(), rowsReversed(file), NO_DECISIONS, FILE, makeId)
      expect(again.writes).toEqual([])
      console.log(again.records.filter(({becomes}) => becomes !== 'same').slice(0, 4))
    }
  })
})
