import { describe, expect, test } from 'vitest'
import type { OrganisationId, PlaceId } from '../../src/model/ids.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import { isAcronymOf, LIKELY_LIKENESS, likelyDoubles, likeness, normaliseName } from '../../src/model/names.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { OPEN_PERIOD } from '../../src/model/partialDate.ts'

describe('normaliseName', () => {
  test.each([
    ['Lijn 1', 'Lijn1'],
    ['Lijn-1', 'lijn1'],
    ['Stichting Careyn', 'Careyn'],
    ['Careyn B.V.', 'careyn'],
    ['Zorggroep Almere BV', 'Zorggroep  almere'],
    ['Coöperatie VGZ U.A.', 'VGZ'],
    ['Cooperatie VGZ', 'Coöperatie VGZ'],
    ['Vereniging Elzha', 'ELZHA'],
    ['N.V. Menzis', 'Menzis nv'],
    ['Artsen e.o.', 'Artsen en omstreken'],
    ['HKH e.o', 'H.K.H.'],
    ['Zorg & Zekerheid', 'Zorg en Zekerheid'],
    ['Patiëntenraad', 'patientenraad'],
    ["'t Lange Land", 't Lange Land'],
  ])('%s and %s are one', (a, b) => {
    expect(normaliseName(a)).toBe(normaliseName(b))
  })

  test.each([
    ['Stichting', 'Vereniging'],
    ['🏥', '🏠'],
    ['GGD Haaglanden', 'GGD Flevoland'],
    ['Wijkteam 1', 'Wijkteam 2'],
    ['!!', '??'],
    ['שלום', 'שלוםם'],
  ])('%s and %s are two', (a, b) => {
    expect(normaliseName(a)).not.toBe(normaliseName(b))
  })
})

describe('isAcronymOf', () => {
  test.each([
    ['HKH', 'Huisartsen Kring Haaglanden', true],
    ['H.K.H.', 'Huisartsen Kring Haaglanden', true],
    ['GGD', 'Gemeentelijke Gezondheidsdienst', true],
    ['ROS', 'Regionale Ondersteuningsstructuur', true],
    ['NZA', 'Nederlandse Zorgautoriteit', true],
    ['MEE', 'Mensen en Eigenheid', true],
    ['CZ', 'Centraal Ziekenfonds', true],
    ['CZ', 'Zilveren Kruis', false],
    ['A', 'Altrecht', false],
    ['HKH', 'Huisartsen', false],
  ])('%s of %s: %s', (short, long, answer) => {
    expect(isAcronymOf(short, long)).toBe(answer)
  })
})

describe('likeness', () => {
  test.each([
    ['Altrecht', 'Altrect'],
    ['Zilveren Kruis', 'Zilveren Kuis'],
    ['Zilveren Kruis', 'Zilveren Kruis Achmea'],
    ['Buurtzorg', 'Buurtzrog'],
    ['Gemeente Utrecht', 'Utrecht gemeente'],
    ['HKH', 'Huisartsen Kring Haaglanden'],
  ])('%s looks like %s', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(LIKELY_LIKENESS)
    expect(likeness(b, a)).toBe(likeness(a, b))
    expect(likeness(a, b)).toBeLessThan(1)
  })

  test.each([
    ['Gemeente Utrecht', 'Gemeente Dordrecht'],
    ['GGD Haaglanden', 'GGD Flevoland'],
    ['Wijkteam Noord', 'Wijkteam Zuid'],
    ['Wijkteam 1', 'Wijkteam 2'],
    ['Lijn1', 'Lijn2'],
    ['Team A', 'Team B'],
    ['Altrecht', 'Sterkzorg'],
  ])('%s does not look like %s', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(LIKELY_LIKENESS)
  })
})

describe('likelyDoubles', () => {
  const network = networkOf([
    ['org-1', 'GGD', ['plc-haaglanden'], []],
    ['org-2', 'Altrecht', ['plc-utrecht'], ['Altrecht GGZ']],
    ['org-3', 'Lijn 1', [], []],
  ])

  test.each([
    ['Lijn1', [], [['org-3', 'same']]],
    ['altrecht', [], [['org-2', 'same']]],
    ['Altrecht', ['plc-utrecht'], [['org-2', 'same']]],
    ['Altrecht', ['plc-regio'], [['org-2', 'same']]],
    ['Altrecht-ggz', [], [['org-2', 'alias']]],
    ['Altrecht', ['plc-flevoland'], [['org-2', 'likely']]],
    ['Altrect', [], [['org-2', 'likely']]],
    ['GGD', [], [['org-1', 'same']]],
    ['GGD', ['plc-flevoland'], [['org-1', 'likely']]],
    ['Lijn 1', ['plc-flevoland'], [['org-3', 'likely']]],
    ['Buurtzorg', [], []],
  ] as const)('%s in %j', (name, places, expected) => {
    const found = likelyDoubles(network, name, places as unknown as readonly PlaceId[])
    expect(found.map(({ party, reason }) => [party, reason])).toEqual(expected)
  })

  test('two of one name in two places are never the same', () => {
    const two = networkOf([
      ['org-1', 'GGD', ['plc-haaglanden'], []],
      ['org-2', 'GGD', ['plc-flevoland'], []],
    ])
    expect(likelyDoubles(two, 'GGD').map(({ reason }) => reason)).toEqual(['likely', 'likely'])
    expect(likelyDoubles(two, 'GGD', ['plc-flevoland' as PlaceId])).toEqual([
      { party: 'org-2', reason: 'same' },
      { party: 'org-1', reason: 'likely' },
    ])
  })
})

function networkOf(rows: readonly (readonly [string, string, readonly string[], readonly string[]])[]): Network {
  const organisations = rows.map(([id, name, places, aliases]) => [id, organisation(id, name, places, aliases)] as const)
  const places = [['plc-utrecht', 'plc-regio'], ['plc-regio', null], ['plc-haaglanden', null], ['plc-flevoland', null]] as const
  return {
    ...EMPTY_NETWORK,
    organisations: new Map(organisations) as unknown as Network['organisations'],
    places: new Map(places.map(([id, within]) => [id, { id, name: id, kind: null, within }])) as unknown as Network['places'],
  }
}

function organisation(id: string, name: string, places: readonly string[], aliases: readonly string[]): Organisation {
  return {
    id: id as OrganisationId,
    name,
    aliases,
    kind: null,
    domain: null,
    derived: false,
    places: places as unknown as readonly PlaceId[],
    partOf: null,
    period: OPEN_PERIOD,
    goal: '',
    note: '',
    link: '',
    tags: [],
    extra: new Map(),
    placeholder: false,
  }
}
