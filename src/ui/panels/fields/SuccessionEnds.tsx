import type { ReactNode } from 'react'
import type { KeyWriter } from '../../../doc/editing/writeKeys.ts'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { AddFact } from '../../facts/forms/AddFact.tsx'
import { FactSection } from '../../facts/sections/FactSection.tsx'
import { OpenFact } from '../../facts/OpenFact.tsx'
import { useEdit } from '../../facts/useEdit.ts'
import { usePickedParty } from '../../facts/forms/usePickedParty.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'

type SuccessionEndsProps = {
  readonly title: string
  readonly parties: readonly PartyId[]
  readonly without: readonly PartyId[]
  readonly onWrite: (writer: KeyWriter, parties: readonly PartyId[]) => void
}

/** The parties on one side of a succession. The last one stays: without it there is no event. */
export function SuccessionEnds({ title, parties, without, onWrite }: SuccessionEndsProps): ReactNode {
  const { panel } = useText()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const edit = useEdit()
  const box = usePickedParty('parties', 'organisation', without)

  function add(): boolean {
    const write = box.take()
    if (write === null) return false
    edit((writer) => onWrite(writer, [...parties, write(writer)]))
    box.clear()
    return true
  }

  return (
    <FactSection title={title}>
      <ul className="fact-rows">
        {parties.map((id) => {
          const name = partyOf(network, id)?.name ?? ''
          return (
            <li key={id} className="fact-row">
              <div className="fact-words"><OpenFact id={id}>{name}</OpenFact></div>
              {canEdit && parties.length > 1 && (
                <button type="button" className="fact-remove" aria-label={panel.removeFrom(name)} onClick={() => edit((writer) => onWrite(writer, parties.filter((each) => each !== id)))}>
                  <span aria-hidden="true">×</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {canEdit && (
        <AddFact label={panel.addParty} onAdd={add}>
          <PartyPicker {...box.props} label={panel.party} hasFocus />
        </AddFact>
      )}
    </FactSection>
  )
}
