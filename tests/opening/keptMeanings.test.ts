import { describe, expect, it } from 'vitest'
import { detectLayout } from '../../src/importing/tables/layout/detectLayout.ts'
import { isSure, type Layout } from '../../src/importing/tables/layout/layout.ts'
import { asKind, meaningsOf, withMeanings } from '../../src/opening/importing/keptMeanings.ts'
import { readMapAddress } from '../../src/opening/importing/readOtherMap.ts'

const layoutOf = (rows: number): Layout => detectLayout([{ name: 'Blad1', rows: [['Naam', 'Telefoon', 'Iets'], ...Array.from({ length: rows }, (_, row) => [`Naam ${row}`, '', 'x'])] }])

describe('what the columns of a file mean, kept for the next', () => {
  const [part] = layoutOf(3).parts
  if (!part) throw new Error('one part')
  const changed = { ...part, columns: part.columns.map((column, place) => (place === 2 ? { ...column, use: 'note' as const } : column)) }
  const kept = JSON.parse(JSON.stringify(meaningsOf({ parts: [asKind(changed, 'coalitions')], terms: { 'roles/baas': 'trekker' } }))) as unknown

  it('counts on a file with more rows, and is sure then', () => {
    const next = withMeanings(layoutOf(8), kept)
    expect(next && isSure(next)).toBe(true)
    expect(next?.parts).toMatchObject([{ kind: 'coalitions', endRow: 9, columns: [{ use: 'name' }, {}, { use: 'note' }] }])
    expect(next?.terms).toEqual({ 'roles/baas': 'trekker' })
  })

  it.each([[undefined], [null], ['x'], [{}], [{ parts: [] }], [{ parts: [{ kind: 'strange', uses: [] }] }], [{ parts: [{ kind: 'coalitions', uses: ['name'] }] }]])('leaves %j', (strange) => {
    expect(withMeanings(layoutOf(3), strange)).toBeNull()
  })

  it('keeps as a field of its own what a column cannot be in another kind of table', () => {
    expect(asKind(changed, 'successions').columns.map(({ use }) => use)).toEqual(['extra', part.columns[1]?.use, 'note'])
  })
})

describe('the address of another map', () => {
  const secret = 'A'.repeat(43)
  it.each([
    [`https://kaart.nl/m/abcdefgh12#${secret}`, { ok: true, value: { map: 'abcdefgh12', secret } }],
    [` https://kaart.nl/embed/abcdefgh12?stand=2018#${secret}. `, { ok: true, value: { map: 'abcdefgh12', secret } }],
    [`https://elders.nl/m/abcdefgh12#${secret}`, { ok: false, error: 'elsewhere' }],
    ['https://kaart.nl/m/abcdefgh12', { ok: false, error: 'noLink' }],
    [`https://kaart.nl/#${secret}`, { ok: false, error: 'noLink' }],
    ['hallo', { ok: false, error: 'noLink' }],
  ])('%s', (text, answer) => expect(readMapAddress(text, 'https://kaart.nl')).toEqual(answer))
})
