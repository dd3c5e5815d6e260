import type { ReactNode } from 'react'
import type { Membership } from '../../../model/membership.ts'
import { partyOf } from '../../../model/network.ts'
import { labelOf, seatOf } from '../../../model/vocabulary.ts'
import { useDayShown } from '../../lens/useShown.ts'
import { sayPeriodAsOf } from '../../controls/sayDate.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { OpenFact } from '../OpenFact.tsx'
import { sayOnBehalfOf } from '../sayFact.ts'
import { useRemove } from '../useRemove.ts'

type MembershipRowProps = { readonly membership: Membership; /** Which end is named; the other is the panel it stands in. */ readonly shows: 'party' | 'coalition' }

/** One membership in a panel: who or where, in which role, since when. */
export function MembershipRow({ membership, shows }: MembershipRowProps): ReactNode {
  const dayShown = useDayShown()
  const text = useText()
  const language = useLanguage()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const remove = useRemove()
  const { id, party, coalition, role } = membership
  const [partyName, coalitionName] = [partyOf(network, party)?.name ?? '', network.coalitions.get(coalition)?.name ?? '']
  const isAround = seatOf(network.vocabulary, membership) === 'around'
  const more = [sayPeriodAsOf(membership.period, dayShown, text), sayOnBehalfOf(network, membership.onBehalfOf, text, language), membership.status === 'is' ? '' : text.panel.statuses[membership.status]]
  return (
    <li className="fact-row">
      <div className="fact-words">
        <OpenFact id={shows === 'party' ? party : coalition}>{shows === 'party' ? partyName : coalitionName}</OpenFact>
        <span className={isAround ? 'fact-role fact-around' : 'fact-role'}>{labelOf(network.vocabulary.roles, role, language)}</span>
        <span className="quiet small">{more.filter(Boolean).join(' · ')}</span>
      </div>
      <OpenFact id={id} className="button button-quiet small" label={text.panel.moreAbout(text.panel.roleTitle(partyName, coalitionName))}>{text.panel.more}</OpenFact>
      {canEdit && (
        <button type="button" className="fact-remove" aria-label={text.panel.removeRoleOf(partyName, coalitionName)} onClick={() => remove(id)}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </li>
  )
}
