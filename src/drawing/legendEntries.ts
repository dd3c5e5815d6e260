import type { Network } from '../model/network.ts'
import { HUES, labelOf, type Hue, type Language, type Vocabulary } from '../model/vocabulary.ts'
import { glyphOf } from './colours.ts'
import type { Drawing } from './drawing.ts'

/** One domain that is on the map; `code` null stands for organisations whose domain nobody knows. */
export type LegendDomain = { readonly code: string | null; readonly label: string; readonly hue: Hue | null; readonly glyph: string }

export const LEGEND_SIGNS = ['hull', 'plate', 'seat', 'together', 'around', 'tie', 'directed', 'partOf', 'succession', 'planned', 'placeholder', 'closed', 'ended', 'endedHull', 'pinned'] as const
export type LegendSign = (typeof LEGEND_SIGNS)[number]

export type LegendEntries = { readonly domains: readonly LegendDomain[]; readonly signs: readonly LegendSign[] }

/** A legend made of what is drawn and nothing else: domains by their colour, then the signs that occur. */
export function legendEntries(network: Network, drawing: Drawing, language: Language): LegendEntries {
  return { domains: domainsOf(network, drawing, language), signs: signsOf(drawing) }
}

function domainsOf(network: Network, drawing: Drawing, language: Language): LegendDomain[] {
  const codes = new Set(drawing.nodes.filter(({ id }) => !drawing.dimmed?.has(id)).map(({ id }) => network.organisations.get(id)?.domain ?? null))
  const { domains } = network.vocabulary
  return [...codes]
    .map((code) => ({ code, label: labelOf(domains, code, language), hue: domains.get(code ?? '')?.hue ?? null, glyph: glyphOf(domains, code) }))
    .toSorted((a, b) => rankOf(a.hue) - rankOf(b.hue) || placeOf(domains, a.code) - placeOf(domains, b.code))
}

function rankOf(hue: Hue | null): number {
  return hue === null ? HUES.length : HUES.indexOf(hue)
}

/** In the order of the vocabulary, and what is not in it last. By their letters would cost the first screen the browser's collation, some 20 ms. */
function placeOf(domains: Vocabulary['domains'], code: string | null): number {
  const place = [...domains.keys()].indexOf(code ?? '')
  return place < 0 ? domains.size : place
}

function signsOf({ nodes, hulls, lines }: Drawing): LegendSign[] {
  const ties = lines.filter(({ kind }) => kind === 'tie')
  const occurs: Readonly<Record<LegendSign, boolean>> = {
    hull: hulls.some(({ isPlate }) => !isPlate),
    plate: hulls.some(({ isPlate }) => isPlate),
    seat: lines.some(({ kind, dash }) => kind === 'seat' && dash === 'solid'),
    together: lines.some(({ kind }) => kind === 'together'),
    around: lines.some(({ kind, dash, status }) => kind === 'around' || (kind === 'seat' && dash === 'dotted' && status === 'is')),
    tie: ties.some(({ directed }) => !directed),
    directed: ties.some(({ directed }) => directed),
    partOf: lines.some(({ kind }) => kind === 'partOf'),
    succession: lines.some(({ kind }) => kind === 'succession'),
    planned: [...hulls, ...lines].some(({ status }) => status !== 'is'),
    placeholder: nodes.some(({ placeholder }) => placeholder),
    closed: nodes.some(({ closed }) => closed),
    ended: lines.some(({ ended }) => ended),
    endedHull: hulls.some(({ ended }) => ended),
    pinned: [...nodes, ...hulls].some(({ pinned }) => pinned),
  }
  return LEGEND_SIGNS.filter((sign) => occurs[sign])
}
