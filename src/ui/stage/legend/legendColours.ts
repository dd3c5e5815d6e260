import type { ColourGroup, ColouringOf } from '../../../drawing/colouring.ts'
import type { Colouring } from '../../../model/lens/lens.ts'
import type { Network } from '../../../model/network.ts'
import { labelOf, type Hue, type Language } from '../../../model/vocabulary.ts'
import type { Text } from '../../text/nl/nl.ts'

/** What a colour means where it does not mean a domain. */
export type LegendColour = { readonly code: string; readonly label: string; readonly hue: Hue | null; readonly hullHue: number | null }

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
