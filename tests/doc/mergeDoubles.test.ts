import { describe, expect, it } from 'vitest'
import { addEvidence, addMembership, addSuccession, addTie } from '../../src/doc/editing/editFacts.ts'
import { changeRecord, createRecord, mergeRecord, removeRecord, restoreRecord, tellApart } from '../../src/doc/editing/editRecord.ts'
import { removeSeveral } from '../../src/doc/editing/editSeveral.ts'
import { mergeDoubles } from '../../src/doc/editing/mergeDoubles.ts'
import type { KeyWriter } from '../../src/doc/editing/writeKeys.ts'
import { readRemoved } from '../../src/doc/reading/readNetwork.ts'
import { mergePlan } from '../../src/model/doubles/mergePlan.ts'
import type { CoalitionId, FactId, OrganisationId, PartyId, SourceId } from '../../src/model/ids.ts'
import { partyOf, type Network, type Party } from '../../src/model/network.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { asJson, createMapPeers, deliverAll, type MapPeer } from '../support/mapPeer.ts'
import { pick, seededRandom, type Random } from '../support/seededRandom.ts'

const ORGANISATIONS = ['org-aaaa', 'org-bbbb', 'org-cccc', 'org-dddd'] as OrganisationId[]
const COALITIONS = ['coa-aaaa', 'coa-bbbb', 'coa-cccc'] as CoalitionId[]
const PARTIES: readonly PartyId[] = [...ORGANISATIONS, ...COALITIONS]
const SEEDS = 60

/** Four organisations in three coalitions that say much of the same, so that merging meets it. */
function drawMap(random: Random, writer: KeyWriter): void {
  const maybe = (text: string): string => (random() < 0.4 ? `${text}${Math.floor(random() * 2)}` : '')
  createRecord(writer, 'sources', 'src-aaaa', { title: 'Plan' })
  for (const id of ORGANISATIONS) createRecord(writer, 'organisations', id, { name: `Naam ${id}`, aliases: [`ook ${id}`], tags: [maybe('tag')].filter(Boolean), note: maybe('n'), partOf: random() < 0.3 ? pick(random, ORGANISATIONS) : null })
  for (const id of COALITIONS) createRecord(writer, 'coalitions', id, { name: `Naam ${id}`, goal: maybe('g'), period: { from: random() < 0.5 ? partialDate('2014') : null, to: null } })
  const facts: FactId[] = [...PARTIES]
  for (let left = 12; left > 0; left--) {
    const [party, other] = [pick(random, PARTIES), pick(random, PARTIES)]
    facts.push(addMembership(writer, { party, coalition: pick(random, COALITIONS), role: pick(random, ['lid', 'trekker']), note: maybe('n'), onBehalfOf: random() < 0.2 ? { kind: 'party', party: other } : null }))
    facts.push(addTie(writer, { from: party, to: other, kind: pick(random, ['werkt samen met', 'financiert']), note: maybe('n') }, BUILT_IN_VOCABULARY))
  }
  for (let left = 2; left > 0; left--) facts.push(addSuccession(writer, { from: [pick(random, PARTIES), pick(random, PARTIES)], to: [pick(random, PARTIES)], date: null, note: '' }))
  for (const about of facts) if (random() < 0.5) addEvidence(writer, { about, source: pick(random, ['src-aaaa' as SourceId, null]), words: maybe('w'), certainty: 'stated', enteredBy: maybe('iemand'), enteredAt: '' })
}

/** Everything a network says, a statement a line, with `went` in the place of who was merged. A tie to itself says nothing. */
function statements(network: Network, went: ReadonlyMap<string, string> = new Map()): ReadonlySet<string> {
  const now = (id: string): string => went.get(id) ?? id
  const said = new Set<string>()
  const about = new Map<string, string>()
  const say = (id: string, base: readonly unknown[], more: Readonly<Record<string, unknown>>): void => {
    about.set(id, JSON.stringify(base))
    said.add(JSON.stringify(base))
    for (const [field, value] of Object.entries(more)) if (value !== '' && value !== null) said.add(JSON.stringify([...base, field, value]))
  }
  for (const party of [...network.organisations.values(), ...network.coalitions.values()]) {
    say(party.id, [now(party.id)], {})
    for (const name of [party.name, ...party.aliases]) said.add(JSON.stringify([now(party.id), 'name', name]))
    for (const tag of party.tags) said.add(JSON.stringify([now(party.id), 'tag', tag]))
  }
  for (const { id, party, coalition, role, status, period, note, onBehalfOf } of network.memberships.values()) {
    if (now(party) === now(coalition)) continue
    say(id, ['member', now(party), now(coalition), role, status, period], { note, onBehalfOf: onBehalfOf?.kind === 'party' ? now(onBehalfOf.party) : onBehalfOf })
  }
  for (const { id, from, to, kind, status, period, note } of network.ties.values()) {
    const ends = [now(from), now(to)]
    if (ends[0] === ends[1]) continue
    say(id, ['tie', ...(BUILT_IN_VOCABULARY.tieKinds.get(kind)?.directed ? ends : ends.toSorted()), kind, status, period], { note })
  }
  for (const { id, from, to, note } of network.successions.values()) {
    const [before, after] = [from, to].map((ids) => [...new Set(ids.map(now))].toSorted())
    if (JSON.stringify(before) !== JSON.stringify(after)) say(id, ['became', before, after], { note })
  }
  for (const { about: fact, source, words, certainty, enteredBy } of network.evidence.values()) {
    if (about.has(fact)) said.add(JSON.stringify(['source', about.get(fact), source, words, certainty, enteredBy]))
  }
  return said
}

const missing = (of: ReadonlySet<string>, inside: ReadonlySet<string>): readonly string[] => [...of].filter((each) => !inside.has(each))

/** Rows that say the very same. */
function twice({ memberships, ties, successions, evidence }: Network): readonly string[] {
  const rows = [memberships, ties, successions, evidence].flatMap((table) => [...(table as ReadonlyMap<string, { readonly id: string }>).values()].map(({ id: _, ...says }) => JSON.stringify(says)))
  return rows.filter((row, index) => rows.indexOf(row) !== index)
}

function twoWithMap(random: Random): [MapPeer, MapPeer] {
  const [anna, bram] = createMapPeers(2) as [MapPeer, MapPeer]
  anna.history.edit((writer) => drawMap(random, writer))
  deliverAll([anna, bram])
  return [anna, bram]
}

/** Two of one sort, or an organisation and a coalition. */
function pickPair(random: Random, network: Network): readonly [Party, Party] {
  const one = pick(random, PARTIES)
  const other = pick(random, PARTIES.filter((id) => id !== one))
  return [partyOf(network, one) as Party, partyOf(network, other) as Party]
}

function merge(peer: MapPeer, [one, other]: readonly [Party, Party]): { readonly loser: PartyId; readonly winner: PartyId } {
  const { winner, loser, taken } = mergePlan(peer.network(), one, other, new Map())
  peer.history.edit((writer) => mergeDoubles(writer, winner, loser, taken))
  return { loser: loser.id, winner: winner.id }
}

const COLLEAGUES: Readonly<Record<string, (writer: KeyWriter, loser: PartyId, winner: PartyId) => void>> = {
  'adds a role to the loser': (writer, loser) => void addMembership(writer, { party: loser, coalition: 'coa-cccc' as CoalitionId, role: 'voorzitter' }),
  'renames the loser': (writer, loser) => changeRecord(writer, tableOf(loser), loser, { name: 'Nieuwe naam' }),
  'removes the loser': (writer, loser) => removeRecord(writer, tableOf(loser), loser),
  'removes the winner': (writer, _, winner) => removeRecord(writer, tableOf(winner), winner),
  'merges them the other way round': (writer, loser, winner) => mergeRecord(writer, tableOf(winner), winner, loser),
  'tells them apart': (writer, loser, winner) => tellApart(writer, loser, winner),
}

const tableOf = (id: PartyId): 'organisations' | 'coalitions' => (id.startsWith('coa') ? 'coalitions' : 'organisations')

describe('R4 merging doubles', () => {
  it(`loses nothing, says nothing twice, and is taken back whole, on ${SEEDS} random maps`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seededRandom(seed)
      const [anna] = twoWithMap(random)
      const before = anna.network()
      const { loser, winner } = merge(anna, pickPair(random, before))
      const went = new Map([[loser, winner]])
      const after = anna.network()
      expect(missing(statements(before, went), statements(after)), `lost, seed ${seed}`).toEqual([])
      expect(missing(statements(after), statements(before, went)), `made up, seed ${seed}`).toEqual([])
      expect(twice(after), `twice, seed ${seed}`).toEqual([])
      expect(after.leftOut.filter(({ reason }) => reason !== 'loop' || !before.leftOut.some((each) => each.reason === 'loop')), `faults, seed ${seed}`).toEqual([])
      anna.history.undo()
      expect(asJson(anna.network()), `undone, seed ${seed}`).toEqual(asJson(before))
    }
  })

  it.each(Object.entries(COLLEAGUES))('against a colleague who, offline, %s', (what, act) => {
    for (let seed = 1; seed <= SEEDS / 4; seed++) {
      const random = seededRandom(seed)
      const [anna, bram] = twoWithMap(random)
      const before = anna.network()
      const one = pick(random, ORGANISATIONS)
      const other = pick(random, ORGANISATIONS.filter((id) => id !== one))
      const { loser, winner } = merge(anna, [before.organisations.get(one) as Party, before.organisations.get(other) as Party])
      bram.history.edit((writer) => act(writer, loser, winner))
      const theirs = bram.network()
      deliverAll([anna, bram])
      const after = anna.network()
      expect(asJson(bram.network()), `seed ${seed}`).toEqual(asJson(after))
      const stays = what.includes('other way') ? [loser, winner].toSorted()[0] : winner
      const went = new Map(what.includes('removes the winner') ? [] : [[loser, stays ?? ''], [winner, stays ?? '']])
      // To whoever removed it the loser said nothing any more; merged, it says all it said before. A removed winner takes only its own along.
      if (what !== 'removes the loser') expect(missing(statements(theirs, went), statements(after)), `lost, seed ${seed}`).toEqual([])
      if (what !== 'renames the loser' && what !== 'removes the winner') expect(missing(statements(before, went), statements(after)), `lost of before, seed ${seed}`).toEqual([])
      expect(twice(after), `twice, seed ${seed}`).toEqual([])
      anna.history.undo()
      expect(asJson(anna.network()), `undone, seed ${seed}`).toEqual(asJson(theirs))
    }
  })

  it('keeps a party that was merged out of what was removed', () => {
    const [anna, bram] = twoWithMap(seededRandom(1))
    const [one, other] = [...anna.network().organisations.values()] as [Party, Party]
    const { loser } = merge(anna, [one, other])
    bram.history.edit((writer) => removeRecord(writer, 'organisations', loser))
    deliverAll([anna, bram])
    expect(readRemoved(anna.mapDoc)).toEqual([])
  })
})

describe('removing what was merged', () => {
  it('takes the other along, and bringing it back brings both', () => {
    const [anna] = twoWithMap(seededRandom(3))
    const [one, other] = [...anna.network().organisations.values()] as [Party, Party]
    const { loser, winner } = merge(anna, [one, other])
    const before = asJson(anna.network())
    anna.history.edit((writer) => removeSeveral(writer, anna.network(), [winner]))
    expect([partyOf(anna.network(), winner), partyOf(anna.network(), loser)]).toEqual([undefined, undefined])
    anna.history.edit((writer) => restoreRecord(writer, tableOf(winner), winner))
    expect(asJson(anna.network())).toEqual(before)
  })
})

describe('R9 two that are two', () => {
  it('reads from both sides, goes along with a merge, and is taken back', () => {
    const [anna, bram] = twoWithMap(seededRandom(2))
    const [one, other, third] = ORGANISATIONS as [OrganisationId, OrganisationId, OrganisationId]
    anna.history.edit((writer) => tellApart(writer, other, one))
    bram.history.edit((writer) => tellApart(writer, one, other))
    deliverAll([anna, bram])
    expect(anna.network().apart).toEqual(new Map([[one, [other]], [other, [one]]]))
    bram.history.edit((writer) => mergeRecord(writer, 'organisations', other, third))
    expect(bram.network().apart).toEqual(new Map([[one, [third]], [third, [one]]]))
    bram.history.edit((writer) => mergeRecord(writer, 'organisations', third, one))
    expect(bram.network().apart).toEqual(new Map())
  })
})
