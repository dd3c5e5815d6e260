import { labelOf, type Language, type Term } from '../../../model/vocabulary.ts'
import type { Option } from './ChoiceField.tsx'

/** The terms of a list as choices, in the order of the vocabulary. */
export function termOptions(list: ReadonlyMap<string, Term>, language: Language): readonly Option[] {
  return [...list.keys()].map((code) => ({ value: code, label: labelOf(list, code, language) }))
}
