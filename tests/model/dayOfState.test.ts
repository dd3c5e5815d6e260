import { describe, expect, it } from 'vitest'
import { dayOfState } from '../../src/model/dayOfState.ts'
import { EMPTY_MAP_RECORD } from '../../src/model/mapRecord.ts'
import { dayAfter, hasEnded, partialDate } from '../../src/model/partialDate.ts'

describe('the day as of when a map holds', () => {
  it.each([
    [null, '2026-11-28'],
    ['2019-01-01', '2019-01-01'],
    ['2019-06', '2019-06-30'],
    ['2026', '2026-11-28'],
    ['2026-11-27', '2026-11-28'],
    ['2031', '2026-11-28'],
  ])('with %s as its date of state is %s', (date, day) => {
    expect(dayOfState({ ...EMPTY_MAP_RECORD, stateDate: date === null ? null : partialDate(date) }, '2026-11-27')).toBe(day)
  })

  it('is the present when the date is known in words only', () => {
    expect(dayOfState({ ...EMPTY_MAP_RECORD, stateDate: partialDate(null, 'voor de zomer') }, '2026-11-27')).toBe('2026-11-28')
  })
})

describe('the day after', () => {
  it.each([['2026-11-27', '2026-11-28'], ['2024-02-28', '2024-02-29'], ['2026-02-28', '2026-03-01'], ['2026-12-31', '2027-01-01']])('%s is %s', (day, next) => expect(dayAfter(day)).toBe(next))
})

describe('a period that is over', () => {
  it.each([
    ['2018', '2018-12-31', false],
    ['2018', '2019-01-01', true],
    [null, '2019-01-01', false],
    [null, null, true],
    ['2031', null, true],
  ])('with the end %s on %s: %s', (date, day, isOver) => {
    expect(hasEnded({ from: null, to: partialDate(date, 'medio') }, day)).toBe(isOver)
  })

  it('is not one without an end', () => expect([hasEnded({ from: null, to: null }, null), hasEnded({ from: null, to: null }, '2019-01-01')]).toEqual([false, false]))
})
