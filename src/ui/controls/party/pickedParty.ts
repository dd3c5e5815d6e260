import type { PartyId } from '../../../model/ids.ts'
import type { PartyKinds } from './partyChoices.ts'

/** What stands in the field: the text, and the party it was picked from the list as. */
export type PickedParty = { readonly text: string; readonly picked: PartyId | null }

export const NOTHING_PICKED: PickedParty = { text: '', picked: null }

export type PartyPickerProps = {
  readonly label: string
  readonly kinds: PartyKinds
  readonly value: PickedParty
  readonly onChange: (value: PickedParty) => void
  readonly without?: readonly PartyId[] | undefined
  readonly problem?: string | null | undefined
  readonly hint?: string | undefined
  readonly hasFocus?: boolean | undefined
}
