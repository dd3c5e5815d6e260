import type { ReactNode } from 'react'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { isCoalitionId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { addToCoalition, putUnder } from './handEdits.ts'
import { TermButtons } from './TermButtons.tsx'

/** The roles most often given; the others stand in the list below them. */
const FIRST_ROLES = ['lid', 'trekker', 'partner', 'financier', 'adviseur']

type Props = { readonly parties: readonly PartyId[]; readonly coalition: CoalitionId; readonly onDone: () => void }

/** In which role parties take part in a coalition. */
export function ChooseRole({ parties, coalition, onDone }: Props): ReactNode {
  const openMap = useOpenMap()
  const { hand } = useText()
  const language = useLanguage()
  const network = useNetwork()
  const [only] = parties.length === 1 ? parties : []
  const nameOf = (id: PartyId): string => partyOf(network, id)?.name ?? ''

  function choose(role: string): void {
    addToCoalition(openMap, parties, coalition, role)
    onDone()
  }

  return (
    <>
      <p className="hand-title">{hand.enter(parties.map(nameOf), nameOf(coalition))}</p>
      <TermButtons label={hand.asWhat} otherLabel={hand.otherRole} first={FIRST_ROLES} terms={network.vocabulary.roles} language={language} onChoose={choose} />
      {only && isCoalitionId(only) && (
        <button type="button" className="button hand-choice" onClick={() => [putUnder(openMap, only, coalition), onDone()]}>{hand.under(nameOf(only), nameOf(coalition))}</button>
      )}
    </>
  )
}
