import { describe, expect, it } from 'vitest'
import { addRelation } from '../../src/doc/editing/addRelation.ts'
import { addEvidence, addMembership } from '../../src/doc/editing/editFacts.ts'
import { placeParties } from '../../src/doc/editing/editPlacements.ts'
import { createRecord } from '../../src/doc/editing/editRecord.ts'
import { turnIntoCoalition } from '../../src/doc/editing/turnIntoCoalition.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { asJson, createMapPeer, type MapPeer } from '../support/mapPeer.ts'

const DZOIDB = 'org-dzoidb' as OrganisationId
const HADOKS = 'org-hadoks' as OrganisationId
const REGIO = 'coa-regio' as CoalitionId
const MADE = 'coa-made' as CoalitionId

function drawOrganisation(): MapPeer {
  const peer = createMapPeer(1)
  peer.history.edit((writer) => {
    createRecord(writer, 'organisations', DZOIDB, { name: 'DZOidB', aliases: ['Netwerk DZOidB'], kind: 'beweging', goal: 'de juiste zorg', tags: ['wijk'] })
    createRecord(writer, 'organisations', HADOKS, { name: 'HADOKS' })
    createRecord(writer, 'coalitions', REGIO, { name: 'Regiotafel' })
    addMembership(writer, { party: DZOIDB, coalition: REGIO, role: 'lid' })
    addRelation(writer, { from: HADOKS, to: DZOIDB, kind: 'werkt samen met' }, BUILT_IN_VOCABULARY)
    addEvidence(writer, { about: DZOIDB, source: null, words: 'zegt Anna', certainty: 'stated', enteredBy: '', enteredAt: '' })
    placeParties(writer, [[DZOIDB, { x: 40, y: -20 }]])
  })
  return peer
}

function turn(peer: MapPeer): void {
  const network = peer.network()
  const organisation = network.organisations.get(DZOIDB)
  if (organisation) peer.history.edit((writer) => void turnIntoCoalition(writer, organisation, network.placements.get(DZOIDB), () => MADE))
}

describe('an organisation that turns out to be a coalition', () => {
  it('keeps its names, place, roles, ties and sources', () => {
    const peer = drawOrganisation()
    turn(peer)
    const network = peer.network()
    expect(network.organisations.has(DZOIDB)).toBe(false)
    expect(network.coalitions.get(MADE)).toMatchObject({ name: 'DZOidB', aliases: ['Netwerk DZOidB'], kind: null, goal: 'de juiste zorg', tags: ['wijk'] })
    expect(network.placements.get(MADE)).toMatchObject({ x: 40, y: -20 })
    expect([...network.memberships.values()]).toMatchObject([{ party: MADE, coalition: REGIO }])
    expect([...network.ties.values()].flatMap(({ from, to }) => [from, to]).sort()).toEqual([MADE, HADOKS].sort())
    expect([...network.evidence.values()]).toMatchObject([{ about: MADE, words: 'zegt Anna' }])
  })

  it('is one step to undo', () => {
    const peer = drawOrganisation()
    const before = asJson({ ...peer.network(), placements: new Map() })
    turn(peer)
    peer.history.undo()
    expect(asJson({ ...peer.network(), placements: new Map() })).toEqual(before)
  })
})

describe('one fact, one form', () => {
  const added = (kind: string, to: OrganisationId | CoalitionId): unknown[] => {
    const peer = drawOrganisation()
    const known = new Set([...peer.network().memberships.keys(), ...peer.network().ties.keys()] as string[])
    peer.history.edit((writer) => void addRelation(writer, { from: HADOKS, to, kind }, BUILT_IN_VOCABULARY))
    const { memberships, ties } = peer.network()
    return [...memberships.values(), ...ties.values()].filter(({ id }) => !known.has(id))
  }

  it('makes a role of funding a coalition', () => expect(added('financiert', REGIO)).toMatchObject([{ party: HADOKS, coalition: REGIO, role: 'financier' }]))
  it('makes a tie of funding an organisation', () => expect(added('financiert', DZOIDB)).toMatchObject([{ from: HADOKS, to: DZOIDB, kind: 'financiert' }]))
  it('makes a tie of working with a coalition', () => expect(added('werkt samen met', REGIO)).toMatchObject([{ kind: 'werkt samen met' }]))
})
