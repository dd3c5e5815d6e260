import { useState } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { resolveParty } from '../controls/partyChoices.ts'
import { NOTHING_PICKED, type PartyPickerProps, type PickedParty } from '../controls/pickedParty.ts'
import { useNetwork } from '../useNetwork.ts'

/** One end of a way: what the field holds, and the party that it names; null while it names none. `asked` is who a link or *back* asks for: it comes into the field. */
export function useWayEnd(asked: PartyId | null, onParty: (party: PartyId | null) => void): { readonly party: PartyId | null; readonly field: Pick<PartyPickerProps, 'kinds' | 'value' | 'onChange'> } {
  const network = useNetwork()
  const named = (value: PickedParty): PartyId | null => {
    const resolved = resolveParty(network, 'parties', value.text, value.picked)
    return resolved.kind === 'known' ? resolved.id : null
  }
  const pick = (id: PartyId | null): PickedParty => (id === null ? NOTHING_PICKED : { text: partyOf(network, id)?.name ?? '', picked: id })
  const [{ value, of }, setField] = useState(() => ({ value: pick(asked), of: asked }))
  if (of !== asked) {
    const isInField = asked === null || named(value) === asked
    setField({ value: isInField ? value : pick(asked), of: asked })
  }
  function onChange(next: PickedParty): void {
    setField({ value: next, of: asked })
    if (named(next) !== named(value)) onParty(named(next))
  }
  return { party: named(value), field: { kinds: 'parties', value, onChange } }
}
