import { describe, expect, it } from 'vitest'
import { partialDate } from '../../src/model/partialDate.ts'
import { readDate } from '../../src/typing/words/readDate.ts'
import { sayDate, sayPeriod } from '../../src/ui/controls/sayDate.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'

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
    ['2014', '2014-12-31', '2014'],
    ['2014', '2018-12-31', '2014 – 2018'],
    ['2014', '2018-12-30', 'van 2014 t/m 30 december 2018'],
    ['2014-03', '2014-03-31', 'maart 2014'],
    ['2014-01-01', '2014-12-31', 'heel 2014'],
    ['2014-01', '2014-12', 'heel 2014'],
    ['2016-02-01', '2016-02-29', 'heel februari 2016'],
    ['2014-03', '2016', 'van maart 2014 t/m 2016'],
    ['2014-03', '2014-06', 'van maart t/m juni 2014'],
    ['2014-03-03', '2014-06-05', 'van 3 maart t/m 5 juni 2014'],
    ['2014-03-03', '2014-03-05', 'van 3 t/m 5 maart 2014'],
    ['2014-01-01', '2018-12-31', 'van 1 januari 2014 t/m 31 december 2018'],
    [null, null, ''],
    ['2020', '2018', '2020 – 2018 (het einde ligt voor het begin)'],
    ['2018-06-02', '2018-06-01', 'van 2 t/m 1 juni 2018 (het einde ligt voor het begin)'],
    ['2018-06', '2018', 'van juni 2018 t/m 2018'],
  ])('from %s to %s', (from, to, said) => {
    expect(sayPeriod({ from: from === null ? null : partialDate(from), to: to === null ? null : partialDate(to) }, nl)).toBe(said)
  })

  it('leaves an end in words as it was said', () => {
    expect(sayPeriod({ from: partialDate('2014'), to: partialDate('2014-12-31', 'eind 2014') }, nl)).toBe('2014 – eind 2014')
    expect(sayPeriod({ from: partialDate('2014-03'), to: partialDate('2016') }, en)).toBe('from March 2014 to 2016')
    expect(sayPeriod({ from: partialDate('2014-01-01'), to: partialDate('2014-12-31') }, en)).toBe('all of 2014')
  })
})
