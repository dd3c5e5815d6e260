import { describe, expect, it } from 'vitest'
import { applyImport } from '../../src/doc/editing/applyImport.ts'
import { addMembership } from '../../src/doc/editing/editFacts.ts'
import { changeRecord, mergeRecord } from '../../src/doc/editing/editRecord.ts'
import { fillDoc } from '../../src/doc/editing/fillDoc.ts'
import type { KeyWriter } from '../../src/doc/editing/writeKeys.ts'
import { NO_DECISIONS, type FileFacts, type ImportDecisions, type ImportPlan } from '../../src/importing/importPlan.ts'
import { planImport } from '../../src/importing/planImport.ts'
import { partsOf } from '../../src/importing/planParts.ts'
import { readMapJson, writeMapJson } from '../../src/formats/mapJson.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import type { CoalitionId, OrganisationId, TableName } from '../../src/model/ids.ts'
import type { Membership } from '../../src/model/membership.ts'
import { partyOf, type Network } from '../../src/model/network.ts'
import { crowdedNetwork } from '../support/crowdedNetwork.ts'
import { countedIds, FILE, foreignFile, ourFile, rowsReversed } from '../support/importedFile.ts'
import { asJson, createMapPeer, createMapPeers, deliverAll, type MapPeer } from '../support/mapPeer.ts'
import { pick, seededRandom, type Random } from '../support/seededRandom.ts'

const RUNS = Number(process.env['IMPORT_RUNS'] ?? 12)
const FIRST = Number(process.env['IMPORT_SEED'] ?? 1)
const seeds = Array.from({ length: RUNS }, (_, index) => FIRST + index)
const makeId = countedIds()

function bring(peer: MapPeer, imported: ImportedNetwork, decisions: ImportDecisions = NO_DECISIONS, file: FileFacts = FILE): ImportPlan {
  const plan = planImport(peer.network(), imported, decisions, file, makeId)
  peer.history.edit((writer) => applyImport(writer, plan))
  return plan
}

function peerWith(network: Network | null): MapPeer {
  const [peer] = createMapPeers(1) as [MapPeer]
  if (network) peer.history.edit((writer) => fillDoc(writer, network))
  return peer
}

/** Without what an import leaves to know its file by, and without which records became one on reading: a file has that one. */
function withoutFile(network: Network): unknown {
  const evidence = new Map([...network.evidence].filter(([, { imported }]) => !imported))
  const sources = new Map([...network.sources].filter(([, { title }]) => title !== FILE.title))
  return asJson({ ...network, evidence, sources, wentInto: new Map() })
}

const kinds = [['ours', ourFile], ['of others', foreignFile]] as const

describe('a file on an empty map', () => {
  it('gives the very network that was written', () => {
    for (const seed of seeds) {
      const network = crowdedNetwork(seededRandom(seed), true)
      const read = readMapJson(writeMapJson(network))
      if (!read.ok) throw new Error('unreadable')
      const peer = peerWith(null)
      bring(peer, ourFile({ ...read.value, vocabulary: network.vocabulary }))
      expect(withoutFile(peer.network()), `seed ${seed}`).toEqual(asJson({ ...network, wentInto: new Map() }))
    }
  })
})

describe('the same file again', () => {
  it.each(kinds)('changes nothing, in another order of rows either: %s', (_, asFile) => {
    for (const seed of seeds) {
      const file = asFile(crowdedNetwork(seededRandom(seed), true))
      const peer = peerWith(null)
      bring(peer, file)
      for (const again of [file, rowsReversed(file)]) expect(planImport(peer.network(), again, NO_DECISIONS, FILE, makeId).writes, `seed ${seed}`).toEqual([])
    }
  })

  it.each(kinds)('changes nothing of a map that was worked on since: %s', (_, asFile) => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const file = asFile(crowdedNetwork(random, true))
      const peer = peerWith(null)
      bring(peer, file)
      for (let step = 0; step < 4; step++) peer.history.edit((writer) => workOn(random, writer, peer.network()))
      const plan = planImport(peer.network(), rowsReversed(file), NO_DECISIONS, FILE, makeId)
      expect(plan.writes, `seed ${seed}`).toEqual([])
    }
  })
})

/** What people do with what came in: renaming, merging, saying more, giving another role. */
function workOn(random: Random, writer: KeyWriter, network: Network): void {
  const [organisations, coalitions] = [[...network.organisations.keys()], [...network.coalitions.keys()]]
  const [one, other] = [pick(random, organisations), pick(random, organisations)]
  const table = pick(random, [['organisations', one], ['coalitions', pick(random, coalitions)]] as const)
  switch (Math.floor(random() * 7)) {
    case 0: return changeRecord(writer, table[0], table[1], { name: `Anders ${random()}`, note: '' })
    case 1: return one === other ? undefined : mergeRecord(writer, 'organisations', one, other)
    case 2: return changeRecord(writer, table[0], table[1], { tags: [], aliases: [], places: [] })
    case 3: return changeRecord(writer, 'memberships', pick(random, [...network.memberships.keys()]), { role: 'penvoerder', note: 'nieuw' })
    case 4: return changeRecord(writer, 'ties', pick(random, [...network.ties.keys(), 'tie-none']), { kind: 'financiert' })
    case 5: return changeRecord(writer, 'themes', pick(random, [...network.themes.keys()]), { name: `Thema ${random()}` })
    default: return changeRecord(writer, 'coalitions', pick(random, coalitions), { period: { from: null, to: null }, kind: 'programma' })
  }
}

describe('a map that has half of the file', () => {
  it('becomes the whole of ours: no fact disappears, none is there twice', () => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const network = crowdedNetwork(random, true)
      const peer = peerWith(halfOf(network, random))
      bring(peer, ourFile(network))
      // Where newcomers go is another test; the half has the places of all.
      const alike = { placements: new Map(), vocabulary: network.vocabulary, wentInto: new Map() }
      expect(withoutFile({ ...peer.network(), ...alike }), `seed ${seed}`).toEqual(asJson({ ...network, ...alike }))
    }
  })

  it('has each thing of a file of others once', () => {
    let compared = 0
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const network = crowdedNetwork(random, false)
      const [peer, empty] = [peerWith(halfOf(network, random)), peerWith(null)]
      for (const each of [peer, empty]) bring(each, foreignFile(network))
      const wanted = byNames(network)
      // Two of its own that say the same but for their note become one, with both notes.
      const saysTwice = JSON.stringify(byNames(empty.network())) !== JSON.stringify(wanted)
      if (!saysTwice) expect(byNames(peer.network()), `seed ${seed}`).toEqual(wanted)
      compared += saysTwice ? 0 : 1
    }
    expect(compared).toBeGreaterThan(seeds.length / 2)
  })
})

describe('W9 a tab that was closed between two parts of an import', () => {
  it.each(kinds)('has left what the same file again completes, without anything twice: %s', (_, asFile) => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const file = asFile(crowdedNetwork(random, true))
      const [whole, left] = [peerWith(null), peerWith(null)]
      bring(whole, file)
      const parts = partsOf(planImport(left.network(), file, NO_DECISIONS, FILE, makeId).writes, 5)
      const edit = left.history.editInParts()
      for (const writes of parts.slice(0, 1 + Math.floor(random() * (parts.length - 1)))) edit?.write((writer) => applyImport(writer, { writes }))
      const opened = createMapPeer(9)
      for (const update of left.outbox) opened.receive(update)
      bring(opened, file)
      expect(byNames(opened.network()), `seed ${seed}`).toEqual(byNames(whole.network()))
      expect(planImport(opened.network(), file, NO_DECISIONS, FILE, makeId).writes, `seed ${seed}`).toEqual([])
    }
  })
})

/** About half of the records, with what they need. */
function halfOf(network: Network, random: Random): Network {
  const keep = (table: TableName): [string, unknown] => [table, new Map([...(network[table as 'ties'] as ReadonlyMap<string, object>)].filter(() => random() < 0.5))]
  const half = { ...network, ...Object.fromEntries((['organisations', 'coalitions', 'memberships', 'ties', 'successions', 'evidence', 'phases', 'results'] as const).map(keep)) } as Network
  const memberships = new Map([...half.memberships].map(([id, membership]) => [id, isThere(half, membership.onBehalfOf) ? membership : { ...membership, onBehalfOf: null }]))
  return peerWith({ ...half, memberships }).network()
}

function isThere(network: Network, onBehalfOf: Membership['onBehalfOf']): boolean {
  return onBehalfOf?.kind !== 'party' || partyOf(network, onBehalfOf.party) !== undefined
}

/** What the network says, in names; the two ends of a tie in one order, since most of these have no direction. */
function byNames(network: Network): unknown {
  const names = new Map([...network.organisations, ...network.coalitions, ...network.places, ...network.themes].map(([id, { name }]): [string, string] => [id, name]))
  const say = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value
    if (Array.isArray(value)) return value.map(say).sort()
    if (value instanceof Map) return [...value.values()].map(say).sort()
    if (typeof value !== 'object' || value === null) return value
    const { from, to, ...rest } = value as Record<string, unknown>
    return { ...Object.fromEntries(Object.entries(rest).filter(([field]) => field !== 'id').map(([field, item]) => [field, say(item)])), ends: say([from, to]) }
  }
  const tables = ['organisations', 'coalitions', 'memberships', 'ties', 'successions', 'phases', 'results', 'places', 'themes', 'extraFields'] as const
  return tables.map((table) => [...(network[table] as ReadonlyMap<string, object>).values()].map((thing) => JSON.stringify(say(thing))).sort())
}

describe('an import', () => {
  it('is one step, and its undo gives exactly the map of before', () => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const peer = peerWith(halfOf(crowdedNetwork(random, true), random))
      const before = asJson(peer.network())
      bring(peer, (random() < 0.5 ? ourFile : foreignFile)(crowdedNetwork(random, true)))
      const after = asJson(peer.network())
      expect(peer.history.undo().inTheWay).toEqual([])
      expect(asJson(peer.network()), `seed ${seed}`).toEqual(before)
      peer.history.redo()
      expect(asJson(peer.network()), `seed ${seed}`).toEqual(after)
    }
  })

  it('loses nothing of a colleague who was away, and undoing it neither', () => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const [me, colleague] = createMapPeers(2) as [MapPeer, MapPeer]
      const network = halfOf(crowdedNetwork(random, true), random)
      me.history.edit((writer) => fillDoc(writer, network))
      deliverAll([me, colleague])
      bring(me, (random() < 0.5 ? ourFile : foreignFile)(crowdedNetwork(random, true)))
      const [organisation, coalition] = [[...network.organisations.keys()][0] as OrganisationId | undefined, [...network.coalitions.keys()][0] as CoalitionId | undefined]
      if (!organisation || !coalition) continue
      colleague.history.edit((writer) => {
        changeRecord(writer, 'organisations', organisation, { link: 'https://van.een.collega', tags: ['collega'] })
        addMembership(writer, { party: organisation, coalition, role: 'secretaris' })
      })
      deliverAll([me, colleague])
      expect(asJson(me.network())).toEqual(asJson(colleague.network()))
      const stands = () => {
        const found = [...me.network().memberships.values()].some((membership) => membership.party === organisation && membership.role === 'secretaris')
        return [found, me.network().organisations.get(organisation)?.link, me.network().organisations.get(organisation)?.tags.includes('collega')]
      }
      expect(stands(), `seed ${seed}`).toEqual([true, 'https://van.een.collega', true])
      me.history.undo()
      expect(stands(), `seed ${seed}`).toEqual([true, 'https://van.een.collega', true])
    }
  })
})
