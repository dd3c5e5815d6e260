import { describe, expect, it } from 'vitest'
import { doublesOf, doublesQueue, type Double } from '../../../src/model/doubles/doublesQueue.ts'
import { pairsAlike } from '../../../src/model/doubles/pairsAlike.ts'
import type { CoalitionId, OrganisationId, PartyId, SuccessionId } from '../../../src/model/ids.ts'
import { LIKELY_LIKENESS, likenessOfPrepared, prepareName } from '../../../src/model/names.ts'
import type { Network } from '../../../src/model/network.ts'
import { pick, seededRandom, type Random } from '../../support/seededRandom.ts'
import { aCoalition, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'

const said = (doubles: readonly Double[]) => doubles.map(({ one, other, reason }) => `${one} ${other} ${reason}`)

/** Organisations by name, with the place behind a bar. */
function named(...names: readonly string[]): Network {
  return aNetwork({
    organisations: names.map((each, index) => {
      const [name = '', place] = each.split('|')
      return anOrganisation(`org-${index}`, name, place ? { places: [place] } : {})
    }),
  })
}

describe('the queue of doubles', () => {
  it.each([
    ['one name, typed in two ways', ['Lijn 1', 'Lijn-1'], ['org-0 org-1 same']],
    ['the legal form', ['Stichting Careyn', 'Careyn'], ['org-0 org-1 same']],
    ['initials', ['HKH', 'Huisartsen Kring Haaglanden'], ['org-0 org-1 likely']],
    ['a typing error', ['Zilveren Kruis', 'Zilveren Kuis'], ['org-0 org-1 likely']],
    ['one name in one place', ['GGD|Haaglanden', 'GGD|Haaglanden'], ['org-0 org-1 same']],
    ['one name in two places, which is never sure', ['GGD|Haaglanden', 'GGD|Flevoland'], ['org-0 org-1 likely']],
    ['one name without a place, beside one in each of two places', ['GGD|Haaglanden', 'GGD|Flevoland', 'GGD'], ['org-0 org-2 likely', 'org-1 org-2 likely', 'org-0 org-1 likely']],
    ['names that are alike in two places', ['Altrecht|Utrecht', 'Altrect|Almere'], []],
    ['two GGDs by their full names', ['GGD Haaglanden', 'GGD Flevoland'], []],
    ['another number', ['Wijkteam 1', 'Wijkteam 2'], []],
    ['the surest first', ['Altrect', 'Altrecht', 'Lijn1', 'Lijn 1'], ['org-2 org-3 same', 'org-0 org-1 likely']],
  ] as const)('%s', (_, names, expected) => expect(said(doublesQueue(named(...names)))).toEqual(expected))

  it('knows an alias, and names a pair once', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-0', 'Altrecht', { aliases: ['Altrecht GGZ'] }), anOrganisation('org-1', 'Altrecht-ggz')] })
    expect(said(doublesQueue(network))).toEqual(['org-0 org-1 alias'])
  })

  it('asks about an organisation and a coalition only when they bear one name', () => {
    const network = aNetwork({ organisations: [anOrganisation('org-0', 'ROS-netwerk'), anOrganisation('org-1', 'ROS-netwerk Haaglanden')], coalitions: [aCoalition('coa-0', 'ROS netwerk')] })
    expect(said(doublesQueue(network))).toEqual(['coa-0 org-0 same', 'org-0 org-1 likely'])
  })

  it('does not ask about whom somebody told apart, who became the other, or who is part of it', () => {
    const network = named('Lijn1', 'Lijn 1', 'Lijn 1 Haaglanden')
    const [one, other, longer] = [...network.organisations.keys()] as [OrganisationId, OrganisationId, OrganisationId]
    const became = { id: 'suc-0' as SuccessionId, from: [one], to: [longer], date: null, note: '' }
    const known: Network = {
      ...network,
      apart: new Map<PartyId, readonly PartyId[]>([[one, [other]], [other, [one]]]),
      successions: new Map([[became.id, became]]),
      organisations: new Map([...network.organisations].map(([id, each]) => [id, id === longer ? { ...each, partOf: other } : each])),
    }
    expect(doublesQueue(known)).toEqual([])
  })

  it('stays short where many bear one name', () => {
    const network = named(...Array.from({ length: 300 }, () => 'Onbekend'))
    expect(doublesQueue(network).length).toBe(500)
  })
})

/** Names as they come in: few words, often the same, with a slip now and then. */
function randomName(random: Random): string {
  const words = ['GGD', 'Haaglanden', 'Flevoland', 'Huisartsen', 'Kring', 'HKH', 'Stichting', 'Lijn', '1', '12', 'Zorg', 'en', 'Zekerheid', 'de', 'Gemeentelijke', 'Gezondheidsdienst', 'Wijkteam', 'Noord']
  const name = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, words)).join(pick(random, [' ', ' ', '-', '']))
  const slip = Math.floor(random() * name.length)
  return pick(random, [name, name, name.slice(0, slip) + name.slice(slip + 1), name.slice(0, slip) + pick(random, ['e', 'x']) + name.slice(slip)])
}

describe('looking names up instead of comparing all', () => {
  it('finds the pairs that comparing all of them finds', () => {
    const random = seededRandom(11)
    const names = [...new Map(Array.from({ length: 300 }, () => prepareName(randomName(random))).map((name) => [name.words.join(' '), name])).values()]
    const all = names.flatMap((one, index) => names.slice(index + 1).flatMap((other, step) => (one.key !== other.key && likenessOfPrepared(one, other) >= LIKELY_LIKENESS ? [`${index} ${index + 1 + step}`] : [])))
    const found = pairsAlike(names).filter(([one, other]) => names[one]?.key !== names[other]?.key).map(([one, other]) => `${one} ${other}`)
    expect(all.length).toBeGreaterThan(100)
    expect(found.toSorted()).toEqual(all.toSorted())
  })

  it('says of each party what it says of all', () => {
    const random = seededRandom(12)
    const organisations = Array.from({ length: 40 }, (_, index) => anOrganisation(`org-${index}`, randomName(random), { places: random() < 0.3 ? [pick(random, ['a', 'b'])] : [] }))
    const coalitions = Array.from({ length: 10 }, (_, index) => aCoalition(`coa-${index}` as CoalitionId, randomName(random)))
    const network = aNetwork({ organisations, coalitions })
    const together = [...organisations, ...coalitions].flatMap((party) => said(doublesOf(network, party)))
    const queue = said(doublesQueue(network))
    expect(queue.length).toBeGreaterThan(5)
    expect([...new Set(together)].toSorted()).toEqual(queue.toSorted())
  })
})
