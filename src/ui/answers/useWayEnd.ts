import { useState } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { resolveParty } from '../controls/partyChoices.ts'
import { NOTHING_PICKED, type PartyPickerProps } from '../controls/pickedParty.ts'
import { useNetwork } from '../useNetwork.ts'

/** One end of a way: what the field holds, and the party that it names; null while it names none. */
export function useWayEnd(): { readonly party: PartyId | null; readonly field: Pick<PartyPickerProps, 'kinds' | 'value' | 'onChange'> } {
  const network = useNetwork()
  const [value, onChange] = useState(NOTHING_PICKED)
  const resolved = resolveParty(network, 'parties', value.text, value.picked)
  return { party: resolved.kind === 'known' ? resolved.id : null, field: { kinds: 'parties', value, onChange } }
}
