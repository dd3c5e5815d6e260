import { describe, expect, it } from 'vitest'
import { dayOfState } from '../../src/model/dayOfState.ts'
import { EMPTY_MAP_RECORD } from '../../src/model/mapRecord.ts'
import { hasEnded, partialDate } from '../../src/model/partialDate.ts'

describe('the day as of when a map holds', () => {
  it.each([
    [null, '2026-11-27'],
    ['2019-01-01', '2019-01-01'],
    ['2019-06', '2019-06-30'],
    ['2026', '2026-11-27'],
    ['2031', '2026-11-27'],
  ])('with %s as its date of state is %s', (date, day) => {
    expect(dayOfState({ ...EMPTY_MAP_RECORD, stateDate: date === null ? null : partialDate(date) }, '2026-11-27')).toBe(day)
  })

  it('is today when the date is known in words only', () => {
    expect(dayOfState({ ...EMPTY_MAP_RECORD, stateDate: partialDate(null, 'voor de zomer') }, '2026-11-27')).toBe('2026-11-27')
  })
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
