import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { isKeyOf, isRoot, isValueOf } from '../../src/protocol/docShape.ts'
import { judgeUpdate } from '../../src/protocol/updateGate.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import { openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import { asJson, createMapPeer, createMapPeers, deliverAll, type MapPeer } from '../support/mapPeer.ts'
import { createModelRelay, type ModelRelay } from '../support/modelRelay.ts'
import { openGate } from '../support/openGate.ts'
import { RANDOM_EDITS } from '../support/randomEdits.ts'
import { pick, seededRandom, type Random } from '../support/seededRandom.ts'
import { POISONS, type Poison, type Scene } from './poison.ts'

const SEEDS = 10
const CONTROL_SEEDS = 3
const ALTRECHT = 'org-altrecht' as OrganisationId

type Ground = { readonly update: Uint8Array; readonly network: string }

/** A map that two colleagues have made. */
const GROUNDS: readonly Ground[] = Array.from({ length: SEEDS }, (_, seed) => {
  const random = seededRandom(seed + 1)
  const [anna, bram] = createMapPeers(2) as [MapPeer, MapPeer]
  anna.history.edit((writer) => createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' }))
  for (let edit = 0; edit < 20; edit++) {
    pick(random, [anna, bram]).history.edit((writer) => pick(random, RANDOM_EDITS)(random, writer))
    if (random() < 0.5) deliverAll([anna, bram])
  }
  deliverAll([anna, bram])
  return { update: Y.encodeStateAsUpdate(anna.mapDoc.ydoc), network: networkOf(anna.mapDoc.ydoc) }
})

/** A peer sends one poison to a relay that has the map. Answers why it was refused. */
function strike({ make }: Poison, relay: ModelRelay, { update }: Ground, random: Random): readonly string[] {
  // Both colleagues on one device: what counts here is that the ids are not the peer's.
  relay.bring('anna', update)
  return relay.bring('eve', make(sceneOf(relay, random)))
}

function sceneOf({ doc }: ModelRelay, random: Random): Scene {
  const standing = doc.getMap('organisations')._map.get(ALTRECHT)
  if (!standing) throw new Error('There is nothing to strike at')
  const states = Y.decodeStateVector(Y.encodeStateVector(doc))
  return { random, me: 900_000 + Math.floor(random() * 1_000), clock: 0, other: 800_000, victim: 1, victimClock: states.get(1) ?? 0, standing: [standing.id.client, standing.id.clock], standingKey: ALTRECHT, states }
}

function networkOf(doc: Y.Doc): string {
  return JSON.stringify(asJson(readNetwork(openMapDoc(freshCopy(doc)))))
}

/** As somebody who opens the map gets it. */
function freshCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What is wrong with the map for everybody else, in words; nothing when it is whole. */
function harmOf({ doc, bring }: ModelRelay, { update, network }: Ground): string[] {
  const harm: string[] = networkOf(doc) === network ? [] : ['the map reads differently']
  harm.push(...strangeThings(freshCopy(doc)))
  const newcomer = createMapPeer(5)
  newcomer.receive(Y.encodeStateAsUpdate(doc))
  newcomer.history.edit((writer) => createRecord(writer, 'organisations', 'org-afterwards' as OrganisationId, { name: 'Na' }))
  bring('cees', Y.encodeStateAsUpdate(newcomer.mapDoc.ydoc, Y.encodeStateVector(doc)))
  const colleague = createMapPeer(0)
  colleague.receive(update)
  colleague.mapDoc.ydoc.clientID = 1
  colleague.history.edit((writer) => createRecord(writer, 'organisations', 'org-meanwhile' as OrganisationId, { name: 'Ondertussen' }))
  bring('anna', Y.encodeStateAsUpdate(colleague.mapDoc.ydoc, Y.encodeStateVector(doc)))
  const names = [...readNetwork(openMapDoc(freshCopy(doc))).organisations.values()].map(({ name }) => name)
  if (!names.includes('Na') || !names.includes('Ondertussen')) harm.push('later work of colleagues is lost')
  return harm
}

/** Strikes with each seed; answers what was refused and what harm was done, or what broke. */
function strikeAll(poison: Poison, judge: typeof judgeUpdate, grounds = GROUNDS): { readonly refusals: readonly string[]; readonly harm: readonly string[] }[] {
  return grounds.map((ground, seed) => {
    const relay = createModelRelay(judge)
    try {
      return { refusals: strike(poison, relay, ground, seededRandom(seed + 1)), harm: harmOf(relay, ground) }
    } catch (error) {
      return { refusals: [], harm: [`it breaks: ${error instanceof Error ? error.message : String(error)}`] }
    }
  })
}

/** What no document may hold. */
function strangeThings(doc: Y.Doc): string[] {
  const strange: string[] = []
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) strange.push('something waits for ever')
  for (const [client, structs] of doc.store.clients) {
    if (client >= 2 ** 32) strange.push('an id of more than 32 bits')
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) strange.push('garbage')
      else if (!(struct.content instanceof Y.ContentAny || struct.content instanceof Y.ContentDeleted)) strange.push(`a ${struct.content.constructor.name}`)
      else if (struct.parentSub === null) strange.push('an entry without a key')
      else if (struct.rightOrigin !== null) strange.push('an entry to the left of another')
      if (struct.id.clock + struct.length > 2 ** 31) strange.push('clocks beyond counting')
    }
  }
  for (const [root, shared] of doc.share) {
    if (!isRoot(root)) strange.push(`a table ${root}`)
    else for (const [key, { content, deleted }] of shared._map) {
      if (!isKeyOf(root, key)) strange.push(`a key ${key}`)
      const values = content.getContent()
      if (!deleted && (values.length !== 1 || !isValueOf(root, key, values[0]))) strange.push(`a value under ${key}`)
    }
  }
  return strange
}

describe('poison', () => {
  it('comes in at least thirty classes, each with a name', () => {
    expect(new Set(POISONS.map(({ name }) => name)).size).toBe(POISONS.length)
    expect(POISONS.length).toBeGreaterThanOrEqual(30)
  })

  it.each(POISONS)('$name is kept out as $reason, and the map of the others is whole', (poison) => {
    expect(strikeAll(poison, judgeUpdate)).toEqual(GROUNDS.map(() => ({ refusals: [poison.reason], harm: [] })))
  })

  it.each(POISONS)('control: without the gate, $name does harm', (poison) => {
    expect(strikeAll(poison, openGate, GROUNDS.slice(0, CONTROL_SEEDS)).filter(({ harm }) => harm.length === 0)).toEqual([])
  })
})
