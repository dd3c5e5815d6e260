import { useState, type ReactNode } from 'react'
import { isPartyId, type PartyId } from '../../../model/ids.ts'
import { MOST_DISTANCE } from '../../../model/lens/lens.ts'
import { partyOf } from '../../../model/network.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { NOTHING_PICKED } from '../../controls/party/pickedParty.ts'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { useSession } from '../../useSession.ts'
import { useLens } from '../useLens.ts'

/** One party with who is near it: the one that is selected, or one by its name. */
export function AroundOne(): ReactNode {
  const { lens: text } = useText()
  const network = useNetwork()
  const selected = useSession(({ selection }) => selection.find(isPartyId) as PartyId | undefined)
  const [{ focus }, look] = useLens()
  const [picked, setPicked] = useState(NOTHING_PICKED)
  const around = (party: PartyId): void => look({ focus: { party, distance: focus?.distance ?? 1 } })
  const name = selected && partyOf(network, selected)?.name
  return (
    <details className="lens-some" open={focus !== null || undefined}>
      <summary>{text.focus}</summary>
      {selected && name && focus?.party !== selected && <button type="button" className="button small" onClick={() => around(selected)}>{text.onlyAround(name)}</button>}
      <PartyPicker
        label={text.focusOn}
        kinds="parties"
        value={picked}
        onChange={(value) => {
          setPicked(value.picked ? NOTHING_PICKED : value)
          if (value.picked) around(value.picked)
        }}
      />
      {focus && (
        <ChoiceField
          label={text.distance}
          value={String(focus.distance)}
          options={text.distances.slice(0, MOST_DISTANCE).map((label, index) => ({ value: String(index + 1), label }))}
          onChoose={(value) => look({ focus: { ...focus, distance: Number(value ?? 1) } })}
        />
      )}
    </details>
  )
}
