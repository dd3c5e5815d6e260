import { useState, type ReactNode } from 'react'
import { addMembership } from '../../../doc/editing/editFacts.ts'
import type { PartyView } from '../../../doc/reading/entityStore.ts'
import type { CoalitionId } from '../../../model/ids.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { termOptions } from '../../controls/fields/termOptions.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AddFact } from '../forms/AddFact.tsx'
import { FactSection } from './FactSection.tsx'
import { MembershipRow } from './MembershipRow.tsx'
import { useEdit } from '../useEdit.ts'
import { usePickedParty } from '../forms/usePickedParty.ts'

/** Where a party takes part, or who takes part in a coalition, and a form to add one more. */
type MembershipsSectionProps = { readonly view: PartyView; readonly shows: 'party' | 'coalition' }

export function MembershipsSection({ view, shows }: MembershipsSectionProps): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  const memberships = shows === 'party' ? view.members : view.memberships
  return (
    <FactSection title={shows === 'party' ? panel.members : panel.memberships} count={memberships.length}>
      {memberships.length > 0 && <ul className="fact-rows">{memberships.map((membership) => <MembershipRow key={membership.id} membership={membership} shows={shows} />)}</ul>}
      {canEdit && <AddMembership view={view} shows={shows} />}
    </FactSection>
  )
}

const FIRST_ROLE = 'lid'

function AddMembership({ view: { party: here }, shows }: MembershipsSectionProps): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { vocabulary } = useNetwork()
  const edit = useEdit()
  const [role, setRole] = useState(FIRST_ROLE)
  const other = usePickedParty(shows === 'party' ? 'parties' : 'coalitions', shows === 'party' ? 'organisation' : 'coalition', [here.id])

  function add(): boolean {
    const writeOther = other.take()
    if (writeOther === null) return false
    edit((writer) => {
      const id = writeOther(writer)
      const ends = shows === 'party' ? { party: id, coalition: here.id as CoalitionId } : { party: here.id, coalition: id as CoalitionId }
      addMembership(writer, { ...ends, role })
    })
    other.clear()
    return true
  }

  return (
    <AddFact label={shows === 'party' ? panel.addParty : panel.addRole} onAdd={add}>
      <PartyPicker {...other.props} label={shows === 'party' ? panel.party : panel.coalition} hasFocus />
      <ChoiceField label={panel.role} value={role} options={termOptions(vocabulary.roles, language)} onChoose={(chosen) => setRole(chosen ?? FIRST_ROLE)} />
    </AddFact>
  )
}
