import type { CoalitionId, OrganisationId, PartyId } from '../model/ids.ts'
import type { Colouring } from '../model/lens/lens.ts'
import { nearParties } from '../model/lens/nearParties.ts'
import type { Network } from '../model/network.ts'
import { lastDay } from '../model/partialDate.ts'
import { phaseOn } from '../model/time/phaseOn.ts'
import { HUES, type Hue, type Term } from '../model/vocabulary.ts'
import { HULL_COLOUR_COUNT } from './colours.ts'
import type { DrawnColours } from './drawing.ts'

/** Those that share a colour. `code`: of the vocabulary; for a part of the network its number, from the largest. Null: known of nobody. */
export type ColourGroup = { readonly code: string | null; readonly hue: Hue | null; readonly hullHue: number | null; readonly count: number }

/** With the groups that share a colour; only what is shown, for a legend. */
export type ColouringOf = DrawnColours & { readonly groups: readonly ColourGroup[] }

export const BY_DOMAIN: ColouringOf = { nodes: null, hulls: null, groups: [] }

/**
 * Colours by something else than domains. There are eight, and they go to the eight most frequent of the whole map, so that
 * another lens gives nobody another colour; the others share grey. Parts of the network are those of what is shown.
 */
export function colouringOf(whole: Network, shown: Network, by: Colouring): ColouringOf {
  switch (by) {
    case 'domain':
      return BY_DOMAIN
    case 'kind':
      return ringColouring(shown, whole, ({ kind }) => kind)
    case 'phase':
      return hullColouring(shown, whole)
    case 'component':
      return partColouring(shown)
    default:
      return by satisfies never
  }
}

function ringColouring(shown: Network, whole: Network, codeOf: (organisation: { readonly kind: string | null }) => string | null): ColouringOf {
  const ranks = ranked([...whole.organisations.values()].map(codeOf))
  const hueOf = (code: string | null): Hue | null => HUES[ranks.indexOf(code ?? '')] ?? null
  const nodes = new Map([...shown.organisations.values()].map((organisation) => [organisation.id, hueOf(codeOf(organisation))]))
  const groups = countBy([...shown.organisations.values()].map(codeOf)).map(([code, count]): ColourGroup => ({ code, hue: hueOf(code), hullHue: null, count }))
  return { nodes, hulls: null, groups }
}

/** Rings turn grey, so that colour means one thing. */
function hullColouring(shown: Network, whole: Network): ColouringOf {
  const day = shown.record.stateDate?.date ? lastDay(shown.record.stateDate.date) : null
  const phaseIn = (network: Network, id: CoalitionId): string | null => phaseOn(network, id, network === shown ? day : null)
  const known = whole.vocabulary.phases as ReadonlyMap<string, Term>
  const used = new Set([...whole.phases.values()].map(({ phase }) => phase))
  const order = [...known.keys()].filter((code) => used.has(code)).concat([...used].filter((code) => !known.has(code)))
  const hueOf = (code: string | null): number | null => (code !== null && order.indexOf(code) < HULL_COLOUR_COUNT ? order.indexOf(code) : null)
  const codes = new Map([...shown.coalitions.keys()].map((id) => [id, phaseIn(shown, id)]))
  const groups = countBy([...codes.values()]).map(([code, count]): ColourGroup => ({ code, hue: null, hullHue: hueOf(code), count }))
  return {
    nodes: new Map([...shown.organisations.keys()].map((id) => [id, null])),
    hulls: new Map([...codes].map(([id, code]) => [id, hueOf(code)])),
    groups: groups.toSorted((a, b) => (a.hullHue ?? HULL_COLOUR_COUNT) - (b.hullHue ?? HULL_COLOUR_COUNT)),
  }
}

/** From the largest part; who is alone is grey. */
function partColouring(shown: Network): ColouringOf {
  const parts = partsOf(shown).filter((part) => part.size > 1).toSorted((a, b) => b.size - a.size)
  const nodes = new Map<OrganisationId, Hue | null>([...shown.organisations.keys()].map((id) => [id, null]))
  parts.forEach((part, index) => part.forEach((id) => nodes.set(id, HUES[index] ?? null)))
  const alone = shown.organisations.size - parts.reduce((sum, part) => sum + part.size, 0)
  const groups = parts.map((part, index): ColourGroup => ({ code: String(index + 1), hue: HUES[index] ?? null, hullHue: null, count: part.size }))
  return { nodes, hulls: null, groups: alone > 0 ? [...groups, { code: null, hue: null, hullHue: null, count: alone }] : groups }
}

/** The organisations of every connected part. */
function partsOf(shown: Network): readonly ReadonlySet<OrganisationId>[] {
  const seen = new Set<PartyId>()
  return [...shown.organisations.keys()].flatMap((start) => {
    if (seen.has(start)) return []
    const part = [...nearParties(shown, start, Infinity)]
    part.forEach((id) => seen.add(id))
    return [new Set(part.filter((id): id is OrganisationId => shown.organisations.has(id as OrganisationId)))]
  })
}

function ranked(codes: readonly (string | null)[]): readonly string[] {
  return countBy(codes).flatMap(([code]) => code ?? [])
}

/** Most frequent first, the unknown last, equals by their code. */
function countBy(codes: readonly (string | null)[]): readonly (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].toSorted(([a, first], [b, second]) => Number(a === null) - Number(b === null) || second - first || (a ?? '').localeCompare(b ?? ''))
}
