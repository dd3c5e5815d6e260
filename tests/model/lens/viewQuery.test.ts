import { describe, expect, it } from 'vitest'
import { NO_LENS } from '../../../src/model/lens/lens.ts'
import { readView, viewToQuery } from '../../../src/model/lens/viewQuery.ts'
import { EMPTY_NETWORK } from '../../../src/model/network.ts'

const read = (query: string) => readView(query, EMPTY_NETWORK, '2026-11-27')

describe('a view in an address', () => {
  it('is the lens and the part of the map, in whole units', () => {
    const query = viewToQuery({ lens: { ...NO_LENS, date: '2018', drawing: 'map' }, viewport: { left: -120.4, top: 33.6, right: 1600, bottom: 900 } })
    expect(query).toBe('stand=2018&beeld=kaart&uitsnede=-120_34_1600_900')
    expect(read(query)).toEqual({ lens: { ...NO_LENS, date: '2018', drawing: 'map' }, viewport: { left: -120, top: 34, right: 1600, bottom: 900 }, problems: [] })
  })

  it('is the lens alone where all may be seen, and nothing where nothing was chosen', () => {
    expect([viewToQuery({ lens: { ...NO_LENS, seats: 'table' }, viewport: null }), viewToQuery({ lens: NO_LENS, viewport: null })]).toEqual(['plek=tafel', ''])
    expect(read('')).toEqual({ lens: NO_LENS, viewport: null, problems: [] })
  })

  it.each(['', 'x', '1_2_3', '1_2_3_4_5', '1_2_3_4x', '1.5_2_300_400', '0_0_1e9_400', '0_0_9999999_400', '0_0_100001_400', '300_0_0_400', '0_0_10_400', '0_0_NaN_400', ' 0_0_300_400'])('names the part “%s” and shows the map as it fits', (text) => {
    const found = read(`stand=2018&uitsnede=${encodeURIComponent(text)}`)
    expect(found).toEqual({ lens: { ...NO_LENS, date: '2018' }, viewport: null, problems: [{ part: 'viewport', value: text, reason: 'unreadable' }] })
  })

  it('names a part that cannot be decoded, beside what else was wrong', () => {
    expect(read('uitsnede=%E0%A4%A&stand=2031').problems.map(({ part, reason }) => [part, reason])).toEqual([['date', 'inFuture'], ['viewport', 'unreadable']])
  })

  it('takes the last of several', () => expect(read('uitsnede=x&uitsnede=0_0_300_400')).toMatchObject({ viewport: { right: 300 }, problems: [] }))
})
