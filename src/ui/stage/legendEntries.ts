import { glyphOf } from '../../drawing/colours.ts'
import type { ColourGroup, ColouringOf } from '../../drawing/colouring.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import type { Colouring } from '../../model/lens/lens.ts'
import type { Network } from '../../model/network.ts'
import { HUES, labelOf, type Hue, type Language } from '../../model/vocabulary.ts'
import type { Text } from '../text/nl.ts'

/** One domain that is on the map; `code` null stands for organisations whose domain nobody knows. */
export type LegendDomain = { readonly code: string | null; readonly label: string; readonly hue: Hue | null; readonly glyph: string }

export const LEGEND_SIGNS = ['hull', 'plate', 'seat', 'together', 'around', 'tie', 'directed', 'partOf', 'succession', 'planned', 'placeholder', 'closed', 'ended', 'endedHull', 'pinned'] as const
export type LegendSign = (typeof LEGEND_SIGNS)[number]

/** What a colour means where it does not mean a domain. */
export type LegendColour = { readonly code: string; readonly label: string; readonly hue: Hue | null; readonly hullHue: number | null }

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
    .toSorted((a, b) => rankOf(a.hue) - rankOf(b.hue) || a.label.localeCompare(b.label, language))
}

/** The colours of whatever else they tell apart; those that share grey are one entry. */
export function legendColours({ vocabulary }: Network, { groups }: ColouringOf, by: Colouring, { lens: text }: Text, language: Language): readonly LegendColour[] {
  const isGrey = ({ hue, hullHue }: ColourGroup): boolean => hue === null && hullHue === null
  const labelOfGroup = ({ code, count }: ColourGroup): string => {
    if (by === 'component') return code === null ? text.alone(count) : text.partNumber(code, count)
    return code === null ? text.unknown : labelOf(by === 'phase' ? vocabulary.phases : vocabulary.organisationKinds, code, language)
  }
  const coloured = groups.filter((group) => !isGrey(group)).map((group) => ({ code: group.code ?? '', label: labelOfGroup(group), hue: group.hue, hullHue: group.hullHue }))
  const grey = groups.filter(isGrey)
  const [only] = grey
  const rest = only === undefined ? [] : [{ code: 'grey', label: grey.length === 1 || by !== 'kind' ? labelOfGroup(only) : text.otherKinds, hue: null, hullHue: null }]
  return [...coloured, ...rest]
}

function rankOf(hue: Hue | null): number {
  return hue === null ? HUES.length : HUES.indexOf(hue)
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
