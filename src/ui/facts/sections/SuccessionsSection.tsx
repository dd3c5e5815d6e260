import { useState, type ReactNode } from 'react'
import { addSuccession } from '../../../doc/editing/editFacts.ts'
import type { PartyView } from '../../../doc/reading/entityStore.ts'
import type { Party } from '../../../model/network.ts'
import type { PartialDate } from '../../../model/partialDate.ts'
import type { Succession } from '../../../model/succession.ts'
import { isLoop } from '../../../model/time/successionEvents.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { DateField } from '../../controls/fields/DateField.tsx'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { sayDate } from '../../controls/sayDate.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AddFact } from '../forms/AddFact.tsx'
import { FoldedSection } from './FoldedSection.tsx'
import { OpenFact } from '../OpenFact.tsx'
import { saySuccession } from '../sayFact.ts'
import { useEdit } from '../useEdit.ts'
import { useRemove } from '../useRemove.ts'
import { usePickedParty } from '../forms/usePickedParty.ts'

/** What a party came out of or went into. Folded while there is nothing, since most parties never merge. */
export function SuccessionsSection({ view: { party, successions } }: { readonly view: PartyView }): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  return (
    <FoldedSection title={panel.successions} count={successions.length} isOpenAtFirst={successions.length > 0}>
      {successions.length > 0 && <ul className="fact-rows">{successions.map((succession) => <SuccessionRow key={succession.id} succession={succession} />)}</ul>}
      {canEdit && <AddSuccession party={party} />}
    </FoldedSection>
  )
}

function SuccessionRow({ succession }: { readonly succession: Succession }): ReactNode {
  const text = useText()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const remove = useRemove()
  const sentence = saySuccession(network, succession, text)
  return (
    <li className="fact-row">
      <div className="fact-words">
        <OpenFact id={succession.id}>{sentence}</OpenFact>
        <span className="quiet small">{succession.date ? sayDate(succession.date, text) : ''}</span>
        {isLoop(network, succession.id) && <span className="small">{text.panel.successionLoops}</span>}
      </div>
      {canEdit && (
        <button type="button" className="fact-remove" aria-label={text.panel.removeFrom(sentence)} onClick={() => remove(succession.id)}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </li>
  )
}

function AddSuccession({ party }: { readonly party: Party }): ReactNode {
  const { panel, dates } = useText()
  const edit = useEdit()
  const [isOrigin, setOrigin] = useState(false)
  const [date, setDate] = useState<PartialDate | null>(null)
  const other = usePickedParty('parties', 'organisation', [party.id])

  function add(): boolean {
    const writeOther = other.take()
    if (writeOther === null) return false
    edit((writer) => {
      const id = writeOther(writer)
      addSuccession(writer, { from: [isOrigin ? id : party.id], to: [isOrigin ? party.id : id], date, note: '' })
    })
    other.clear()
    setDate(null)
    return true
  }

  const ways = [{ value: 'into', label: panel.wentInto }, { value: 'from', label: panel.cameFrom }]
  return (
    <AddFact label={panel.addSuccession} onAdd={add}>
      <ChoiceField label={panel.relation} value={isOrigin ? 'from' : 'into'} options={ways} onChoose={(chosen) => setOrigin(chosen === 'from')} />
      <PartyPicker {...other.props} label={panel.party} hasFocus />
      <DateField label={dates.date} value={date} onCommit={setDate} hint={dates.example} />
    </AddFact>
  )
}
