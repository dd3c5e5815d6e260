import { useState, type ReactNode } from 'react'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { partyOf } from '../../model/network.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { select } from '../../session/session.ts'
import { ChooseLeaving } from '../hand/ChooseLeaving.tsx'
import { ChooseRole } from '../hand/ChooseRole.tsx'
import { seatsIn } from '../hand/handEdits.ts'
import { HandPopover } from '../hand/HandPopover.tsx'
import { RoleChoice } from '../list/rows/RoleChoice.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import '../hand/hand.css'

export type CardAsks = 'roles' | 'another' | 'stop'

type Props = {
  readonly party: PartyId
  readonly coalition: CoalitionId
  readonly memberships: readonly Membership[]
  readonly asks: CardAsks
  /** In px of what the card lies in. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** Asks beside a cell what becomes of it: which role, one more, or none any longer. */
export function MatrixCard({ party, coalition, memberships, asks, at, onClose }: Props): ReactNode {
  const { matrix: text } = useText()
  const network = useNetwork()
  const [asked, ask] = useState<CardAsks>(memberships.length === 0 ? 'another' : asks)
  const isOpenEnded = seatsIn(network, party, [coalition]).length > 0
  const title = text.cell(partyOf(network, party)?.name ?? '', network.coalitions.get(coalition)?.name ?? '')
  return (
    <HandPopover key={asked} at={at} role="dialog" label={title} onClose={onClose}>
      {asked === 'stop' && isOpenEnded && <ChooseLeaving party={party} coalitions={[coalition]} stayLabel={text.notNow} onDone={onClose} />}
      {asked === 'another' && (
        <>
          <ChooseRole parties={[party]} coalition={coalition} onDone={onClose} />
          <button type="button" className="button button-quiet" onClick={onClose}>{text.notNow}</button>
        </>
      )}
      {(asked === 'roles' || (asked === 'stop' && !isOpenEnded)) && (
        <>
          <p className="hand-title">{title}</p>
          {memberships.map((membership) => <RoleRow key={membership.id} membership={membership} onOpened={onClose} />)}
          <div className="hand-choices">
            <button type="button" className="button hand-choice" onClick={() => ask('another')}>{text.anotherRole}</button>
            {isOpenEnded && <button type="button" className="button hand-choice" onClick={() => ask('stop')}>{text.stop}</button>}
            <button type="button" className="button button-quiet" onClick={onClose}>{text.done}</button>
          </div>
        </>
      )}
    </HandPopover>
  )
}

function RoleRow({ membership, onOpened }: { readonly membership: Membership; readonly onOpened: () => void }): ReactNode {
  const { matrix: text } = useText()
  const language = useLanguage()
  const { session, entities } = useOpenMap()
  const role = labelOf(entities.network().vocabulary.roles, membership.role, language)
  return (
    <div className="hand-choices">
      <RoleChoice membership={membership} label={text.role(role)} />
      <button type="button" className="button button-quiet" aria-label={text.openRole(role)} data-opens-panel onClick={() => [select(session, [membership.id]), onOpened()]}>{text.open}</button>
    </div>
  )
}
