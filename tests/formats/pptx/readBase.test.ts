import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBase } from '../../../src/formats/pptx/package/readBase.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { matches, parsed, partsOf, slidesOf, writtenBytes, writtenDeck } from './writtenDeck.ts'

const network = exampleNetwork('utrechtalmere')

/** A house style as an adviser has it: 4:3, its own slides, a section, macros, comments and people in it. */
function houseStyle(change: (parts: Record<string, string>) => void = () => undefined): Uint8Array {
  const parts: Record<string, string> = Object.fromEntries(partsOf(writtenBytes(exampleNetwork('haaglanden'))))
  const edit = (path: string, from: string | RegExp, to: string): void => { parts[path] = (parts[path] ?? '').replace(from, to) }
  edit('ppt/presentation.xml', /<p:sldSz[^>]*>/, '<p:sldSz cx="9144000" cy="6858000"/>')
  edit('ppt/presentation.xml', '</p:presentation>', '<p:modifyVerifier/><p:extLst><p:ext uri="{sections}"/></p:extLst></p:presentation>')
  edit('ppt/theme/theme1.xml', /typeface="Arial"/g, 'typeface="Verdana"')
  edit('ppt/_rels/presentation.xml.rels', '</Relationships>', '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>')
  edit('docProps/core.xml', '</cp:coreProperties>', '<dc:creator>J. Jansen</dc:creator></cp:coreProperties>')
  edit('[Content_Types].xml', 'presentationml.presentation.main', 'presentationml.template.main')
  parts['ppt/vbaProject.bin'] = 'macro'
  change(parts)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

describe('slides on somebody’s own base', () => {
  const deck = writtenDeck(network, { base: houseStyle() })
  const all = [...deck.values()].join('')

  it('take its size, theme and layout', () => {
    expect(deck.get('ppt/presentation.xml')).toContain('cx="9144000"')
    expect(deck.get('ppt/theme/theme1.xml')).toContain('typeface="Verdana"')
    expect(deck.get('ppt/slides/_rels/slide1.xml.rels')).toContain('Target="/ppt/slideLayouts/slideLayout1.xml"')
    for (const xml of deck.values()) parsed(xml)
  })

  it('fit on it', () => {
    for (const slide of slidesOf(deck)) for (const [left, width] of [...slide.matchAll(/<a:off x="(-?\d+)"[^>]*\/><a:ext cx="(\d+)"/g)].map(([, x, cx]) => [Number(x), Number(cx)] as const)) {
      expect(left).toBeGreaterThan(-200_000)
      expect(left + width).toBeLessThan(9_144_000 + 200_000)
    }
  })

  it('have titles that fit in its place for them, and light text where its own is', () => {
    const dark = houseStyle((parts) => {
      const master = parts['ppt/slideMasters/slideMaster1.xml'] ?? ''
      parts['ppt/slideMasters/slideMaster1.xml'] = master.replace(/(<p:titleStyle>.*?sz=")\d+/, '$14400').replace(/(<p:bodyStyle>.*?)<a:schemeClr val="tx1"\/>/, '$1<a:srgbClr val="FFFFFF"/>')
    })
    const titles = (slides: readonly string[]): readonly number[] => slides.flatMap((slide) => matches(slide, /type="title"[\s\S]*?<a:rPr[^>]*? sz="(\d+)"/g).map(Number))
    const onDark = slidesOf(writtenDeck(network, { base: dark }))
    expect(titles(onDark)).toHaveLength(onDark.length)
    for (const size of titles(onDark)) expect(size).toBeLessThan(4400)
    for (const slide of onDark) expect(slide).toContain('<a:overrideClrMapping bg1="dk1" tx1="lt1"')
    for (const slide of slidesOf(deck)) expect(slide).toContain('<a:masterClrMapping/>')
  })

  it('leave behind its own slides, macros, sections, locks and people', () => {
    expect(all).not.toMatch(/Haaglanden|vbaProject|sections|modifyVerifier|Jansen|template\.main/)
    expect(matches(deck.get('ppt/presentation.xml') ?? '', /<p:sldId id="(\d+)"/g)).toHaveLength(slidesOf(deck).length)
  })

  it('answer a link of the master to a slide that stays behind with one to ours', () => {
    const linked = houseStyle((parts) => {
      parts['ppt/slideMasters/_rels/slideMaster1.xml.rels'] = (parts['ppt/slideMasters/_rels/slideMaster1.xml.rels'] ?? '').replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="../slides/slide7.xml"/></Relationships>')
    })
    expect(writtenDeck(network, { base: linked }).get('ppt/slideMasters/_rels/slideMaster1.xml.rels')).toContain('Target="/ppt/slides/slide1.xml"')
  })
})

describe('a base that cannot be used', () => {
  const whole = houseStyle()
  it.each<[string, Uint8Array]>([
    ['is no file at all', new Uint8Array()],
    ['is broken off', whole.slice(0, whole.length / 2)],
    ['is locked with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])],
    ['is another kind of office file', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['has a document type', houseStyle((parts) => { parts['ppt/presentation.xml'] = `<!DOCTYPE x [<!ENTITY a "b">]>${parts['ppt/presentation.xml']}` })],
    ['has no layout', houseStyle((parts) => { delete parts['ppt/slideLayouts/slideLayout1.xml'] })],
    ['unpacks without end', zipSync({ 'ppt/presentation.xml': new Uint8Array(40_000_000) })],
  ])('%s', (_why, bytes) => {
    expect(readBase(bytes)).toEqual({ ok: false, error: 'unusableBase' })
  })

  it('while the one it was made from can be', () => {
    expect(readBase(whole).ok).toBe(true)
    expect(strFromU8(unzipSync(whole)['ppt/vbaProject.bin'] ?? new Uint8Array())).toBe('macro')
  })
})
