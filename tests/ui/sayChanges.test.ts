import { describe, expect, it } from 'vitest'
import { cutsOf, NO_LENS } from '../../src/model/lens/lens.ts'
import { readLens } from '../../src/model/lens/lensQuery.ts'
import { changesBetween } from '../../src/model/time/changesBetween.ts'
import { valuesOffered } from '../../src/ui/lens/panel/lensOptions.ts'
import { sayChanges } from '../../src/ui/lens/sayChanges.ts'
import { sayCut, sayProblem } from '../../src/ui/lens/sayCut.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'

const network = exampleNetwork('haaglanden')

describe('a moment of change in words', () => {
  it.each([
    ['2018-12-31', '2019-01-01', 'Elzha, HKH, SHOP en SMASH gingen op in HADOKS'],
    ['2014', '2015', 'niet meer: Initiatief regionale agenda en actieplan DZOidB, 8 rollen en relaties minder'],
    ['2018-06-27', '2018-06-28', '1 rol of relatie erbij'],
    ['2016', '2017', 'er veranderde niets'],
  ])('between %s and %s', (from, to, said) => expect(sayChanges(network, changesBetween(network, from, to), TEXTS.nl)).toBe(said))
})

describe('a lens in words', () => {
  it('names every cut', () => {
    const lens = { ...NO_LENS, date: '2018-12-31', themes: [idByName<never>(network, 'Preventie')], domains: ['ggz', ''], focus: { party: idByName<never>(network, 'CZ'), distance: 2 }, certainty: [''] }
    expect(cutsOf(lens).map((cut) => sayCut(network, lens, cut, TEXTS.nl, 'nl'))).toEqual([
      'Stand per 31 december 2018', 'Rond CZ', 'Thema: Preventie', 'Domein: Ggz', 'Domein: niet bekend', 'Zekerheid: zonder bron',
    ])
  })

  it('says why a part of an address does not fit', () => {
    const { problems } = readLens('stand=2031&thema=thm-weg0&domein=wolken', network, '2026-11-27')
    expect(problems.map((problem) => sayProblem(problem, TEXTS.nl))).toEqual(['stand per 2031 ligt in de toekomst', 'thema staat niet (meer) op deze kaart', 'domein “wolken” kent deze kaart niet'])
    expect(problems.map((problem) => sayProblem(problem, TEXTS.en))[0]).toBe('as of 2031 is in the future')
  })

  it('offers what occurs, and what was chosen before it went', () => {
    expect(valuesOffered(network, 'certainty', [])).toEqual(['stated', 'implied', ''])
    expect(valuesOffered(network, 'roles', ['oud'])).toEqual(expect.arrayContaining(['lid', 'oud']))
    expect(valuesOffered(network, 'roles', [])).not.toContain('voorzitter')
  })
})
