import { HUES, type DomainTerm, type Hue } from '../model/vocabulary.ts'
import type { ThemeName } from './drawing.ts'

/** A coalition's two tones: `ink` for its name (4.5:1 on the ground, also under three surfaces), `tint` for its surface and edge. */
export type HullColour = { readonly ink: string; readonly tint: string }

export type Colours = {
  readonly ground: string
  readonly paper: string
  readonly ink: string
  readonly quietInk: string
  readonly line: string
  /** What can be done, and what is selected. */
  readonly accent: string
  /** Closed organisations and unknown domains. */
  readonly grey: string
  readonly hues: Readonly<Record<Hue, string>>
  readonly hulls: readonly HullColour[]
  /** Opacity of a hull's surface and of its edge. */
  readonly hullSurface: number
  readonly hullEdge: number
}

/**
 * Found by search for the largest smallest distance (OKLab) between any two of the eight as seen with normal sight, protanopia,
 * deuteranopia and tritanopia, at 3:1 or more against the ground. The inks of hulls were found the same way, near the hue of
 * their tint, at 4.5:1 where three hulls lie over one another. `tests/drawing/colours.test.ts` holds these promises.
 */
export const COLOURS: Readonly<Record<ThemeName, Colours>> = {
  light: {
    ground: '#FAF8F4',
    paper: '#FFFDFA',
    ink: '#1F2430',
    quietInk: '#5A6070',
    line: '#7C8190',
    accent: '#1D5FD0',
    grey: '#858A94',
    hues: byHue(['#164FAD', '#BF6882', '#511A67', '#1A4705', '#796325', '#2296C2', '#8A9312', '#933069']),
    hulls: hullColours(
      ['#451E86', '#970140', '#004F39', '#581C5D', '#854C01', '#045E7B', '#6438A2', '#113B09'],
      ['#5A63D8', '#E0655C', '#1F9D6C', '#B8609F', '#D28A24', '#1A9FBD', '#8A55CC', '#87A51C'],
    ),
    hullSurface: 0.1,
    hullEdge: 0.7,
  },
  dark: {
    ground: '#161A22',
    paper: '#1E232D',
    ink: '#ECE9E2',
    quietInk: '#A6ACB9',
    line: '#878E9D',
    accent: '#7FB2FF',
    grey: '#7F8694',
    hues: byHue(['#2FACF5', '#CD6389', '#7763C5', '#97B037', '#936F19', '#9CECF7', '#E9DE5F', '#E5A4AC']),
    hulls: hullColours(
      ['#A696FE', '#F88364', '#86DEB1', '#FFD6FF', '#FCB527', '#43B5AC', '#CFB6F6', '#BBFD92'],
      ['#5662AD', '#A44C47', '#3B8363', '#986887', '#8B6B00', '#027A7C', '#7766AC', '#758130'],
    ),
    hullSurface: 0.13,
    hullEdge: 0.85,
  },
}

function byHue(colours: readonly string[]): Readonly<Record<Hue, string>> {
  return Object.fromEntries(HUES.map((hue, index) => [hue, colours[index] ?? ''])) as Record<Hue, string>
}

function hullColours(inks: readonly string[], tints: readonly string[]): readonly HullColour[] {
  return inks.map((ink, index) => ({ ink, tint: tints[index] ?? ink }))
}

/** How many colours coalitions share. */
export const HULL_COLOUR_COUNT = 8

/** One letter per domain of the field, so that a domain is told apart without its colour. */
const GLYPH_BY_DOMAIN: Readonly<Record<string, string>> = {
  'preventie': 'P',
  'eerste-lijn': '1',
  'tweede-lijn': '2',
  'vvt': 'V',
  'ggz': 'M',
  'gehandicaptenzorg': 'H',
  'jeugd': 'J',
  'welzijn': 'W',
  'informele-zorg': 'I',
  'patient': 'C',
  'wonen': 'T',
  'gemeente': 'G',
  'verzekeraar': '€',
  'onderwijs': 'O',
  'kennis': 'K',
  'arbeidsmarkt': 'A',
  'ondersteuning': 'S',
  'landelijk': 'L',
  'overig': '+',
}

/** The glyph of a domain: that of the field, else the first letter of the map's own label; empty when the domain is not known. */
export function glyphOf(domains: ReadonlyMap<string, DomainTerm>, domain: string | null): string {
  if (domain === null) return ''
  return GLYPH_BY_DOMAIN[domain] ?? [...(domains.get(domain)?.nl ?? domain)][0]?.toUpperCase() ?? ''
}

/** The colour of a node's ring. */
export function ringColour(colours: Colours, node: { readonly hue: Hue | null; readonly closed: boolean }): string {
  return node.closed || node.hue === null ? colours.grey : colours.hues[node.hue]
}

/** The same text always gives the same number from 0 to 1 (FNV-1a with a last stir). */
export function hashToUnit(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) / 4294967296
}

/**
 * A colour index per coalition, so that coalitions with a member in common differ as long as there are colours left.
 *
 * Starts from what the id itself says, so that a new coalition changes the colour of hardly any other.
 */
export function hullHues<Id extends string>(neighbours: ReadonlyMap<Id, ReadonlySet<Id>>): ReadonlyMap<Id, number> {
  const hues = new Map<Id, number>()
  for (const id of [...neighbours.keys()].toSorted()) {
    const taken = [...(neighbours.get(id) ?? [])].flatMap((other) => hues.get(other) ?? [])
    hues.set(id, leastTaken(taken, Math.floor(hashToUnit(id) * HULL_COLOUR_COUNT)))
  }
  return hues
}

function leastTaken(taken: readonly number[], preferred: number): number {
  const counts = Array.from({ length: HULL_COLOUR_COUNT }, (_, hue) => taken.filter((other) => other === hue).length)
  const lowest = Math.min(...counts)
  for (let step = 0; step < HULL_COLOUR_COUNT; step++) {
    const hue = (preferred + step * 3) % HULL_COLOUR_COUNT
    if (counts[hue] === lowest) return hue
  }
  return preferred
}
