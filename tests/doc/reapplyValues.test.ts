import { describe, expect, it } from 'vitest'
import { addEvidence, addMembership } from '../../src/doc/editing/editFacts.ts'
import { placeParties } from '../../src/doc/editing/editPlacements.ts'
import { changeMapRecord, changeRecord, createRecord } from '../../src/doc/editing/editRecord.ts'
import { reapplyValues } from '../../src/doc/editing/reapplyValues.ts'
import { valuesWrittenBy, type OwnValue } from '../../src/doc/reading/replacedValues.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { createMapPeer, type MapPeer } from '../support/mapPeer.ts'

const ALTRECHT = 'org-altrecht' as OrganisationId
const LISTER = 'org-lister' as OrganisationId
const MENTAAL = 'coa-mentaal' as CoalitionId

/** What was sent in the old life: one organisation. */
function oldLife(): MapPeer {
  const peer = createMapPeer(1)
  peer.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' }))
  peer.outbox.length = 0
  return peer
}

/** The unsent edits of an old life. */
function unsentIn(peer: MapPeer): readonly OwnValue[] {
  return valuesWrittenBy(peer.mapDoc, peer.outbox)
}

function reapply(peer: MapPeer, values: readonly OwnValue[]): readonly OwnValue[] {
  let left: readonly OwnValue[] = []
  peer.history.edit((writer) => {
    left = reapplyValues(writer, values)
  })
  return left
}

function workOn(peer: MapPeer): void {
  peer.history.edit((writer) => {
    changeMapRecord(writer, { title: 'Van toen' })
    changeRecord(writer, 'organisations', ALTRECHT, { goal: 'Iedereen' })
    createRecord(writer, 'organisations', LISTER, { name: 'Lister' })
    createRecord(writer, 'coalitions', MENTAAL, { name: 'Mentaal Gezond' })
    const membership = addMembership(writer, { party: ALTRECHT, coalition: MENTAAL, role: 'trekker' })
    addEvidence(writer, { about: membership, source: null, words: 'gehoord', certainty: 'stated', enteredBy: '', enteredAt: '' })
    placeParties(writer, [[LISTER, { x: 1, y: 2 }]])
  })
}

describe('W7 edits of another life', () => {
  it('are written on the map of now, as one step that can be undone', () => {
    const [before, now] = [oldLife(), createMapPeer(2)]
    now.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' }))
    workOn(before)
    expect(reapply(now, unsentIn(before))).toEqual([])
    const network = now.network()
    expect([network.record.title, network.organisations.get(ALTRECHT)?.goal, network.organisations.get(LISTER)?.name]).toEqual(['Van toen', 'Iedereen', 'Lister'])
    expect([network.memberships.size, network.evidence.size, network.leftOut.length, network.placements.get(LISTER)]).toMatchObject([1, 1, 0, { x: 1, y: 2 }])
    now.history.undo()
    expect([now.network().organisations.has(LISTER), now.network().record.title, now.network().organisations.get(ALTRECHT)?.goal]).toEqual([false, '', ''])
  })

  it('that belong to something that is not there are left, and the rest is written', () => {
    const [before, now] = [oldLife(), createMapPeer(2)]
    workOn(before)
    const left = reapply(now, unsentIn(before))
    expect(left.map(({ root, key }) => [root, key.replace(/^(mem|evi)-.*/, '$1')]).toSorted()).toEqual([['evidence', 'evi'], ['memberships', 'mem'], ['organisations', `${ALTRECHT}/goal`]])
    expect([now.network().organisations.size, now.network().coalitions.size, now.network().leftOut.length]).toEqual([1, 1, 0])
  })

  it('never overwrite what was born under the same id, nor move what has a place', () => {
    const [before, now] = [oldLife(), createMapPeer(2)]
    workOn(before)
    now.history.edit((writer) => {
      createRecord(writer, 'organisations', LISTER, { name: 'Een andere' })
      placeParties(writer, [[LISTER, { x: 9, y: 9 }]])
    })
    expect(reapply(now, unsentIn(before)).some(({ key }) => key === LISTER)).toBe(true)
    expect([now.network().organisations.get(LISTER)?.name, now.network().placements.get(LISTER)]).toMatchObject(['Een andere', { x: 9, y: 9 }])
  })

  it('that no document may hold are left, and the rest is written', () => {
    const now = createMapPeer(2)
    const born: OwnValue = { root: 'organisations', key: LISTER, value: { name: 'Lister' } }
    const unfit: readonly OwnValue[] = [{ root: 'organisations', key: 'no key', value: {} }, { root: 'organisations', key: `${LISTER}/goal`, value: 'x'.repeat(60_000) }]
    expect(reapply(now, [born, ...unfit])).toEqual(unfit)
    expect(now.network().organisations.get(LISTER)?.name).toBe('Lister')
    expect([...now.mapDoc.roots.organisations.keys()]).toEqual([LISTER])
  })

  it('written twice change nothing the second time', () => {
    const [before, now] = [oldLife(), createMapPeer(2)]
    workOn(before)
    reapply(now, unsentIn(before))
    now.outbox.length = 0
    reapply(now, unsentIn(before))
    expect(now.outbox).toEqual([])
  })
})
