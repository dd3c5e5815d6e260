import { describe, expect, it } from 'vitest'
import { isInRings } from '../../../src/drawing/hulls/outline.ts'
import type { Network } from '../../../src/model/network.ts'
import { largeNetwork } from '../../bench/largeNetwork.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { layoutNetwork, networkAsRead } from '../../support/layoutNetwork.ts'
import { matches, parsed, slidesOf, writtenBytes, writtenDeck } from './writtenDeck.ts'

const example = exampleNetwork('utrechtalmere')
const deck = writtenDeck(example)
const slides = slidesOf(deck)

/** The example with other names for its organisations. */
function renamed(names: readonly string[]): Network {
  return { ...example, organisations: new Map([...example.organisations].map(([id, organisation], index) => [id, { ...organisation, name: names[index % names.length] ?? '' }])) }
}

describe('slides', () => {
  it('are the same file for the same map', () => {
    expect(writtenBytes(example)).toEqual(writtenBytes(example))
  })

  it('are a package in which every part is XML, has a type and is where others say it is', () => {
    const types = deck.get('[Content_Types].xml') ?? ''
    expect([...deck.keys()]).toContain('ppt/presentation.xml')
    for (const [path, xml] of deck) {
      parsed(xml)
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`PartName="/${path}"`)
      if (path.endsWith('.rels')) for (const target of matches(xml, /Target="([^"]+)"/g)) expect([...deck.keys()].some((each) => each.endsWith(target.replaceAll('../', '').replace(/^\//, '')))).toBe(true)
    }
  })

  it('say what they are and in which language, and name nobody', () => {
    const core = deck.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Utrecht en Almere</dc:title><dc:language>nl-NL</dc:language>')
    expect(core).not.toMatch(/creator|lastModifiedBy/)
  })

  it('have a title that an outline finds, the date of state and a number on each', () => {
    for (const slide of slides) {
      expect(slide).toMatch(/<p:ph type="title"\/>/)
      expect(slide).toMatch(/type="slidenum"/)
    }
    expect(slides[0]).toContain('Stand per 12 maart 2026')
  })

  it('have no text under 12 points, and the fonts of the theme and a language on every run', () => {
    for (const slide of slides) {
      for (const size of matches(slide, /sz="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(1200)
      for (const run of matches(slide, /(<a:rPr[^>]*>)/g)) expect(run).toContain('lang="nl-NL"')
      expect(matches(slide, /typeface="([^"]*)"/g).every((face) => face.startsWith('+m'))).toBe(true)
    }
  })

  it('glue every line to two shapes of its slide, at a place that the shape has', () => {
    for (const slide of slides) {
      const ids = matches(slide, /<p:cNvPr id="(\d+)"/g)
      expect(new Set(ids).size).toBe(ids.length)
      for (const end of matches(slide, /<a:(?:st|end)Cxn id="(\d+)"/g)) expect(ids).toContain(end)
    }
    expect(matches(slides[0] ?? '', /(<p:cxnSp>)/g)).toHaveLength(12)
  })

  it('name objects as the map does', () => {
    const names = matches(slides[0] ?? '', /<p:cNvPr id="\d+" name="([^"]*)"/g)
    for (const { name } of [...example.organisations.values(), ...example.coalitions.values()]) expect(names).toContain(name)
  })

  it('show contact texts only when there are any', () => {
    expect([...deck.values()].join('')).not.toContain('Contact')
  })
})

describe('a map that is too full for one slide', () => {
  const network = layoutNetwork(largeNetwork({ organisations: 90, coalitions: 9, memberships: 120 }), 1)
  const slides = slidesOf(writtenDeck(network))
  const ellipses = slides.map((slide) => matches(slide, /name="([^"]*)"[^>]*\/><p:cNvSpPr\/><p:nvPr\/><\/p:nvSpPr><p:spPr><a:xfrm><a:off[^>]*\/><a:ext[^>]*\/><\/a:xfrm><a:prstGeom prst="ellipse">/g))

  it('is split and says so, so that no slide has many more than thirty organisations', () => {
    expect(slides[0]).toContain('zodat elke naam leesbaar is')
    const [all = [], ...parts] = ellipses
    for (const names of parts) expect(names.length).toBeLessThanOrEqual(32)
    for (const { name } of network.organisations.values()) expect(parts.flat()).toContain(name)
    // First the whole of it, as circles without their names.
    expect(all).toHaveLength(network.organisations.size)
    const written = [...parsed(slides[0] ?? '').getElementsByTagName('a:t')].map((node) => node.textContent ?? '')
    for (const { name } of network.organisations.values()) expect(written).not.toContain(name)
  })
})

describe('a map of which the names want more room than a slide has', () => {
  const network = networkAsRead(exampleNetwork('haaglanden'))
  const [all = '', ...others] = slidesOf(writtenDeck(network))
  const parts = others.slice(0, 2)

  it('has all of it first, and then in two parts everybody with a name', () => {
    for (const { name } of network.organisations.values()) expect(ellipseIn(all, name)).not.toBeNull()
    for (const { name } of network.organisations.values()) expect(parts.filter((slide) => ellipseIn(slide, name) !== null)).toHaveLength(1)
    expect(all).toContain('verdeeld over 2 dia’s')
  })

  it('shows nobody in a coalition that it does not sit in', () => {
    const seats = new Set([...network.memberships.values()].map(({ party, coalition }) => `${party} ${coalition}`))
    const within = parts.flatMap((slide) => [...network.coalitions.values()].flatMap((coalition) => {
      const ring = outlineIn(slide, coalition.name)
      return [...network.organisations.values()].filter(({ id, name }) => !seats.has(`${id} ${coalition.id}`) && isWithin(ellipseIn(slide, name), ring)).map(({ name }) => `${name} in ${coalition.name}`)
    }))
    expect(within).toEqual([])
  })
})

describe('the matrix', () => {
  it('breaks no word of the name of a coalition', () => {
    const names = new Set([...example.coalitions.values()].flatMap(({ name }) => name.split(/\s+|(?<=[/-])/u)))
    const matrix = slides.filter((slide) => slide.includes('vert="vert270"'))
    const heads = matrix.flatMap((slide) => [...parsed(slide).getElementsByTagName('a:tc')].filter((cell) => cell.getElementsByTagName('a:tcPr')[0]?.getAttribute('vert') === 'vert270'))
    const words = heads.flatMap((cell) => [...cell.getElementsByTagName('a:t')].flatMap((node) => (node.textContent ?? '').split(/\s+|(?<=[/-])/u)))
    expect(words.length).toBeGreaterThan(example.coalitions.size)
    expect(words.filter((word) => !names.has(word))).toEqual([])
  })
})

type Spot = { readonly x: number; readonly y: number }

/** The middle of the circle of this name on a slide, or null. */
function ellipseIn(slide: string, name: string): Spot | null {
  const found = shapesIn(slide, name).map((shape) => /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/><\/a:xfrm><a:prstGeom prst="ellipse">/.exec(shape)).find(Boolean)
  if (!found) return null
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number)
  return { x: x + width / 2, y: y + height / 2 }
}

/** The points of the freeform of this name on a slide. */
function outlineIn(slide: string, name: string): readonly Spot[] {
  const shape = shapesIn(slide, name).find((each) => each.includes('<a:custGeom>')) ?? ''
  const [left = 0, top = 0] = (/<a:off x="(-?\d+)" y="(-?\d+)"/.exec(shape) ?? []).slice(1).map(Number)
  return [...shape.matchAll(/<a:pt x="(-?\d+)" y="(-?\d+)"\/>/g)].map(([, x, y]) => ({ x: left + Number(x), y: top + Number(y) }))
}

function shapesIn(slide: string, name: string): readonly string[] {
  return slide.split('<p:sp>').filter((shape) => new RegExp(`^<p:nvSpPr><p:cNvPr id="\\d+" name="${name.replaceAll('&', '&amp;').replaceAll(/[.()/+]/g, '\\$&')}"`).test(shape))
}

function isWithin(spot: Spot | null, ring: readonly Spot[]): boolean {
  return spot !== null && isInRings(spot, [ring])
}

describe('names that are more than names', () => {
  const SIGNS = ['<b>vet</b> & "zo" \'dus\'', '</a:t></a:r><script>alert(1)</script>', ']]><!--', '&lt;al', 'nul\u0000bel\u0007\ud800los', 'ë € ﬁ ï', '=HYPERLINK("http://x")', '+cmd|calc', 'מרכז הבריאות', '👨‍👩‍👧‍👦 Gezin', 'lang '.repeat(2_000), 'x'.repeat(10_000)]

  it('are text and stay whole as far as there is room', () => {
    const parts = writtenDeck(renamed(SIGNS))
    for (const xml of parts.values()) parsed(xml)
    const text = slidesOf(parts).flatMap((slide) => [...parsed(slide).getElementsByTagName('a:t')].map((node) => node.textContent ?? ''))
    expect(text).toContain('=HYPERLINK("http://x")')
    expect(text).toContain('</a:t></a:r><script>alert(1)</script>')
    expect(text.join('')).toContain('ë € ﬁ ï')
    expect(text.join('')).toContain('👨‍👩‍👧‍👦')
    expect(slidesOf(parts).join('')).toContain(' rtl="1"')
    expect(Math.max(...slidesOf(parts).flatMap((slide) => matches(slide, / name="([^"]*)"/g)).map((name) => name.length))).toBeLessThan(1_500)
  })
})
