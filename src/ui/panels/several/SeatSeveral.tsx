import { useState, type ReactNode } from 'react'
import { seatSeveral } from '../../../doc/editing/editSeveral.ts'
import type { CoalitionId, PartyId } from '../../../model/ids.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { termOptions } from '../../controls/fields/termOptions.ts'
import { AddFact } from '../../facts/forms/AddFact.tsx'
import { useEdit } from '../../facts/useEdit.ts'
import { usePickedParty } from '../../facts/forms/usePickedParty.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'

const FIRST_ROLE = 'lid'

/** Gives all that are selected the same role in one coalition, a new one if need be. */
export function SeatSeveral({ parties }: { readonly parties: readonly PartyId[] }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { vocabulary } = useNetwork()
  const edit = useEdit()
  const [role, setRole] = useState(FIRST_ROLE)
  const coalition = usePickedParty('coalitions', 'coalition')

  function add(): boolean {
    const write = coalition.take()
    if (write === null) return false
    edit((writer) => seatSeveral(writer, parties, write(writer) as CoalitionId, role))
    coalition.clear()
    return true
  }

  return (
    <AddFact label={panel.seatSeveral} onAdd={add}>
      <PartyPicker {...coalition.props} label={panel.coalition} hasFocus />
      <ChoiceField label={panel.role} value={role} options={termOptions(vocabulary.roles, language)} onChoose={(chosen) => setRole(chosen ?? FIRST_ROLE)} />
    </AddFact>
  )
}
