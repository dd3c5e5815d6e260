import type { ReactNode } from 'react'
import type { Membership } from '../../../model/membership.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage } from '../../text/useText.ts'
import { changeRole } from '../listEdits.ts'

/** The role of a membership, to be changed; a role that the map does not know any more stays to choose. */
export function RoleChoice({ membership, label }: { readonly membership: Membership; readonly label: string }): ReactNode {
  const openMap = useOpenMap()
  const language = useLanguage()
  const { roles } = openMap.entities.network().vocabulary
  return (
    <select aria-label={label} value={membership.role} onChange={(event) => changeRole(openMap, membership.id, event.target.value)}>
      {!roles.has(membership.role) && <option value={membership.role}>{membership.role}</option>}
      {[...roles.values()].map((term) => <option key={term.code} value={term.code}>{term[language]}</option>)}
    </select>
  )
}
