import { useState, type ReactNode } from 'react'
import { PartyPicker } from '../controls/PartyPicker.tsx'
import { resolveParty } from '../controls/partyChoices.ts'
import { NOTHING_PICKED, type PickedParty } from '../controls/pickedParty.ts'
import type { PartyId } from '../../model/ids.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { PathWays } from './PathWays.tsx'

/** How one party reaches another: every equally short way, and over what. */
export function PathAnswer(): ReactNode {
  const { answers: { path: text } } = useText()
  const network = useNetwork()
  const [ends, setEnds] = useState({ from: NOTHING_PICKED, to: NOTHING_PICKED })
  const idOf = ({ text: typed, picked }: PickedParty): PartyId | null => {
    const resolved = resolveParty(network, 'parties', typed, picked)
    return resolved.kind === 'known' ? resolved.id : null
  }
  const [from, to] = [idOf(ends.from), idOf(ends.to)]
  return (
    <AnswerCard title={text.title} how={text.how}>
      <PartyPicker label={text.from} kinds="parties" value={ends.from} onChange={(picked) => setEnds((now) => ({ ...now, from: picked }))} />
      <PartyPicker label={text.to} kinds="parties" value={ends.to} onChange={(picked) => setEnds((now) => ({ ...now, to: picked }))} />
      <div aria-live="polite">
        {from !== null && to !== null && (from === to ? <p>{text.same}</p> : <PathWays from={from} to={to} />)}
      </div>
    </AnswerCard>
  )
}
