import { describe, expect, it } from 'vitest'
import { COLOURS, glyphOf, hullHues } from '../../src/drawing/colours.ts'
import { PRESENTED_COLOURS } from '../../src/drawing/presenting.ts'
import { BUILT_IN_VOCABULARY, HUES } from '../../src/model/vocabulary.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Severity 1 of Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), on linear light. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
/** Two colours this far apart in OKLab are told apart side by side and at a distance; a just noticeable difference is 0.02. */
const LEAST_DISTANCE = 0.09

/** Names also differ in their words and their place. */
const LEAST_INK_DISTANCE = 0.07

function linear(hex: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function apply(matrix: Matrix, [r, g, b]: Triple): Triple {
  return matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Triple
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function contrast(a: string, b: string): number {
  const [dark, light] = [a, b].map((hex) => { const [r, g, bl] = linear(hex); return 0.2126 * r + 0.7152 * g + 0.0722 * bl }).toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** A colour laid over another with this opacity, as a canvas mixes them. */
function laidOver(top: string, under: string, opacity: number): string {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return `#${[1, 3, 5].map((at) => Math.round(part(top, at) * opacity + part(under, at) * (1 - opacity)).toString(16).padStart(2, '0')).join('')}`
}

function closest(colours: readonly string[], sight: Matrix): number {
  const seen = colours.map((colour) => oklab(apply(sight, linear(colour))))
  return Math.min(...seen.flatMap((a, index) => seen.slice(index + 1).map((b) => distance(a, b))))
}

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  const colours = COLOURS[theme]

  it.each(Object.entries(SIGHTS))('keep the eight hues apart for %s', (_, sight) => {
    expect(closest(HUES.map((hue) => colours.hues[hue]), sight)).toBeGreaterThan(LEAST_DISTANCE)
  })

  it.each(Object.entries(SIGHTS))('keep the names of eight coalitions apart for %s', (_, sight) => {
    expect(closest(colours.hulls.map(({ ink }) => ink), sight)).toBeGreaterThan(LEAST_INK_DISTANCE)
  })

  it('give every ring 3:1 and every name 4.5:1 against the ground', () => {
    for (const hue of HUES) expect(contrast(colours.hues[hue], colours.ground)).toBeGreaterThanOrEqual(3)
    for (const { ink } of colours.hulls) expect(contrast(ink, colours.ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.grey, colours.ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(colours.quietInk, colours.ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.ink, colours.ground)).toBeGreaterThanOrEqual(7)
  })

  it('keep the name of a coalition at 4.5:1 where two and three hulls lie over one another, also without its halo', () => {
    const tints = colours.hulls.map(({ tint }) => tint)
    const stacked = (under: readonly string[]): string[] => under.flatMap((colour) => tints.map((tint) => laidOver(tint, colour, colours.hullSurface)))
    const [one, two] = [stacked([colours.ground]), stacked(stacked([colours.ground]))]
    const grounds = [...one, ...two, ...stacked(two)]
    for (const { ink } of colours.hulls) for (const ground of grounds) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    for (const ground of grounds) expect(contrast(colours.ink, ground)).toBeGreaterThanOrEqual(7)
  })

  it('keep every name of a map that is presented at 7:1, where three hulls lie over one another too', () => {
    const presented = PRESENTED_COLOURS[theme]
    const tints = presented.hulls.map(({ tint }) => tint)
    const stacked = (under: readonly string[]): string[] => under.flatMap((colour) => tints.map((tint) => laidOver(tint, colour, presented.hullSurface)))
    const grounds = [presented.ground, ...stacked(stacked(stacked([presented.ground])))]
    for (const ink of new Set([presented.ink, presented.quietInk, ...presented.hulls.map((hull) => hull.ink)])) {
      expect(grounds.filter((ground) => contrast(ink, ground) < 7)).toEqual([])
    }
  })

  it('keep the edge of every hull visible on the ground and on its own surface', () => {
    for (const { tint } of colours.hulls) {
      const [edge, surface] = [laidOver(tint, colours.ground, colours.hullEdge), laidOver(tint, colours.ground, colours.hullSurface)]
      expect(contrast(edge, colours.ground)).toBeGreaterThanOrEqual(1.5)
      expect(contrast(edge, surface)).toBeGreaterThanOrEqual(1.3)
    }
  })
})

describe('the distance test', () => {
  it('sees the red and green that a colour-blind person does not', () => {
    const pair = ['#C04030', '#7A7A1E']
    expect(closest(pair, SIGHTS['normal'] as Matrix)).toBeGreaterThan(LEAST_DISTANCE)
    expect(closest(pair, SIGHTS['deuteranopia'] as Matrix)).toBeLessThan(LEAST_DISTANCE)
  })
})

describe('glyphs', () => {
  it('differ for every domain of the field', () => {
    const glyphs = [...BUILT_IN_VOCABULARY.domains.keys()].map((domain) => glyphOf(BUILT_IN_VOCABULARY.domains, domain))
    expect(new Set(glyphs).size).toBe(BUILT_IN_VOCABULARY.domains.size)
  })

  it('take the first letter of a map\'s own domain, and nothing where none is known', () => {
    const own = new Map([['sport', { code: 'sport', nl: 'Sport', en: 'Sports', hue: 'sociaal' as const }]])
    expect([glyphOf(own, 'sport'), glyphOf(own, 'zorgboerderij'), glyphOf(own, null)]).toEqual(['S', 'Z', ''])
  })
})

describe('colours of hulls', () => {
  it('differ for coalitions that touch, and stay what they were when another coalition comes', () => {
    const neighbours = new Map([['a', new Set(['b', 'c'])], ['b', new Set(['a', 'c'])], ['c', new Set(['a', 'b'])]])
    const before = hullHues(neighbours)
    expect(new Set(before.values()).size).toBe(3)
    const after = hullHues(new Map([...neighbours, ['d', new Set<string>()]]))
    for (const [id, hue] of before) expect(after.get(id)).toBe(hue)
  })
})
