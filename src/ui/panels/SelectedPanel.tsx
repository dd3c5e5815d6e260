import type { ReactNode } from 'react'
import { tableOfId, type FactId, type MembershipId, type PartyId, type SuccessionId, type TieId } from '../../model/ids.ts'
import { CoalitionPanel } from './CoalitionPanel.tsx'
import { MembershipPanel } from './MembershipPanel.tsx'
import { OrganisationPanel } from './OrganisationPanel.tsx'
import { SuccessionPanel } from './SuccessionPanel.tsx'
import { TiePanel } from './TiePanel.tsx'

/** The panel that belongs to this kind of thing. */
export function SelectedPanel({ id }: { readonly id: FactId }): ReactNode {
  switch (tableOfId(id)) {
    case 'organisations':
      return <OrganisationPanel id={id as PartyId} />
    case 'coalitions':
      return <CoalitionPanel id={id as PartyId} />
    case 'memberships':
      return <MembershipPanel id={id as MembershipId} />
    case 'ties':
      return <TiePanel id={id as TieId} />
    case 'successions':
      return <SuccessionPanel id={id as SuccessionId} />
    default:
      return null
  }
}
