import type { LensCut, ListPart } from '../../model/lens/lens.ts'
import { NOT_KNOWN, type Lens } from '../../model/lens/lens.ts'
import type { LensProblem } from '../../model/lens/lensQuery.ts'
import { partyOf, type Network } from '../../model/network.ts'
import { isPartialDate, partialDate } from '../../model/partialDate.ts'
import { labelOf, type Language } from '../../model/vocabulary.ts'
import { sayDate } from '../controls/sayDate.ts'
import type { Text } from '../text/nl/nl.ts'

/** One value of a list of the lens as people call it. */
export function sayValue({ themes, places, vocabulary }: Network, part: ListPart, value: string, { lens: text }: Text, language: Language): string {
  if (part === 'themes') return themes.get(value as never)?.name ?? value
  if (part === 'places') return places.get(value as never)?.name ?? value
  if (value === NOT_KNOWN) return part === 'certainty' ? text.withoutSource : text.unknown
  return labelOf(vocabulary[part], value, language)
}

/** One thing by which the lens leaves something out, short enough for a chip. */
export function sayCut(network: Network, lens: Lens, cut: LensCut, words: Text, language: Language): string {
  const { lens: text } = words
  if ('value' in cut) return text.cut(text.part[cut.part], sayValue(network, cut.part, cut.value, words, language))
  switch (cut.part) {
    case 'date':
      return `${text.asOf} ${sayDate(partialDate(lens.date), words)}`
    case 'standing':
      return text.standings[lens.standing]
    case 'seats':
      return text.seatings[lens.seats]
    case 'undated':
      return text.withoutUndated
    case 'focus':
      return `${text.part.focus} ${(lens.focus && partyOf(network, lens.focus.party)?.name) ?? text.unknown}`
    default:
      return cut satisfies never
  }
}

/** What in an address could not be shown and why: *stand per 2027 ligt in de toekomst*. Ids say nothing to anybody and are left out. */
export function sayProblem({ part, value, reason }: LensProblem, words: Text): string {
  const { lens: text } = words
  const said = reason === 'notOnMap' ? '' : isPartialDate(value) ? sayDate(partialDate(value), words) : value === '' ? '' : `“${value}”`
  return text.problem(text.part[part], said, text.reasons[reason])
}
