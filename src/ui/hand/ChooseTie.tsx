import { useState, type ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { addTieByHand, putUnder } from './handEdits.ts'
import { TermButtons } from './TermButtons.tsx'

const FIRST_KINDS = ['werkt samen met', 'financiert', 'adviseert', 'verwijst naar', 'wisselt kennis uit met']

type Props = { readonly from: PartyId; readonly to: PartyId; readonly onDone: () => void }

/** Which relation a line between two organisations is, and which way it goes. */
export function ChooseTie({ from, to, onDone }: Props): ReactNode {
  const openMap = useOpenMap()
  const { hand } = useText()
  const language = useLanguage()
  const network = useNetwork()
  const [ends, setEnds] = useState([from, to] as const)
  const [one, other] = ends
  const [oneName, otherName] = ends.map((id) => partyOf(network, id)?.name ?? '') as [string, string]
  const kinds = new Map([...network.vocabulary.tieKinds].filter(([, { form }]) => form === null))

  return (
    <>
      <p className="hand-title">{hand.asTie(oneName, otherName)}</p>
      <TermButtons label={hand.asTie(oneName, otherName)} otherLabel={hand.otherKind} first={FIRST_KINDS} terms={kinds} language={language}
        onChoose={(kind) => [addTieByHand(openMap, one, other, kind), onDone()]} />
      <button type="button" className="button hand-choice" onClick={() => [putUnder(openMap, one, other), onDone()]}>{hand.under(oneName, otherName)}</button>
      <div className="hand-choices">
        <button type="button" className="button button-quiet" onClick={() => setEnds([other, one])}>{hand.turnAround}</button>
        <button type="button" className="button button-quiet" onClick={onDone}>{hand.notNow}</button>
      </div>
    </>
  )
}
