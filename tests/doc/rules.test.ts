import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addEvidence, addMembership, addSuccession, addTie, changeFact } from '../../src/doc/editing/editFacts.ts'
import { pinParty, placeParties } from '../../src/doc/editing/editPlacements.ts'
import { changeMapRecord, changeRecord, createRecord, mergeRecord, removeRecord, restoreRecord } from '../../src/doc/editing/editRecord.ts'
import { addView, orderViews } from '../../src/doc/editing/editViews.ts'
import { canEdit, giveBirth } from '../../src/doc/mapDoc.ts'
import { observeNetwork } from '../../src/doc/reading/observeNetwork.ts'
import { readRemoved } from '../../src/doc/reading/readNetwork.ts'
import { replacedValues, valuesWrittenBy } from '../../src/doc/reading/replacedValues.ts'
import type { CoalitionId, MembershipId, OrganisationId, PartyId, PlaceId, ThemeId, ViewId } from '../../src/model/ids.ts'
import { readView } from '../../src/model/lens/viewQuery.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { defaultViewOf, viewsInOrder } from '../../src/model/viewsInOrder.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { SCHEMA_VERSION } from '../../src/protocol/docShape.ts'
import { asJson, createMapPeers, deliverAll, type MapPeer } from '../support/mapPeer.ts'

const ALTRECHT = 'org-altrecht' as OrganisationId
const GGD = 'org-ggd0' as OrganisationId
const GGD_AGAIN = 'org-ggd1' as OrganisationId
const MENTAAL = 'coa-mentaal' as CoalitionId

function makeParties(peer: MapPeer): void {
  peer.history.edit((writer) => {
    createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht', aliases: ['Altrecht GGZ'], kind: 'ggz-instelling' })
    createRecord(writer, 'organisations', GGD, { name: 'GGD' })
    createRecord(writer, 'organisations', GGD_AGAIN, { name: 'G.G.D.', note: 'typed twice' })
    createRecord(writer, 'coalitions', MENTAAL, { name: 'Mentaal Gezond' })
    addMembership(writer, { party: ALTRECHT, coalition: MENTAAL, role: 'trekker' })
    addTie(writer, { from: ALTRECHT, to: GGD, kind: 'werkt samen met' }, BUILT_IN_VOCABULARY)
  })
}

function twoWithParties(): [MapPeer, MapPeer] {
  const [anna, bram] = createMapPeers(2) as [MapPeer, MapPeer]
  makeParties(anna)
  deliverAll([anna, bram])
  return [anna, bram]
}

const nameOf = (peer: MapPeer, id: OrganisationId) => peer.network().organisations.get(id)?.name

describe('writing', () => {
  it('W1 an edit lies beside the birth, and creating again changes nothing', () => {
    const [anna] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'ggz in Utrecht', aliases: ['Altrecht GGZ', 'Altrecht Utrecht'] }))
    anna.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Another name' }))
    const keys = [...anna.mapDoc.roots.organisations.keys()].filter((key) => key.startsWith(ALTRECHT))
    expect(keys).toHaveLength(3)
    expect(anna.network().organisations.get(ALTRECHT)).toMatchObject({ name: 'Altrecht', note: 'ggz in Utrecht', aliases: ['Altrecht GGZ', 'Altrecht Utrecht'] })
  })

  it('W2 removing hides, bringing back shows, and no key is deleted', () => {
    const [anna] = twoWithParties()
    const keys = anna.mapDoc.roots.organisations.size
    anna.history.edit((writer) => removeRecord(writer, 'organisations', ALTRECHT))
    expect(nameOf(anna, ALTRECHT)).toBeUndefined()
    expect(readRemoved(anna.mapDoc)).toEqual([{ table: 'organisations', id: ALTRECHT, name: 'Altrecht' }])
    anna.history.edit((writer) => restoreRecord(writer, 'organisations', ALTRECHT))
    expect(nameOf(anna, ALTRECHT)).toBe('Altrecht')
    expect(anna.mapDoc.roots.organisations.size).toBe(keys + 1)
  })

  it('W3 writing what stands there is no change and no step', () => {
    const [anna] = createMapPeers(1) as [MapPeer]
    const changes = anna.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht', tags: ['a'] }))
    expect(changes).toHaveLength(1)
    const again = anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht', note: '', tags: ['a'], period: { from: null, to: null } }))
    expect(again).toEqual([])
    anna.history.undo()
    expect(anna.history.canUndo()).toBe(false)
  })

  it('W4 one edit is one update', () => {
    const [anna] = createMapPeers(1) as [MapPeer]
    anna.outbox.length = 0
    makeParties(anna)
    expect(anna.outbox).toHaveLength(1)
  })

  it('W5 the same fact typed while apart is one, also from the other side', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => addTie(writer, { from: GGD, to: GGD_AGAIN, kind: 'werkt samen met' }, BUILT_IN_VOCABULARY))
    bram.history.edit((writer) => addTie(writer, { from: GGD_AGAIN, to: GGD, kind: 'werkt samen met' }, BUILT_IN_VOCABULARY))
    anna.history.edit((writer) => addMembership(writer, { party: GGD, coalition: MENTAAL, role: 'lid' }))
    bram.history.edit((writer) => addMembership(writer, { party: GGD, coalition: MENTAAL, role: 'lid' }))
    deliverAll([anna, bram])
    expect(bram.network().ties.size).toBe(2)
    expect(bram.network().memberships.size).toBe(2)
  })

  it('W5 a fact whose record meanwhile says something else gets a record of its own', () => {
    const [anna] = twoWithParties()
    const first = [...anna.network().memberships.keys()][0]
    anna.history.edit((writer) => changeRecord(writer, 'memberships', String(first), { role: 'lid' }))
    anna.history.edit((writer) => addMembership(writer, { party: ALTRECHT, coalition: MENTAAL, role: 'trekker' }))
    expect([...anna.network().memberships.values()].map(({ role }) => role).sort()).toEqual(['lid', 'trekker'])
  })

  it('W6 a document has its epoch, and a newer one is read-only', () => {
    const [anna] = createMapPeers(1) as [MapPeer]
    expect(anna.mapDoc.roots.meta.get('epoch')).toBe('epoch-of-the-test')
    giveBirth(anna.mapDoc, 'epoch-of-the-test')
    expect(canEdit(anna.mapDoc)).toBe(true)
    anna.mapDoc.roots.meta.set('schemaVersion', SCHEMA_VERSION + 1)
    expect(canEdit(anna.mapDoc)).toBe(false)
  })
})

describe('merging', () => {
  it('M1 a rename here and a move and a note there both stay', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht Utrecht' }))
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'moved' }))
    bram.history.edit((writer) => placeParties(writer, [[ALTRECHT, { x: 12, y: 34 }]]))
    deliverAll([anna, bram])
    for (const peer of [anna, bram]) {
      expect(peer.network().organisations.get(ALTRECHT)).toMatchObject({ name: 'Altrecht Utrecht', note: 'moved' })
      expect(peer.network().placements.get(ALTRECHT)).toEqual({ x: 12, y: 34, pinned: false })
    }
  })

  it('M2 members of a set merge one by one', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { aliases: ['Altrecht GGZ', 'one'] }))
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { aliases: ['two'] }))
    deliverAll([anna, bram])
    for (const peer of [anna, bram]) expect(peer.network().organisations.get(ALTRECHT)?.aliases).toEqual(['one', 'two'])
  })

  it('M3 the same field: one of the two, the same everywhere', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { name: 'A' }))
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { name: 'B' }))
    deliverAll([anna, bram])
    expect(nameOf(anna, ALTRECHT)).toBe(nameOf(bram, ALTRECHT))
  })

  it('M4 an edit of what somebody removes is there when it is brought back', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => removeRecord(writer, 'organisations', ALTRECHT))
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'important' }))
    deliverAll([anna, bram])
    expect(nameOf(bram, ALTRECHT)).toBeUndefined()
    anna.history.undo()
    deliverAll([anna, bram])
    expect(bram.network().organisations.get(ALTRECHT)?.note).toBe('important')
    expect(bram.network().memberships.size).toBe(1)
  })

  it('M6 what a colleague replaced while I was away is listed with both values', () => {
    const [anna, bram] = twoWithParties()
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'from Bram', goal: 'only Bram' }))
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'from Anna' }))
    const reports = [anna, bram].map((peer) => ({ peer, own: valuesWrittenBy(peer.mapDoc, peer.outbox) }))
    deliverAll([anna, bram])
    const replaced = reports.flatMap(({ peer, own }) => replacedValues(peer.mapDoc, own))
    expect(replaced).toHaveLength(1)
    const winner = anna.network().organisations.get(ALTRECHT)?.note
    expect(replaced[0]).toMatchObject({ root: 'organisations', id: ALTRECHT, field: 'note', theirs: winner })
    expect([replaced[0]?.mine, winner].sort()).toEqual(['from Anna', 'from Bram'])
  })

  it('M6 a place of mine that a colleague’s replaced is told too', () => {
    const [anna, bram] = twoWithParties()
    bram.history.edit((writer) => placeParties(writer, [[ALTRECHT, { x: 1, y: 1 }]]))
    anna.history.edit((writer) => placeParties(writer, [[ALTRECHT, { x: 900, y: 1 }]]))
    const reports = [anna, bram].map((peer) => ({ peer, own: valuesWrittenBy(peer.mapDoc, peer.outbox) }))
    deliverAll([anna, bram])
    const replaced = reports.flatMap(({ peer, own }) => replacedValues(peer.mapDoc, own))
    expect(replaced).toMatchObject([{ root: 'positions', id: ALTRECHT, theirs: anna.mapDoc.roots.positions.get(ALTRECHT) }])
  })
})

describe('reading', () => {
  it('R1 what cannot be read is left out and counted; a spoiled field reads as empty, a spoiled name as at birth', () => {
    const [anna] = twoWithParties()
    anna.mapDoc.roots.organisations.set('org-broken', { name: 7 })
    anna.mapDoc.roots.organisations.set('org-unborn/note', 'waiting for its birth')
    anna.mapDoc.roots.organisations.set(`${ALTRECHT}/name`, ['no', 'name'])
    anna.mapDoc.roots.organisations.set(`${ALTRECHT}/start`, { date: '2014-13', words: 5 })
    const network = anna.network()
    expect(network.organisations.get(ALTRECHT)).toMatchObject({ name: 'Altrecht', period: { from: null, to: null } })
    expect(network.leftOut).toEqual([{ table: 'organisations', id: 'org-broken', reason: 'unreadable' }])
  })

  it('R2 a removed party hides its facts silently; an end that never existed is counted', () => {
    const [anna] = twoWithParties()
    anna.history.edit((writer) => {
      removeRecord(writer, 'organisations', ALTRECHT)
      addMembership(writer, { party: 'org-nobody' as OrganisationId, coalition: MENTAAL, role: 'lid' })
    })
    expect(anna.network().memberships.size).toBe(0)
    expect(anna.network().ties.size).toBe(0)
    expect(anna.network().leftOut.map(({ reason }) => reason)).toEqual(['dangling'])
  })

  it('R3 loops of places, themes and parents are opened at the smallest id', () => {
    const [anna] = createMapPeers(1) as [MapPeer]
    anna.history.edit((writer) => {
      createRecord(writer, 'places', 'plc-aaaa', { name: 'A', within: 'plc-bbbb' as PlaceId })
      createRecord(writer, 'places', 'plc-bbbb', { name: 'B', within: 'plc-aaaa' as PlaceId })
      createRecord(writer, 'themes', 'thm-self', { name: 'Self', wider: 'thm-self' as ThemeId })
    })
    const { places, themes, leftOut } = anna.network()
    expect([...places.values()].map(({ within }) => within)).toEqual([null, 'plc-aaaa'])
    expect(themes.get('thm-self' as ThemeId)?.wider).toBeNull()
    expect(leftOut.filter(({ reason }) => reason === 'loop')).toHaveLength(2)
  })

  it('R4 a merge moves facts, names and empty fields to the winner, and can be taken back', () => {
    const [anna] = twoWithParties()
    anna.history.edit((writer) => {
      addMembership(writer, { party: GGD, coalition: MENTAAL, role: 'lid' })
      const second = addMembership(writer, { party: GGD_AGAIN, coalition: MENTAAL, role: 'lid' })
      addEvidence(writer, { about: second, source: null, words: 'seen', certainty: 'stated', enteredBy: '', enteredAt: '' })
    })
    const before = asJson(anna.network())
    anna.history.edit((writer) => mergeRecord(writer, 'organisations', GGD_AGAIN, GGD))
    const network = anna.network()
    expect(network.organisations.get(GGD)).toMatchObject({ aliases: ['G.G.D.'], note: 'typed twice' })
    expect(network.memberships.size).toBe(2)
    const kept = [...network.memberships.values()].find(({ party }) => party === GGD)
    expect([...network.evidence.values()].map(({ about }) => about)).toEqual([kept?.id])
    anna.history.undo()
    expect(asJson(anna.network())).toEqual(before)
  })

  it('R4 what is changed of a fact is changed of all that are read as it', () => {
    const [anna] = twoWithParties()
    anna.history.edit((writer) => {
      addMembership(writer, { party: GGD, coalition: MENTAAL, role: 'lid' })
      addMembership(writer, { party: GGD_AGAIN, coalition: MENTAAL, role: 'lid', note: 'eens per maand' })
    })
    anna.history.edit((writer) => mergeRecord(writer, 'organisations', GGD_AGAIN, GGD))
    const seats = () => [...anna.network().memberships.values()].filter(({ party }) => party === GGD).map(({ role, note }) => `${role} ${note}`)
    const id = [...anna.network().memberships.values()].find(({ party }) => party === GGD)?.id as MembershipId
    anna.history.edit((writer) => changeFact(writer, anna.network(), 'memberships', id, { role: 'trekker' }))
    expect(seats()).toEqual(['trekker eens per maand'])
    anna.history.edit((writer) => changeFact(writer, anna.network(), 'memberships', id, { note: 'elke week' }))
    expect(seats()).toEqual(['trekker elke week'])
    anna.history.undo()
    anna.history.undo()
    expect(seats()).toEqual(['lid eens per maand'])
  })

  it('R4 in a cycle of merges the smallest id stays', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => mergeRecord(writer, 'organisations', GGD, GGD_AGAIN))
    bram.history.edit((writer) => mergeRecord(writer, 'organisations', GGD_AGAIN, GGD))
    deliverAll([anna, bram])
    for (const peer of [anna, bram]) expect([...peer.network().organisations.keys()]).toEqual([ALTRECHT, GGD])
  })

  it('R4 an organisation that turns out to be a coalition keeps its ties', () => {
    const [anna] = twoWithParties()
    anna.history.edit((writer) => mergeRecord(writer, 'organisations', GGD, MENTAAL))
    expect([...anna.network().ties.values()].map(({ from, to }) => [from, to])).toEqual([[ALTRECHT, MENTAAL]])
  })

  it('R5 a dated succession ends its predecessors and what was open, and writes nothing', () => {
    const [anna] = twoWithParties()
    const keys = anna.mapDoc.roots.memberships.size
    anna.history.edit((writer) => addSuccession(writer, { from: [ALTRECHT as PartyId], to: [GGD as PartyId], date: partialDate('2019-01-01'), note: '' }))
    const network = anna.network()
    expect(network.organisations.get(ALTRECHT)?.period.to?.date).toBe('2018-12-31')
    expect([...network.memberships.values()][0]?.period.to?.date).toBe('2018-12-31')
    expect([...network.ties.values()][0]?.period.to?.date).toBe('2018-12-31')
    expect(network.organisations.get(GGD)?.period.to).toBeNull()
    expect(anna.mapDoc.roots.memberships.size).toBe(keys)
  })

  it('R5 successions that loop on one day end nobody; on two days each ends its own', () => {
    const [anna] = twoWithParties()
    const become = (from: string, to: string, date: string): unknown => anna.history.edit((writer) => addSuccession(writer, { from: [from as PartyId], to: [to as PartyId], date: partialDate(date), note: '' }))
    const ends = (): unknown => [ALTRECHT, GGD].map((id) => anna.network().organisations.get(id as never)?.period.to?.date)
    become(ALTRECHT, GGD, '2019')
    become(GGD, ALTRECHT, '2019-01-01')
    expect(ends()).toEqual([undefined, undefined])
    become(GGD, ALTRECHT, '2021')
    expect(ends()).toEqual([undefined, '2020-12-31'])
  })

  it('R6 positions that are no places on the map read as none', () => {
    const [anna] = twoWithParties()
    const { positions } = anna.mapDoc.roots
    positions.set(ALTRECHT, { x: Number.NaN, y: 1 })
    positions.set(GGD, { x: 1e9, y: 0 })
    positions.set(GGD_AGAIN, { x: 5, y: 6 })
    anna.history.edit((writer) => pinParty(writer, GGD_AGAIN, true))
    expect([...anna.network().placements]).toEqual([[GGD_AGAIN, { x: 5, y: 6, pinned: true }]])
  })

  it('R7 what did not change keeps its identity', () => {
    const [anna] = twoWithParties()
    anna.history.edit((writer) => addSuccession(writer, { from: [GGD as PartyId], to: [GGD_AGAIN as PartyId], date: partialDate('2019'), note: '' }))
    const observer = observeNetwork(anna.mapDoc)
    const before = observer.current()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'new' }))
    const after = observer.current()
    expect(after.organisations.get(ALTRECHT)).not.toBe(before.organisations.get(ALTRECHT))
    expect(after.organisations.get(GGD)).toBe(before.organisations.get(GGD))
    for (const table of ['memberships', 'ties', 'coalitions', 'successions', 'placements', 'evidence'] as const) expect(after[table]).toBe(before[table])
    expect(asJson(after)).toEqual(asJson(anna.network()))
  })
})

describe('saved views', () => {
  const [NOW, TABLE] = ['vie-now0', 'vie-table'] as [ViewId, ViewId]
  const names = (peer: MapPeer): readonly string[] => viewsInOrder(peer.network()).map(({ name }) => name)

  function twoWithViews(): [MapPeer, MapPeer] {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => addView(writer, { id: NOW, name: 'Nu', caption: '', query: '' }, -1))
    anna.history.edit((writer) => addView(writer, { id: TABLE, name: 'Aan tafel', caption: 'Wie aan tafel zit.', query: `rond=${ALTRECHT}` }, 0))
    anna.history.edit((writer) => changeMapRecord(writer, { defaultView: TABLE }))
    deliverAll([anna, bram])
    return [anna, bram]
  }

  it('R8 stand in the order of their numbers, also when two people order them apart', () => {
    const [anna, bram] = twoWithViews()
    expect(names(bram)).toEqual(['Nu', 'Aan tafel'])
    anna.history.edit((writer) => orderViews(writer, [TABLE, NOW]))
    bram.history.edit((writer) => changeRecord(writer, 'views', NOW, { caption: 'Alles.', order: 1 }))
    deliverAll([anna, bram])
    expect([names(anna), names(bram)]).toEqual([['Aan tafel', 'Nu'], ['Aan tafel', 'Nu']])
    anna.history.undo()
    expect(anna.network().views.get(NOW)?.caption).toBe('Alles.')
    bram.history.edit((writer) => [NOW, TABLE].forEach((id) => changeRecord(writer, 'views', id, { order: 7 })))
    expect(names(bram)).toEqual(['Nu', 'Aan tafel'])
  })

  it('R8 stay when what they name is removed, and say so', () => {
    const [anna] = twoWithViews()
    const problems = () => readView(anna.network().views.get(TABLE)?.query ?? '', anna.network(), '2026-11-27').problems
    expect(problems()).toEqual([])
    anna.history.edit((writer) => removeRecord(writer, 'organisations', ALTRECHT))
    expect(problems()).toEqual([{ part: 'focus', value: ALTRECHT, reason: 'notOnMap' }])
  })

  it('R8 show what became of a party that was merged', () => {
    const [anna] = twoWithViews()
    anna.history.edit((writer) => mergeRecord(writer, 'organisations', ALTRECHT, GGD))
    const { lens, problems } = readView(anna.network().views.get(TABLE)?.query ?? '', anna.network(), '2026-11-27')
    expect([lens.focus?.party, problems]).toEqual([GGD, []])
  })

  it('R8 the default view that is removed reads as none, and comes back with it', () => {
    const [anna] = twoWithViews()
    expect(defaultViewOf(anna.network())?.name).toBe('Aan tafel')
    anna.history.edit((writer) => removeRecord(writer, 'views', TABLE))
    expect([defaultViewOf(anna.network()), names(anna), readRemoved(anna.mapDoc).map(({ table, name }) => [table, name])]).toEqual([null, ['Nu'], [['views', 'Aan tafel']]])
    anna.history.undo()
    expect(defaultViewOf(anna.network())?.name).toBe('Aan tafel')
  })
})

describe('undo', () => {
  it('U1 takes back my step and leaves a colleague’s', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'mine' }))
    deliverAll([anna, bram])
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { goal: 'theirs' }))
    deliverAll([anna, bram])
    expect(anna.history.undo()).toMatchObject({ done: true, inTheWay: [] })
    expect(anna.network().organisations.get(ALTRECHT)).toMatchObject({ note: '', goal: 'theirs' })
    anna.history.redo()
    expect(anna.network().organisations.get(ALTRECHT)).toMatchObject({ note: 'mine', goal: 'theirs' })
  })

  it('U2 a value that a colleague wrote over stays, and is named', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'mine' }))
    deliverAll([anna, bram])
    bram.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { note: 'theirs' }))
    deliverAll([anna, bram])
    expect(anna.history.undo().inTheWay).toEqual([{ root: 'organisations', id: ALTRECHT, field: 'note', writer: 2 }])
    expect(anna.network().organisations.get(ALTRECHT)?.note).toBe('theirs')
  })

  it('U3 undoing a creation removes it, redo brings it back; not when somebody built upon it', () => {
    const [anna, bram] = twoWithParties()
    anna.history.undo()
    expect(anna.network().organisations.size).toBe(0)
    anna.history.redo()
    deliverAll([anna, bram])
    expect(bram.network().memberships.size).toBe(1)
    bram.history.edit((writer) => addMembership(writer, { party: GGD, coalition: MENTAAL, role: 'lid' }))
    deliverAll([anna, bram])
    anna.history.undo()
    expect([...anna.network().organisations.keys()]).toEqual([GGD])
    expect([...anna.network().coalitions.keys()]).toEqual([MENTAAL])
    expect(anna.network().memberships.size).toBe(1)
  })

  it('U4 undo deletes no key and the document still tells everybody the same', () => {
    const [anna, bram] = twoWithParties()
    anna.history.edit((writer) => changeRecord(writer, 'organisations', ALTRECHT, { kind: null, tags: ['x'] }))
    const keys = anna.mapDoc.roots.organisations.size
    anna.history.undo()
    expect(anna.mapDoc.roots.organisations.size).toBe(keys)
    expect(anna.network().organisations.get(ALTRECHT)).toMatchObject({ kind: 'ggz-instelling', tags: [] })
    deliverAll([anna, bram])
    expect(Y.encodeStateVector(anna.mapDoc.ydoc)).toEqual(Y.encodeStateVector(bram.mapDoc.ydoc))
    expect(asJson(anna.network())).toEqual(asJson(bram.network()))
  })
})
