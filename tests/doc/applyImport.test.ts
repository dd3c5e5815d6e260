import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { applyImport, fitsInOneStep } from '../../src/doc/editing/applyImport.ts'
import { createEditHistory } from '../../src/doc/editing/editHistory.ts'
import { createRecord, removeRecord } from '../../src/doc/editing/editRecord.ts'
import { openMapDoc, type MapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import { NO_DECISIONS, type ImportPlan } from '../../src/importing/importPlan.ts'
import { planImport } from '../../src/importing/planImport.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import { MAX_STRING_CHARACTERS } from '../../src/protocol/docShape.ts'
import { decodeRefusal, MESSAGE_REFUSAL, messageType } from '../../src/protocol/messages.ts'
import { encodeUpdate } from '../../server/room/frames.ts'
import { largeNetwork } from '../bench/largeNetwork.ts'
import { joinRaw } from '../server/rawClient.ts'
import { serveRelay } from '../server/relayInTest.ts'
import { joinWithProvider } from '../server/stockClient.ts'
import { countedIds, FILE, foreignFile, ourFile } from '../support/importedFile.ts'
import { createMapPeers, type MapPeer } from '../support/mapPeer.ts'
import { anOrganisation, aNetwork } from '../support/smallNetwork.ts'

const makeId = countedIds()
const planFor = (mapDoc: MapDoc, imported: ImportedNetwork): ImportPlan => planImport(readNetwork(mapDoc), imported, NO_DECISIONS, FILE, makeId)
const tooLong = (): ImportedNetwork => ourFile(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht', { note: 'x'.repeat(MAX_STRING_CHARACTERS + 1) })] }))

describe('W9 a plan on its way to the map', () => {
  it('is one update that the relay lets in and a colleague reads whole', async () => {
    const relay = await serveRelay()
    const [ans, bert] = [joinWithProvider(relay.port, { hello: { device: 'ans' } }), joinWithProvider(relay.port, { hello: { device: 'bert' } })]
    await Promise.all([ans.synced(), bert.synced()])
    const mapDoc = openMapDoc(ans.doc)
    let updates = 0
    ans.doc.on('update', () => updates++)
    const plan = planFor(mapDoc, foreignFile(largeNetwork({ organisations: 200, coalitions: 30, memberships: 600 })))
    expect(fitsInOneStep(plan)).toBe(true)
    createEditHistory(mapDoc).edit((writer) => applyImport(writer, plan))
    expect(updates).toBe(1)
    await bert.holds((doc) => doc.getMap('memberships').size === 600)
    expect(readNetwork(openMapDoc(bert.doc)).organisations.size).toBe(200)
  })

  it('leaves out a text that the relay would refuse, which would keep out all that follows', async () => {
    const relay = await serveRelay()
    const carla = joinWithProvider(relay.port, { hello: { device: 'carla' } })
    await carla.synced()
    const mapDoc = openMapDoc(carla.doc)
    createEditHistory(mapDoc).edit((writer) => applyImport(writer, planFor(mapDoc, tooLong())))
    await carla.acknowledged(2)
    expect(readNetwork(mapDoc).organisations.get('org-aaaa' as never)).toMatchObject({ name: 'Altrecht', note: '' })
  })

  it('control: the relay does refuse it', async () => {
    const relay = await serveRelay()
    const doc = new Y.Doc()
    const { fields } = planFor(openMapDoc(doc), tooLong()).writes.find(({ write }) => write === 'create') as Extract<ImportPlan['writes'][number], { write: 'create' }>
    doc.getMap('organisations').set('org-aaaa', { note: fields['note'] })
    const eve = await joinRaw(relay.port, { device: 'eve' })
    const refused = eve.next((frame) => messageType(frame) === MESSAGE_REFUSAL)
    eve.send(encodeUpdate(Y.encodeStateAsUpdate(doc)))
    expect(decodeRefusal(await refused)).toMatchObject({ ok: true, value: { reason: 'value' } })
  })

  it('says beforehand when it is too large to be one', () => {
    const note = 'x'.repeat(MAX_STRING_CHARACTERS)
    const organisations = Array.from({ length: 260 }, (_, index) => anOrganisation(`org-${String(index).padStart(4, '0')}`, `Organisatie ${index}`, { note }))
    expect(fitsInOneStep(planFor(openMapDoc(new Y.Doc()), ourFile(aNetwork({ organisations }))))).toBe(false)
  })

  it('brings back what was removed, saying what the file says', () => {
    const [peer] = createMapPeers(1) as [MapPeer]
    peer.history.edit((writer) => createRecord(writer, 'organisations', 'org-aaaa', { name: 'Altrecht', note: 'oud' }))
    peer.history.edit((writer) => removeRecord(writer, 'organisations', 'org-aaaa'))
    const file = ourFile(aNetwork({ organisations: [anOrganisation('org-aaaa', 'Altrecht', { note: 'nieuw' })] }))
    peer.history.edit((writer) => applyImport(writer, planFor(peer.mapDoc, file)))
    expect([...peer.network().organisations.values()]).toMatchObject([{ name: 'Altrecht', note: 'nieuw' }])
    expect(planFor(peer.mapDoc, file).writes).toEqual([])
  })
})
