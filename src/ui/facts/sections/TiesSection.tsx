import { useState, type ReactNode } from 'react'
import { addRelation } from '../../../doc/editing/addRelation.ts'
import type { PartyView } from '../../../doc/reading/entityStore.ts'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf, type Party } from '../../../model/network.ts'
import type { Tie } from '../../../model/tie.ts'
import { labelOf } from '../../../model/vocabulary.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { useDayShown } from '../../lens/useShown.ts'
import { sayPeriodAsOf } from '../../controls/sayDate.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AddFact } from '../forms/AddFact.tsx'
import { FactSection } from './FactSection.tsx'
import { OpenFact } from '../OpenFact.tsx'
import { sayTie } from '../sayFact.ts'
import { tieKindOptions } from '../forms/tieKindOptions.ts'
import { useEdit } from '../useEdit.ts'
import { useRemove } from '../useRemove.ts'
import { usePickedParty } from '../forms/usePickedParty.ts'

/** The relations of a party, each in its own direction, and a form to add one. */
export function TiesSection({ view: { party, ties } }: { readonly view: PartyView }): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  return (
    <FactSection title={panel.ties} count={ties.length}>
      {ties.length > 0 && <ul className="fact-rows">{ties.map((tie) => <TieRow key={tie.id} tie={tie} here={party.id} />)}</ul>}
      {canEdit && <AddTie party={party} />}
    </FactSection>
  )
}

function TieRow({ tie, here }: { readonly tie: Tie; readonly here: PartyId }): ReactNode {
  const dayShown = useDayShown()
  const text = useText()
  const language = useLanguage()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const remove = useRemove()
  const { vocabulary } = network
  const isIncoming = tie.to === here && (vocabulary.tieKinds.get(tie.kind)?.directed ?? false)
  const other = tie.from === here ? tie.to : tie.from
  const kind = labelOf(vocabulary.tieKinds, tie.kind, language)
  const link = <OpenFact id={other}>{partyOf(network, other)?.name ?? ''}</OpenFact>
  const more = [sayPeriodAsOf(tie.period, dayShown, text), tie.status === 'is' ? '' : text.panel.statuses[tie.status]]
  const sentence = sayTie(network, tie, text, language)
  return (
    <li className="fact-row">
      <div className="fact-words">
        <span>{isIncoming ? <>{link} {kind} {partyOf(network, here)?.name}</> : <>{kind} {link}</>}</span>
        <span className="quiet small">{more.filter(Boolean).join(' · ')}</span>
      </div>
      <OpenFact id={tie.id} className="button button-quiet small" label={text.panel.moreAbout(sentence)}>{text.panel.more}</OpenFact>
      {canEdit && (
        <button type="button" className="fact-remove" aria-label={text.panel.removeRelation(sentence)} onClick={() => remove(tie.id)}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </li>
  )
}

const FIRST_KIND = 'werkt samen met'

function AddTie({ party }: { readonly party: Party }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { vocabulary } = useNetwork()
  const edit = useEdit()
  const [kind, setKind] = useState(FIRST_KIND)
  const [isIncoming, setIncoming] = useState(false)
  const other = usePickedParty('parties', 'organisation', [party.id])
  const isDirected = vocabulary.tieKinds.get(kind)?.directed ?? false

  function add(): boolean {
    const writeOther = other.take()
    if (writeOther === null) return false
    edit((writer) => {
      const id = writeOther(writer)
      const ends = isDirected && isIncoming ? { from: id, to: party.id } : { from: party.id, to: id }
      addRelation(writer, { ...ends, kind }, vocabulary)
    })
    other.clear()
    return true
  }

  const directions = [{ value: 'out', label: panel.directionOut(party.name) }, { value: 'in', label: panel.directionIn(party.name) }]
  return (
    <AddFact label={panel.addTie} onAdd={add}>
      <ChoiceField label={panel.tieKind} value={kind} options={tieKindOptions(vocabulary, language)} onChoose={(chosen) => setKind(chosen ?? FIRST_KIND)} />
      {isDirected && <ChoiceField label={panel.direction} value={isIncoming ? 'in' : 'out'} options={directions} onChoose={(chosen) => setIncoming(chosen === 'in')} />}
      <PartyPicker {...other.props} label={panel.party} hasFocus />
    </AddFact>
  )
}
