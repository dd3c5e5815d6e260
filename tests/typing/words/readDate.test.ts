import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/typing/words/readDate.ts'

const TODAY = '2019-05-01'

describe('a date in a field', () => {
  it.each([
    ['2018', '2018'],
    ['06-2018', '2018-06'],
    ['2018-06', '2018-06'],
    ['juni 2018', '2018-06'],
    ['June 2018', '2018-06'],
    ['30 juni 2018', '2018-06-30'],
    ['30-6-2018', '2018-06-30'],
    ['2018-06-30', '2018-06-30'],
    ['medio 2018', '2018'],
    ['voor de zomer', null],
    ['vandaag', TODAY],
  ])('%s is %s, with its words', (text, date) => {
    expect(readDate(` ${text} `, TODAY)).toEqual({ date, words: text })
  })

  it.each(['', '2018-13', '31 februari 2018', '2018-2019', '2018 -', 'ooit', '18', '2018 ongeveer', '2018'.repeat(20)])('refuses %s', (text) => {
    expect(readDate(text, TODAY)).toBeNull()
  })
})
