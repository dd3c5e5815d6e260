import type { ReactNode } from 'react'
import type { Membership } from '../../../model/membership.ts'
import { partyOf } from '../../../model/network.ts'
import { labelOf, seatOf } from '../../../model/vocabulary.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { FactActions } from './FactActions.tsx'
import { JumpLink } from '../JumpLink.tsx'
import { RoleChoice } from './RoleChoice.tsx'
import { WhenCell } from './WhenCell.tsx'
import { CELL, ROW, ROW_HEADER } from './tableRoles.ts'

type Props = {
  readonly membership: Membership
  /** At whose heading it stands: the other end is named. */
  readonly side: 'party' | 'coalition'
  readonly isEditing: boolean
}

/** One membership as a row: the other end, the role, and since when. */
export function MembershipLine({ membership, side, isEditing }: Props): ReactNode {
  const { entities } = useOpenMap()
  const { list: text } = useText()
  const language = useLanguage()
  const network = entities.network()
  const party = partyOf(network, membership.party)?.name ?? ''
  const coalition = network.coalitions.get(membership.coalition)?.name ?? ''
  const role = labelOf(network.vocabulary.roles, membership.role, language)
  const isAround = seatOf(network.vocabulary, membership) === 'around'
  return (
    <tr {...ROW}>
      <th {...ROW_HEADER}>
        {side === 'party' ? <JumpLink id={membership.coalition} name={coalition} /> : <JumpLink id={membership.party} name={party} />}
      </th>
      <td {...CELL} className={isAround ? 'role-around' : undefined}>
        {isEditing ? <RoleChoice membership={membership} label={text.roleOf(party, coalition)} /> : role}
      </td>
      <WhenCell period={membership.period} status={membership.status} />
      <FactActions
        fact={membership.id}
        openLabel={text.openMembership(party, coalition, role)}
        removeLabel={text.leave(party, coalition, role)}
        isEditing={isEditing}
      />
    </tr>
  )
}
