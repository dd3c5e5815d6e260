import { describe, expect, it } from 'vitest'
import { dateSaid, periodSaid } from '../../src/model/dateWords.ts'
import { partialDate } from '../../src/model/partialDate.ts'

const MONTHS = ['januari', 'juni', 'june']

describe('what there is to say of a date', () => {
  it.each([
    ['2018', '2018', { form: 'year', year: 2018 }],
    ['2018-06', '06-2018', { form: 'month', year: 2018, month: 6 }],
    ['2018-06', 'Jun. 2018', { form: 'month', year: 2018, month: 6 }],
    ['2018-06-30', '30 juni 2018', { form: 'day', year: 2018, month: 6, day: 30 }],
    ['2018-06-01', '1e juni 2018', { form: 'day', year: 2018, month: 6, day: 1 }],
    ['2018', 'medio 2018', { form: 'words', words: 'medio 2018' }],
    [null, 'voor de zomer', { form: 'words', words: 'voor de zomer' }],
    [null, ' ', { form: 'unknown' }],
  ])('%s typed as %s', (date, words, said) => expect(dateSaid(partialDate(date, words), MONTHS)).toEqual(said))

  it('is unknown where there is none', () => expect(dateSaid(null, MONTHS)).toEqual({ form: 'unknown' }))
})

describe('what there is to say of a period', () => {
  const from = partialDate('2014')
  const to = partialDate('2018')
  const year = (number: number) => ({ form: 'year', year: number })
  it.each([
    [null, null, { form: 'open' }],
    [from, null, { form: 'since', from: year(2014) }],
    [null, to, { form: 'until', to: year(2018) }],
    [from, to, { form: 'between', from: year(2014), to: year(2018) }],
    [from, from, { form: 'during', date: year(2014) }],
    [from, partialDate('2014', 'eind 2014'), { form: 'between', from: year(2014), to: { form: 'words', words: 'eind 2014' } }],
  ])('%o to %o', (from, to, said) => expect(periodSaid({ from, to }, MONTHS)).toEqual(said))
})
