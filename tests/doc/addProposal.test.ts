import { describe, expect, it } from 'vitest'
import { addProposal } from '../../src/doc/editing/addProposal.ts'
import { addOwnTerm, removeOwnTerm } from '../../src/doc/editing/editVocabulary.ts'
import { ownTermsOf } from '../../src/model/vocabulary.ts'
import type { MapPeer } from '../support/mapPeer.ts'
import { createMapPeers } from '../support/mapPeer.ts'
import { readLine } from '../../src/typing/readLine.ts'
import type { PartyId } from '../../src/model/ids.ts'
import { partyOf } from '../../src/model/network.ts'

/** Types a line as the quick-add line does: read against the map, written as one step. */
function typist(): { readonly peer: MapPeer; type(line: string): void; facts(): string[] } {
  const [peer] = createMapPeers(1) as [MapPeer]
  let made = 0
  const makeId = (prefix: string): string => `${prefix}-test${String(made++).padStart(4, '0')}`
  return {
    peer,
    type(line) {
      const network = peer.network()
      const { proposal, problem } = readLine(line, { network, vocabulary: network.vocabulary, language: 'nl', selection: [], defaults: null, today: '2026-11-23' })
      if (problem) throw new Error(`${line}: ${problem.code}`)
      peer.history.edit((writer) => addProposal(writer, proposal, { network, makeId, enteredBy: 'Anna', now: '2026-11-23T12:00:00Z' }))
    },
    facts() {
      const network = peer.network()
      const name = (id: string): string => partyOf(network, id as PartyId)?.name ?? id
      return [
        ...[...network.memberships.values()].map(({ party, coalition, role, period }) => `${name(party)} ${role} ${name(coalition)}${period.to ? ` t/m ${period.to.date}` : ''}`),
        ...[...network.ties.values()].map(({ from, to, kind, period }) => `${[name(from), name(to)].sort().join(` ${kind} `)}${period.to ? ` t/m ${period.to.date}` : ''}`),
        ...[...network.successions.values()].map(({ from, to, date }) => `${from.map(name).sort().join(' + ')} > ${to.map(name).join(' + ')} ${date?.date ?? ''}`),
      ].sort()
    },
  }
}

describe('a typed line on the map', () => {
  it('makes the coalition with its parties and roles in one step', () => {
    const { peer, type, facts } = typist()
    type('Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Utrecht')
    expect(facts()).toEqual(['Altrecht trekker Mentaal Gezond', 'Gemeente Utrecht lid Mentaal Gezond', 'Zilveren Kruis financier Mentaal Gezond'])
    expect(peer.network().leftOut).toEqual([])
    peer.history.undo()
    expect(peer.network().organisations.size + peer.network().coalitions.size).toBe(0)
    peer.history.redo()
    expect(facts()).toHaveLength(3)
  })

  it('uses what is there, and typing the same again changes nothing', () => {
    const { peer, type } = typist()
    type('Mentaal Gezond: Altrecht (trekker), Gemeente Utrecht')
    type('Altrecht werkt samen met Gemeente Utrecht')
    expect([peer.network().organisations.size, peer.network().ties.size]).toEqual([2, 1])
    const keys = peer.mapDoc.roots.memberships.size + peer.mapDoc.roots.ties.size
    type('Mentaal Gezond: Altrecht (trekker), Gemeente Utrecht')
    type('Gemeente Utrecht werkt samen met Altrecht')
    expect(peer.mapDoc.roots.memberships.size + peer.mapDoc.roots.ties.size).toBe(keys)
  })

  it('makes a succession that ends what was open', () => {
    const { type, facts } = typist()
    type('Agenda ouderenzorg: Elzha')
    type('HADOKS, fusie van HKH, Elzha, SMASH en SHOP per 1 januari 2019')
    expect(facts()).toEqual(['Elzha + HKH + SHOP + SMASH > HADOKS 2019-01-01', 'Elzha lid Agenda ouderenzorg t/m 2018-12-31'])
  })

  it('makes a coalition with unknown members, and a part of another', () => {
    const { peer, type } = typist()
    type('Regiegroep Utrecht: leden onbekend')
    type('Mentaal Gezond:')
    type('Mentaal Gezond valt onder Regiegroep Utrecht')
    const [first, second] = [...peer.network().coalitions.values()]
    expect([first?.membersKnown, second?.membersKnown]).toEqual([false, false])
    expect([first?.partOf, second?.partOf].filter(Boolean)).toHaveLength(1)
  })

  it('ends a fact that is said to be over, and makes none', () => {
    const { type, facts } = typist()
    type('Wijkteam Noord werkt samen met Buurtzorg')
    type('Wijkteam Noord werkt niet meer samen met Buurtzorg')
    expect(facts()).toHaveLength(1)
    expect(facts()[0]).toMatch(/^Buurtzorg werkt samen met Wijkteam Noord t\/m 20/)
  })

  it('knows a role that only this map has, as soon as it is added', () => {
    const { peer, type, facts } = typist()
    type('Mentaal Gezond: Altrecht')
    peer.history.edit((writer) => addOwnTerm(writer, { list: 'roles', nl: 'Kwartiermaker', en: '', seat: 'around', hue: null, directed: false }))
    type('Lister kwartiermaker Mentaal Gezond')
    expect(facts()).toContain('Lister kwartiermaker Mentaal Gezond')
    const { vocabulary } = peer.network()
    expect(ownTermsOf(vocabulary).map(({ list, term }) => [list, term.nl])).toEqual([['roles', 'Kwartiermaker']])
    peer.history.edit((writer) => removeOwnTerm(writer, 'roles', 'kwartiermaker'))
    expect(ownTermsOf(peer.network().vocabulary)).toEqual([])
    peer.history.edit((writer) => addOwnTerm(writer, { list: 'roles', nl: 'kwartiermaker', en: 'Quartermaster', seat: 'table', hue: null, directed: false }))
    expect(peer.network().vocabulary.roles.get('kwartiermaker')).toMatchObject({ en: 'Quartermaster', seat: 'table' })
  })

  it('reuses the one without a place when others of its name have one', () => {
    const { peer, type } = typist()
    for (const line of ['GGD (Flevoland)', 'GGD (Almere)', 'GGD trekker Mentaal Gezond', 'GGD trekker Samen Ouder', 'GGD, Lister']) type(line)
    expect([...peer.network().organisations.values()].filter(({ name }) => name === 'GGD')).toHaveLength(3)
    expect(peer.network().memberships.size).toBe(2)
  })

  it('makes nothing of a date that does not exist, and says so', () => {
    const { peer, type } = typist()
    expect(() => type('Lister, sinds 2018-13')).toThrow('noDate')
    expect(peer.network().organisations.size).toBe(0)
    type('Lister, 2014-19')
    expect([...peer.network().organisations.values()].map(({ name, period }) => [name, period.from?.date, period.to?.date])).toEqual([['Lister', '2014', '2019']])
  })

  it('keeps every character of a name, whatever it is', () => {
    const { peer, type } = typist()
    for (const name of ['<script>alert(1)</script>', 'جمعية الرعاية', '🏥 Zorg', 'a'.repeat(200)]) type(`"${name}"`)
    expect([...peer.network().organisations.values()].map(({ name }) => name)).toEqual(['<script>alert(1)</script>', 'جمعية الرعاية', '🏥 Zorg', 'a'.repeat(200)])
  })
})
