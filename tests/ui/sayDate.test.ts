import { describe, expect, it } from 'vitest'
import { partialDate } from '../../src/model/partialDate.ts'
import { readDate } from '../../src/typing/words/readDate.ts'
import { sayDate, sayPeriod } from '../../src/ui/controls/sayDate.ts'
import { en } from '../../src/ui/text/en.ts'
import { nl } from '../../src/ui/text/nl.ts'

describe('dates in sentences', () => {
  it.each([
    ['30-6-2018', '30 juni 2018', '30 June 2018'],
    ['2018-06', 'juni 2018', 'June 2018'],
    ['2018', '2018', '2018'],
    ['medio 2018', 'medio 2018', 'medio 2018'],
    ['voor de zomer', 'voor de zomer', 'voor de zomer'],
  ])('typed %s', (typed, dutch, english) => {
    const date = readDate(typed, '2019-01-01')
    expect([sayDate(date, nl), sayDate(date, en)]).toEqual([dutch, english])
  })

  it('can be typed again as they are said', () => {
    for (const date of ['2018', '2018-03', '2018-03-01', '2018-12-31']) {
      for (const text of [nl, en]) expect(readDate(sayDate(partialDate(date), text), '')?.date).toBe(date)
    }
  })

  it.each([
    ['2014', null, 'sinds 2014'],
    [null, '2018-06', 't/m juni 2018'],
    ['2014', '2018', '2014 – 2018'],
    ['2014', '2014', '2014'],
    [null, null, ''],
  ])('from %s to %s', (from, to, said) => {
    expect(sayPeriod({ from: from === null ? null : partialDate(from), to: to === null ? null : partialDate(to) }, nl)).toBe(said)
  })
})
