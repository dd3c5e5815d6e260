import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBaseLayouts } from '../../../src/formats/pptx/package/baseLayouts.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { baseWith, BODY, COVER, EMU, HIGH, LAYOUTS, PLAIN, TITLE_ONLY } from './writtenBase.ts'
import { matches, slidesOf, writtenDeck } from './writtenDeck.ts'

const network = exampleNetwork('utrechtalmere')

const bestOf = (base: Uint8Array): string => {
  const read = readBaseLayouts(base)
  if (!read.ok) throw new Error(read.error)
  const [best] = read.value
  return [best?.name, best?.master].filter(Boolean).join(' of ')
}

describe('the layout that slides stand on', () => {
  it.each<[string, Uint8Array, string]>([
    ['has a title and nothing else, whatever it is called and with no type', baseWith([PLAIN]), 'Alleen titel'],
    ['is the one that says so, where several have no more', baseWith([{ ...PLAIN, layouts: [TITLE_ONLY, { ...TITLE_ONLY, name: 'Kop', type: 'titleOnly' }] }]), 'Kop'],
    ['has a title and least beside it, where none has only that', baseWith([{ ...PLAIN, layouts: LAYOUTS.slice(0, 3) }]), 'Titel en inhoud'],
    ['has any title rather than none', baseWith([{ ...PLAIN, layouts: [...LAYOUTS.slice(2, 3), ...LAYOUTS.slice(0, 1)] }]), 'Titeldia'],
    ['belongs to a master for content, not for a cover', baseWith([COVER, PLAIN]), 'Alleen titel of 2. Huisstijl'],
    ['belongs to the master that the slides of the file stand on', baseWith([PLAIN, { ...PLAIN, theme: 'Donker' }], [1, 6, 7]), 'Alleen titel of 2. Donker'],
    ['has no photo for a ground where another has none', baseWith([{ ...PLAIN, ground: '<p:bg><p:bgPr><a:blipFill/></p:bgPr></p:bg>' }, { ...PLAIN, theme: 'Wit' }], [4]), 'Alleen titel of 2. Wit'],
  ])('%s', (_what, base, best) => expect(bestOf(base)).toBe(best))

  it('is another when somebody asks for it, and every layout can be asked for', () => {
    const base = baseWith([COVER, PLAIN])
    const read = readBaseLayouts(base)
    expect(read.ok && read.value).toHaveLength(8)
    const cover = read.ok ? read.value.find(({ name, master }) => name === 'Titel en inhoud' && master === '1. Omslag') : undefined
    expect(writtenDeck(network, { base, layout: cover?.path }).get('ppt/slides/_rels/slide1.xml.rels')).toContain('slideLayout2.xml')
    expect(writtenDeck(network, { base, layout: 'ppt/other.xml' }).get('ppt/slides/_rels/slide1.xml.rels')).toContain('slideLayout8.xml')
  })

  it('cannot be in a file that is no presentation', () => expect(readBaseLayouts(strToU8('no zip'))).toEqual({ ok: false, error: 'unusableBase' }))
})

describe('on such a layout', () => {
  it('content stays where its master has text, beside what decorates it', () => {
    const deck = writtenDeck(network, { base: baseWith([{ ...PLAIN, holders: [{ ...HIGH, at: [180, 20, 500, 80] }, { ...BODY, at: [180, 120, 500, 300] }] }]) })
    const boxes = slidesOf(deck).flatMap((slide) => [...slide.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g)].map((found) => found.slice(1).map((number) => Number(number) / EMU)))
    expect(boxes.length).toBeGreaterThan(100)
    // Names of coalitions may stand out of their hulls by a few points.
    expect(boxes.filter(([x = 0, y = 0, width = 0, height = 0]) => x < 172 || x + width > 688 || y + height > 440)).toEqual([])
  })

  it('a title without a style takes size and colour of the sample in it', () => {
    const sample = '<a:p><a:r><a:rPr sz="3000"><a:solidFill><a:srgbClr val="8A1538"/></a:solidFill></a:rPr><a:t>Klik</a:t></a:r></a:p>'
    const [first = ''] = slidesOf(writtenDeck(network, { base: baseWith([{ ...PLAIN, styles: '', holders: [{ ...HIGH, text: sample }, BODY] }]) }))
    expect(first).toMatch(/type="title"[\s\S]*?<a:rPr lang="nl-NL" sz="3000" dirty="0"><a:solidFill><a:srgbClr val="8A1538"\/>/)
    expect(slidesOf(writtenDeck(network, { base: baseWith([PLAIN]) }))[0]).toMatch(/type="title"[\s\S]*?<a:rPr lang="nl-NL" dirty="0"\/>/)
  })

  it.each<[string, number, string]>([['all of it where there is room', 500, 'Utrecht en Almere · Gemaakt met Netwerkkaart op 12 maart 2026'], ['the title where there is less', 160, 'Utrecht en Almere']])('the foot says %s', (_what, width, text) => {
    const base = baseWith([{ ...PLAIN, holders: [HIGH, BODY, { type: 'ftr', at: [50, 505, width, 20], text: '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p/>' }] }])
    for (const slide of slidesOf(writtenDeck(network, { base }))) expect(matches(slide, /type="ftr"[\s\S]*?<a:t>([^<]*)</g)).toEqual([text])
  })
})
