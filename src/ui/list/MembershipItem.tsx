import type { ReactNode } from 'react'
import type { Membership } from '../../model/membership.ts'
import { partyOf } from '../../model/network.ts'
import { labelOf, seatOf } from '../../model/vocabulary.ts'
import { select } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayPeriodAsOf } from '../controls/sayDate.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { changeRole, removeFact } from './listEdits.ts'

type Props = {
  readonly membership: Membership
  /** At whose heading it stands: the other end is named. */
  readonly side: 'party' | 'coalition'
  readonly isEditing: boolean
}

/** One membership: the other end, the role, and since when. */
export function MembershipItem({ membership, side, isEditing }: Props): ReactNode {
  const openMap = useOpenMap()
  const words = useText()
  const { list: text } = words
  const language = useLanguage()
  const network = openMap.entities.network()
  const { vocabulary } = network
  const party = partyOf(network, membership.party)?.name ?? ''
  const coalition = network.coalitions.get(membership.coalition)?.name ?? ''
  const role = labelOf(vocabulary.roles, membership.role, language)
  const isAround = seatOf(vocabulary, membership) === 'around'
  const status = membership.status === 'is' ? '' : text.status[membership.status]
  return (
    <li className="fact">
      <button type="button" className="fact-name" dir="auto" onClick={() => select(openMap.session, [side === 'party' ? membership.coalition : membership.party])}>
        {side === 'party' ? coalition : party}
      </button>
      {isEditing ? (
        <select aria-label={text.roleOf(party, coalition)} value={membership.role} onChange={(event) => changeRole(openMap, membership.id, event.target.value)}>
          {!vocabulary.roles.has(membership.role) && <option value={membership.role}>{membership.role}</option>}
          {[...vocabulary.roles.values()].map((term) => <option key={term.code} value={term.code}>{term[language]}</option>)}
        </select>
      ) : (
        <span className={isAround ? 'role role-around' : 'role'}>{role}</span>
      )}
      <span className="quiet small">{[sayPeriodAsOf(membership.period, dayShown(network), words), status].filter(Boolean).join(', ')}</span>
      <button type="button" data-opens-panel className="button button-quiet small fact-open" aria-label={text.openMembership(party, coalition, role)} onClick={() => select(openMap.session, [membership.id])}>
        {text.details}
      </button>
      {isEditing && (
        <button type="button" className="button button-quiet small" aria-label={text.leave(party, coalition, role)} onClick={() => removeFact(openMap, membership.id)}>
          {text.removeShort}
        </button>
      )}
    </li>
  )
}
