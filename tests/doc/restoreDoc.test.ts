import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addMembership } from '../../src/doc/editing/editFacts.ts'
import { changeRecord, createRecord, removeRecord } from '../../src/doc/editing/editRecord.ts'
import { restoreDoc } from '../../src/doc/editing/restoreDoc.ts'
import { openMapDoc, type MapDoc } from '../../src/doc/mapDoc.ts'
import { compareNetworks } from '../../src/model/compareNetworks.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { isKeyOf, isValueOf } from '../../src/protocol/docShape.ts'
import { asJson, createMapPeers, deliverAll, type MapPeer } from '../support/mapPeer.ts'
import { RANDOM_EDITS } from '../support/randomEdits.ts'
import { pick, seededRandom, type Random } from '../support/seededRandom.ts'

const SEEDS = 300

/** The document as it is now, apart from what comes. */
function keep({ mapDoc }: MapPeer): MapDoc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(mapDoc.ydoc))
  return openMapDoc(ydoc)
}

function editAtRandom(random: Random, peers: readonly MapPeer[], steps: number): void {
  for (let step = 0; step < steps; step++) {
    const { history } = pick(random, peers)
    const chance = random()
    if (chance < 0.85) history.edit((writer) => pick(random, RANDOM_EDITS)(random, writer))
    else if (chance < 0.95) history.undo()
    else history.redo()
    deliverAll(peers)
  }
}

/** What was left out is counted and not part of the map: an end that did not exist then is a removed one now. */
const read = (network: Network): string => JSON.stringify(asJson({ ...network, leftOut: [] }))

type Run = { readonly wanted: string; readonly before: string; readonly restored: string; readonly undone: string; readonly differences: number }

function restoreAtRandom(seed: number): Run {
  const random = seededRandom(seed)
  const peers = createMapPeers(2)
  const [me] = peers as [MapPeer]
  editAtRandom(random, peers, 12)
  const kept = keep(me)
  const then = me.network()
  editAtRandom(random, peers, 12)
  const before = me.network()
  const changes = me.history.edit((writer) => restoreDoc(writer, kept))
  expect(changes.filter(({ root, key, after }) => !isKeyOf(root, key) || !isValueOf(root, key, after))).toEqual([])
  const restored = me.network()
  if (changes.length > 0) me.history.undo()
  return { wanted: read(then), before: read(before), restored: read(restored), undone: read(me.network()), differences: compareNetworks(then, before).length }
}

describe('W8 putting back a map as it was', () => {
  it(`reads as it did then, and undone as it did before, after ${SEEDS} histories of two people`, () => {
    let changed = 0
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { wanted, before, restored, undone, differences } = restoreAtRandom(seed)
      if (restored !== wanted) expect.fail(`seed ${seed} is not restored:\n${wanted}\n${restored}`)
      if (undone !== before) expect.fail(`seed ${seed} is not undone:\n${before}\n${undone}`)
      if (differences > 0) changed += 1
    }
    // Control: there was something to put back.
    expect(changed).toBeGreaterThan(SEEDS * 0.75)
  })

  it('is an edit as any other: what a colleague did offline meanwhile is kept, and what was new is only removed', () => {
    const [me, colleague] = createMapPeers(2) as [MapPeer, MapPeer]
    const [org, later, coalition] = ['org-aaaa' as OrganisationId, 'org-bbbb' as OrganisationId, 'coa-aaaa' as CoalitionId]
    me.history.edit((writer) => {
      createRecord(writer, 'organisations', org, { name: 'Altrecht' })
      createRecord(writer, 'coalitions', coalition, { name: 'Tafel' })
    })
    deliverAll([me, colleague])
    const kept = keep(me)
    me.history.edit((writer) => {
      changeRecord(writer, 'organisations', org, { name: 'Altrecht GGZ' })
      createRecord(writer, 'organisations', later, { name: 'Lister' })
      addMembership(writer, { party: later, coalition, role: 'lid' })
      removeRecord(writer, 'coalitions', coalition)
    })
    deliverAll([me, colleague])
    colleague.history.edit((writer) => {
      changeRecord(writer, 'organisations', org, { note: 'Belt terug' })
      changeRecord(writer, 'organisations', later, { note: 'Nieuw adres' })
    })
    me.history.edit((writer) => restoreDoc(writer, kept))
    deliverAll([me, colleague])
    for (const { organisations, coalitions, memberships } of [me.network(), colleague.network()]) {
      expect([...organisations.values()].map(({ name, note }) => [name, note])).toEqual([['Altrecht', 'Belt terug']])
      expect([coalitions.size, memberships.size]).toEqual([1, 0])
    }
    me.history.undo()
    deliverAll([me, colleague])
    expect(colleague.network().organisations.get(later)).toMatchObject({ name: 'Lister', note: 'Nieuw adres' })
  })
})
