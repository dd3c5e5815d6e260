import type { Chip, Question, SimilarParty } from '../../typing/proposal.ts'
import type { Text } from '../text/nl/nl.ts'

type Words = Text['quickAdd']

/** What stands behind a chip's own text: what will happen to it, or what kind of word it is. */
export function chipWords(chip: Chip, words: Words): string {
  const places = words.inPlace(chip.placeNames)
  switch (chip.state) {
    case 'new':
      return [words.isNew, places].filter(Boolean).join(', ')
    case 'exists':
      return [words.exists, places].filter(Boolean).join(', ')
    case 'similar':
      return words.looksLike(chip.similarTo.map((party) => similarWords(party, words)))
    case null:
      return words.what[chip.what]
  }
}

function similarWords({ name, placeNames }: SimilarParty, words: Words): string {
  return words.nameWithPlaces(name, placeNames)
}

/** The sentence a question asks, about its part of the line. */
export function questionWords({ what, start, end }: Question, line: string, words: Words): string {
  return words.questions[what](line.slice(start, end))
}

export function choiceWords({ code, party }: Question['choices'][number], words: Words): string {
  if (party === null) return words.choices[code]
  const name = similarWords(party, words)
  return code === 'existing' ? name : `${words.choices[code]} (${name})`
}

/** All chips as one sentence, for whoever hears the screen. */
export function chipsAloud(chips: readonly Chip[], words: Words): string {
  return chips.map((chip) => `${chip.text}: ${chipWords(chip, words)}`).join('; ')
}
