import { useState } from 'react'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import { resolveParty } from '../../controls/party/partyChoices.ts'
import { NOTHING_PICKED, type PartyPickerProps, type PickedParty } from '../../controls/party/pickedParty.ts'
import { useNetwork } from '../../useNetwork.ts'

export type WayEnd = {
  /** Who is named in the field; null while nobody is. */
  readonly party: PartyId | null
  /** What the field holds; `onParty` hears when somebody else is named. */
  readonly field: (onParty: (party: PartyId | null) => void) => Pick<PartyPickerProps, 'kinds' | 'value' | 'onChange'>
}

/** One end of a way. `asked` is who a link or *back* asks for: it comes into the field. */
export function useWayEnd(asked: PartyId | null): WayEnd {
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
  const field: WayEnd['field'] = (onParty) => ({
    kinds: 'parties',
    value,
    onChange(next) {
      setField({ value: next, of: asked })
      if (named(next) !== named(value)) onParty(named(next))
    },
  })
  return { party: named(value), field }
}
