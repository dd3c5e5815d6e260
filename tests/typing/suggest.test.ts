import { expect, test } from 'vitest'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { MAX_SUGGESTIONS, suggest } from '../../src/typing/suggest.ts'
import { contextOf, SMALL_NETWORK } from './smallNetwork.ts'

test.each([
  ['Alt', 'nl', ['organisation Altrecht']],
  ['alt', 'nl', ['organisation Altrecht']],
  ['Altrecht tre', 'nl', ['role trekker']],
  ['Altrecht is le', 'en', ['role lead', 'verb led to', 'role lead applicant / budget holder']],
  ['Altrecht werkt sa', 'nl', ['verb werkt samen met']],
  ['Mentaal G', 'nl', ['coalition Mentaal Gezond']],
  ['Mentaal Gezond: zek', 'nl', ['organisation Zorg en Zekerheid']],
  ['Zorg en Z', 'nl', ['organisation Zorg en Zekerheid']],
  ['GGD (Haa', 'nl', ['place Haaglanden']],
  ['rond Verg', 'nl', ['theme Vergrijzing']],
  ['Altrcht', 'nl', ['organisation Altrecht']],
  ['Altrecht', 'nl', []],
  ['A', 'nl', []],
  ['', 'nl', []],
] as const)('%s (%s)', (text, language, expected) => {
  const found = suggest(text, text.length, contextOf(SMALL_NETWORK, { language }))
  expect(found.slice(0, Math.max(1, expected.length)).map(({ what, text: shown }) => `${what} ${shown}`)).toEqual(expected)
})

test('two of one name come with their places', () => {
  const found = suggest('Wijkt', 5, contextOf(SMALL_NETWORK))
  expect(found.map(({ party, placeNames }) => [party, placeNames])).toEqual([['org-team1', ['Utrecht']], ['org-team2', ['Almere']]])
})

test('taking one replaces the words it stands for, in the middle of a line too', () => {
  const text = 'Altrecht trekker Mentaal, CZ'
  const [first] = suggest(text, 24, contextOf(SMALL_NETWORK))
  expect(first && text.slice(0, first.start) + first.text + text.slice(first.end)).toBe('Altrecht trekker Mentaal Gezond, CZ')
})

test('there are never too many', () => {
  expect(suggest('pr', 2, contextOf(EMPTY_NETWORK)).length).toBeGreaterThan(2)
  expect(suggest('re', 2, contextOf(SMALL_NETWORK)).length).toBeLessThanOrEqual(MAX_SUGGESTIONS)
})
