import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../src/formats/reading/readFile.ts'
import { isLzString, unpackLzString } from '../../../src/formats/reading/text/lzString.ts'
import { describeImported, importContent } from '../../support/describeImported.ts'
import { packLzString } from '../../support/packLzString.ts'

/** As `savePRSMfile` of PRSM 3.2 writes it, with what older versions had of notes. */
const MAP = {
  saved: '30/12/2025, 22:55:21', version: '3.2.4', room: 'MMR-KYG-DXL-TDX', mapTitle: 'Jeugd in de wijk', lastNodeSample: 'group3', lastLinkSample: 'edge0', buttons: { snapToGrid: true, curve: 'Straight' }, attributeTitles: { att1: 'Financiering' },
  styles: { nodes: { base: { groupLabel: 'Sample' }, group0: { groupLabel: 'Sample' }, group1: { groupLabel: 'Welzijn' }, group2: { groupLabel: 'thema\ntafel' } }, edges: { edge0: { groupLabel: 'Sample' }, edge1: { groupLabel: 'remt' } } },
  nodes: [
    { id: 'c1', label: 'Stichting\nde Brug', grp: 'group1', x: -1100, y: -450, note: { ops: [{ insert: 'Werkt in ' }, { attributes: { bold: true }, insert: 'Noord\n' }] }, color: { border: '#000000' }, font: { face: 'arial' }, borderWidth: 1, shape: 'box', margin: 20, thumbUp: [], created: { time: 1, user: 'Stille Inktvis' }, att1: 'IZA' },
    { id: 'c2', label: 'Tafel Jeugd', grp: 'group2', x: 10.5, y: 20, title: 'Eens per maand<br>op dinsdag' },
    { id: 'c3', label: 'GGD', grp: 'group0', x: 0, y: 0, note: 'Plat' },
  ],
  edges: [
    { id: 'e1', from: 'c1', to: 'c2', label: 'trekker', grp: 'edge0', arrows: { to: { enabled: true } }, width: 1, dashes: false },
    { id: 'e2', from: 'c1', to: 'c3', grp: 'edge1', label: '' },
    { id: 'e3', from: 'c1', to: 'weg', grp: 'edge0' },
  ],
  background: {}, history: [{ time: 1, user: 'Stille Inktvis', action: 'added' }],
}
const EXPECTED = {
  organisations: ['Stichting de Brug · domein welzijn', 'GGD · soort ggd · domein preventie · geraden'],
  coalitions: ['Tafel Jeugd · soort thematafel'],
  memberships: ['Stichting de Brug · trekker · Tafel Jeugd'],
  ties: ['Stichting de Brug · werkt samen met · GGD · Style: remt'],
  problems: ['links!C4 · unknownEnd · weg · lost'],
}

describe('a map of PRSM', () => {
  it.each([
    ['packed, as it is saved', packLzString(JSON.stringify(MAP, null, '\t'))],
    ['of before it was packed', JSON.stringify(MAP)],
    ['of version 1, with samples for styles', JSON.stringify({ ...MAP, styles: undefined, samples: MAP.styles })],
  ])('%s', async (_, text) => {
    const imported = importContent(await readFile(strToU8(text), 'jeugd.prsm'))
    expect(describeImported(imported)).toEqual(EXPECTED)
    expect([...imported.network.extraFields.values()].map(({ name }) => name)).toEqual(['Financiering'])
    expect([...imported.network.organisations.values()].map(({ extra }) => [...extra.values()])).toEqual([['IZA'], []])
    expect([...imported.network.placements.values()]).toEqual([{ x: -1100, y: -450, pinned: false }, { x: 10.5, y: 20, pinned: false }, { x: 0, y: 0, pinned: false }])
    expect([...imported.network.organisations.values(), ...imported.network.coalitions.values()].map(({ note }) => note)).toEqual(['Werkt in Noord', 'Plat', 'Eens per maand\nop dinsdag'])
  })

  it.each([['is broken off', -40, 'broken'], ['has no end', -1, 'broken']])('that %s gives one sentence', async (_, cut, why) => {
    const read = await readFile(strToU8(packLzString(JSON.stringify(MAP)).slice(0, cut)), 'jeugd.prsm')
    expect(read.ok ? 'read' : read.error.map(({ message }) => message)).toEqual([why])
  })

  it('that grows without end is stopped', () => {
    expect(unpackLzString(endless(24_000))).toEqual({ ok: false, error: 'growsTooLarge' })
  })
})

/** A letter, and then each time the run that is being made: so many codes become half of their square in letters. */
function endless(codes: number): string {
  const bits: number[] = []
  const write = (value: number, count: number): void => { for (let place = 0; place < count; place++) bits.push(Math.floor(value / 2 ** place) % 2) }
  write(0, 2)
  write(123, 8)
  for (let code = 4; code < codes; code++) write(code, Math.ceil(Math.log2(code + 1)))
  return Array.from({ length: Math.ceil(bits.length / 15) }, (_, at) => String.fromCharCode(32 + Array.from({ length: 15 }, (_none, place) => bits[at * 15 + place] ?? 0).reduce((sum, bit) => sum * 2 + bit, 0))).join('')
}

describe('what is packed as PRSM does', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '{', 'é', '漢', '\n'), maxLength: 400 }), (text) => {
      expect(unpackLzString(packLzString(text))).toEqual({ ok: true, value: text })
    }))
  })

  it('begins as no other text does', () => {
    // The first letters of the manual's own examples.
    expect(packLzString('{\n\t"saved": "').slice(0, 5)).toBe('ᯡ⁄¨ഀ䌣')
    expect(isLzString(packLzString('{"a":1}'))).toBe(true)
    for (const text of ['Naam;Rol', '{"a":1}', 'ᯡ', '漢字']) expect(isLzString(text)).toBe(false)
  })
})
