import { describe, expect, it } from 'vitest'
import { fillDoc } from '../../../src/doc/editing/fillDoc.ts'
import type { MembershipId, OrganisationId, PartyId, SuccessionId, TieId } from '../../../src/model/ids.ts'
import { applyLens } from '../../../src/model/lens/applyLens.ts'
import { NO_LENS } from '../../../src/model/lens/lens.ts'
import { partyOf, type Network } from '../../../src/model/network.ts'
import { dayBefore } from '../../../src/model/partialDate.ts'
import { changesBetween, type Change } from '../../../src/model/time/changesBetween.ts'
import { momentsOfChange } from '../../../src/model/time/momentsOfChange.ts'
import { exampleNetwork, idByName } from '../../support/exampleNetwork.ts'
import { createMapPeers } from '../../support/mapPeer.ts'

const asFile = exampleNetwork('haaglanden')
const [peer] = createMapPeers(1)
peer?.history.edit((writer) => fillDoc(writer, asFile))
/** Reading the document ends predecessors and their memberships; a file does not. Time must come out the same. */
const FORMS: readonly (readonly [string, Network])[] = [['as its file says it', asFile], ['as the document reads it', peer?.network() ?? asFile]]

const AGENDA = 'Regionale agenda pro-actieve ouderenzorg'
const FOUR = ['Elzha', 'HKH', 'SHOP', 'SMASH']

function standing(network: Network, date: string): readonly string[] {
  return [...applyLens(network, { ...NO_LENS, date }).network.organisations.values()].map(({ name }) => name)
}

function atAgenda(network: Network, date: string): readonly string[] {
  const shown = applyLens(network, { ...NO_LENS, date }).network
  const agenda = idByName(network, AGENDA)
  return [...shown.memberships.values()].filter(({ coalition }) => coalition === agenda).map(({ party }) => partyOf(shown, party)?.name ?? '').toSorted()
}

function sayChange(network: Network, { what, id, reason }: Change): string {
  const name = (party: PartyId): string => partyOf(network, party)?.name ?? party
  const seat = network.memberships.get(id as MembershipId)
  const tie = network.ties.get(id as TieId)
  const said = seat ? `${name(seat.party)} in ${name(seat.coalition)}` : tie ? `${name(tie.from)} – ${name(tie.to)}` : name(id as PartyId)
  return `${what} ${said}: ${reason.kind}`
}

describe.each(FORMS)('Haaglanden %s', (_, network) => {
  it('has the four until the last day of 2018, and HADOKS from the next', () => {
    for (const date of ['2018-12-31', '2018-12', '2018']) {
      expect(standing(network, date)).toEqual(expect.arrayContaining(FOUR))
      expect(standing(network, date)).not.toContain('HADOKS')
    }
    expect(standing(network, '2019-01-01')).toContain('HADOKS')
    for (const name of FOUR) expect(standing(network, '2019-01-01')).not.toContain(name)
  })

  it('knows who worked on the agenda for older people before and after', () => {
    expect(atAgenda(network, '2018-06-01')).toEqual(['Elzha', 'Lijn 1'])
    expect(atAgenda(network, '2019-06-01')).toEqual(['HADOKS', 'Lijn 1'])
  })

  it('changes on these days', () => {
    expect(momentsOfChange(network)).toEqual(['2014-01-01', '2015-01-01', '2018-01-01', '2018-06-28', '2018-07-01', '2018-09-04', '2018-09-25', '2019-01-01'])
  })

  it('says the merger first, and what came with it', () => {
    const { successions, changes } = changesBetween(network, dayBefore('2019-01-01'), '2019-01-01')
    expect(successions.map(({ day, made }) => [day, made.map((id) => partyOf(network, id)?.name)])).toEqual([['2019-01-01', ['HADOKS']]])
    expect(changes.map((change) => sayChange(network, change)).slice(0, 5).toSorted()).toEqual([...FOUR.map((name) => `gone ${name}: succession`), 'new HADOKS: succession'].toSorted())
    expect(changes.map((change) => sayChange(network, change)).slice(5).toSorted()).toEqual([
      `gone Elzha in ${AGENDA}: succession`, 'gone Elzha in Netwerk DZOidB Haaglanden: succession', `new HADOKS in ${AGENDA}: succession`, 'new Lijn 1 – HADOKS: succession',
    ].toSorted())
  })

  it('shows a project at the end of its year and not in the next, with everybody who was there', () => {
    const { changes } = changesBetween(network, '2014', '2015')
    const said = changes.map((change) => sayChange(network, change))
    expect(said).toContain('gone Initiatief regionale agenda en actieplan DZOidB: dated')
    expect(said).toContain('gone Zorgscala in Initiatief regionale agenda en actieplan DZOidB: with')
  })

  it('leaves out on request what nobody has a date for', () => {
    const dated = applyLens(network, { ...NO_LENS, date: '2018-12-31', undated: 'out' }).network
    expect([...dated.coalitions.values()].map(({ name }) => name).toSorted()).toEqual([
      'Gesprek Écht anders (arbeidsmarkt)', 'Gezond en Gelukkig Den Haag', 'Leergang en wijkleernetwerken Jeugd en Maatschappelijke Ondersteuning', 'Netwerk DZOidB Haaglanden',
    ])
    expect([...dated.organisations.values()].map(({ name }) => name)).not.toContain('CZ')
  })
})

describe('successions', () => {
  const id = (name: string): OrganisationId => idByName(asFile, name)
  const withSuccessions = (...events: readonly (readonly [string, string, string | null])[]): Network => ({
    ...asFile,
    successions: new Map(events.map(([from, to, date], index) => [`suc-${index}` as SuccessionId, { id: `suc-${index}` as SuccessionId, from: [id(from)], to: [id(to)], date: date === null ? null : { date, words: date }, note: '' }])),
  })

  it('let somebody come back later', () => {
    const network = withSuccessions(['CZ', 'Menzis', '2015'], ['Menzis', 'CZ', '2018'])
    expect(['2014', '2016', '2018'].map((date) => ['CZ', 'Menzis'].filter((name) => standing(network, date).includes(name)))).toEqual([['CZ'], ['Menzis'], ['CZ']])
  })

  it('that loop on one day, or on days nobody knows, change nothing and are no moment', () => {
    const network = withSuccessions(['CZ', 'Menzis', '2015'], ['Menzis', 'CZ', '2015'], ['Xtra', 'PEP', null])
    expect(standing(network, '2016')).toEqual(expect.arrayContaining(['CZ', 'Menzis', 'Xtra', 'PEP']))
    expect(changesBetween(network, '2014-12-31', '2015-01-01').successions).toEqual([])
  })

  it('into somebody who was there before do not begin it', () => {
    const network = withSuccessions(['CZ', 'Xtra', '2018'])
    expect(standing(network, '2016')).toContain('Xtra')
    expect(standing(withSuccessions(['CZ', 'Menzis', '2018']), '2016')).not.toContain('Menzis')
  })
})
