import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../src/drawing/colours.ts'
import { initialsOf, personColour } from '../../src/ui/map/peopleColours.ts'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The custom properties of the first block after a selector. */
function tokensAfter(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}

const light = tokensAfter('\n:root {')
const dark = tokensAfter(":root:not([data-theme='light'])")
const chosenDark = tokensAfter(":root[data-theme='dark']")

describe('the tokens of the screen', () => {
  it.each([['light', light], ['dark', dark]] as const)('are those of the drawing where they share a colour: %s', (theme, tokens) => {
    const { ground, paper, ink, quietInk, accent } = COLOURS[theme]
    expect({ ground: tokens['ground'], surface: tokens['surface'], ink: tokens['ink'], quiet: tokens['quiet-ink'], accent: tokens['accent'] })
      .toEqual({ ground, surface: paper, ink, quiet: quietInk, accent })
  })

  it('are the same whether the device or the person asks for dark', () => expect(chosenDark).toEqual(dark))

  it.each([['light', light], ['dark', dark]])('keep text readable: %s', (_, tokens) => {
    const pairs = ['ink', 'quiet-ink', 'accent', 'good', 'wait', 'bad'].flatMap((text) => ['ground', 'surface', 'raised'].map((ground) => [text, ground] as const))
    const others = [['on-accent', 'accent'], ['ink', 'accent-tint'], ['accent', 'accent-tint'], ['wait', 'wait-tint'], ['ink', 'wait-tint']] as const
    const low = [...pairs, ...others].filter(([text, ground]) => contrast(tokens[text] ?? '', tokens[ground] ?? '') < 4.5)
    expect(low).toEqual([])
  })

  it.each([['light', light], ['dark', dark]])('let the edge of a field be seen: %s', (_, tokens) => {
    expect(contrast(tokens['strong-line'] ?? '', tokens['surface'] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe('the strip under a presentation', () => {
  it.each([['light', light], ['dark', dark]])('says its words at 7:1: %s', (_, tokens) => {
    expect(contrast(tokens['ink'] ?? '', tokens['surface'] ?? '')).toBeGreaterThanOrEqual(7)
  })
})

describe('the colours of people', () => {
  it.each([['light', light], ['dark', dark]] as const)('carry their initials and stand out: %s', (theme, tokens) => {
    for (let number = 0; number < 8; number++) {
      const colour = personColour(number, theme)
      expect(contrast(colour, tokens['ground'] ?? '')).toBeGreaterThanOrEqual(3)
      expect(contrast(colour, tokens['on-accent'] ?? '')).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('go round for any number', () => expect([personColour(8, 'light'), personColour(-8, 'light')]).toEqual([personColour(0, 'light'), personColour(0, 'light')]))

  it.each([['Noor', 'N'], ['noor de Wit', 'NW'], ['  ', ''], ['👩‍⚕️ Zorg', '👩Z'], ['جمعية الرعاية', 'جا']])('initials of %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

/** WCAG 2 contrast of two colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
