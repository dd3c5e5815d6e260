import { isCoalitionId, type PartyId } from '../../../model/ids.ts'
import type { Language, Vocabulary } from '../../../model/vocabulary.ts'
import type { Option } from '../../controls/fields/ChoiceField.tsx'
import { termOptions } from '../../controls/fields/termOptions.ts'

/**
 * The kinds a tie may have. Kinds whose fact has another form are left out: a merger is a succession, *valt onder* a field,
 * and what is a role towards a coalition is no tie to it.
 */
export function tieKindOptions({ tieKinds }: Vocabulary, language: Language, to: PartyId | null = null): readonly Option[] {
  const isTowardsCoalition = to !== null && isCoalitionId(to)
  const fitting = [...tieKinds].filter(([, { form, roleTowardsCoalition }]) => form === null && !(isTowardsCoalition && roleTowardsCoalition !== null))
  return termOptions(new Map(fitting), language)
}
