import { describe, expect, it } from 'vitest'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { pairsOf, removeSeveral, seatSeveral, tieSeveral } from '../../src/doc/editing/editSeveral.ts'
import type { KeyWriter } from '../../src/doc/editing/writeKeys.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { createMapPeer } from '../support/mapPeer.ts'

const [A, B, C, TABLE] = ['org-a' as OrganisationId, 'org-b' as OrganisationId, 'org-c' as OrganisationId, 'coa-t' as CoalitionId]

function mapOfThree() {
  const peer = createMapPeer(1)
  const edit = (run: (writer: KeyWriter) => void): void => void peer.history.edit(run)
  edit((writer) => {
    for (const id of [A, B, C]) createRecord(writer, 'organisations', id, { name: id })
    createRecord(writer, 'coalitions', TABLE, { name: 'Tafel' })
  })
  return { peer, edit }
}

describe('several at once', () => {
  it('get a role in a coalition, each once, and the coalition none in itself', () => {
    const { peer, edit } = mapOfThree()
    edit((writer) => seatSeveral(writer, [A, B, TABLE], TABLE, 'lid'))
    edit((writer) => seatSeveral(writer, [B, C], TABLE, 'lid'))
    expect([...peer.network().memberships.values()].map(({ party, coalition, role }) => `${party} ${role} ${coalition}`).toSorted()).toEqual(['org-a lid coa-t', 'org-b lid coa-t', 'org-c lid coa-t'])
  })

  it('are tied each with each, once', () => {
    const { peer, edit } = mapOfThree()
    edit((writer) => tieSeveral(writer, [A, B, C], 'werkt samen met', BUILT_IN_VOCABULARY))
    edit((writer) => tieSeveral(writer, [C, A], 'werkt samen met', BUILT_IN_VOCABULARY))
    expect([...peer.network().ties.values()].map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(['org-a org-b', 'org-a org-c', 'org-b org-c'])
    expect([pairsOf([]).length, pairsOf([A]).length, pairsOf([A, B, C]).length]).toEqual([0, 0, 3])
  })

  it('are removed and brought back in one step', () => {
    const { peer, edit } = mapOfThree()
    edit((writer) => removeSeveral(writer, EMPTY_NETWORK, [A, TABLE]))
    expect([peer.network().organisations.size, peer.network().coalitions.size]).toEqual([2, 0])
    peer.history.undo()
    expect([peer.network().organisations.size, peer.network().coalitions.size]).toEqual([3, 1])
  })
})
