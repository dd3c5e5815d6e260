import type { ReactNode } from 'react'
import { mergeRecord, removeRecord } from '../../doc/editing/editRecord.ts'
import { turnIntoCoalition } from '../../doc/editing/turnIntoCoalition.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import { likelyDoublesOf } from '../../model/likelyDoublesOf.ts'
import { mergeEnds } from '../../model/mergeEnds.ts'
import { partyOf, type Party } from '../../model/network.ts'
import { select } from '../../session/session.ts'
import { PartyPicker } from '../controls/PartyPicker.tsx'
import { AddFact } from '../facts/AddFact.tsx'
import { FoldedSection } from '../facts/FoldedSection.tsx'
import { useEdit } from '../facts/useEdit.ts'
import { usePickedParty } from '../facts/usePickedParty.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'

/** Doubles, a change of kind, and removal. */
export function TidySection({ party }: { readonly party: Party }): ReactNode {
  const { panel } = useText()
  const network = useNetwork()
  const openMap = useOpenMap()
  const edit = useEdit()
  const doubles = likelyDoublesOf(network, party)
  if (!useCanEdit()) return null
  const isCoalition = isCoalitionId(party.id)

  function merge(other: PartyId): void {
    const ends = mergeEnds(party.id, other)
    if (ends === null) return
    edit((writer) => mergeRecord(writer, ends.table, ends.loser, ends.winner))
    if (ends.winner !== party.id) select(openMap.session, [ends.winner])
  }

  function turn(): void {
    const organisation = isCoalition ? undefined : network.organisations.get(party.id as never)
    if (!organisation) return
    let coalition: PartyId = organisation.id
    edit((writer) => {
      coalition = turnIntoCoalition(writer, organisation, network.placements.get(organisation.id), openMap.makeId)
    })
    select(openMap.session, [coalition])
  }

  return (
    <FoldedSection title={panel.tidy} isOpenAtFirst={doubles.length > 0}>
      {doubles.map((double) => <Double key={double} name={partyOf(network, double)?.name ?? ''} onMerge={() => merge(double)} />)}
      <MergeForm party={party} onMerge={merge} />
      {!isCoalition && <button type="button" className="button button-quiet" title={panel.makeCoalitionHint} onClick={turn}>{panel.makeCoalition}</button>}
      <button type="button" className="button button-quiet button-remove" onClick={() => edit((writer) => removeRecord(writer, isCoalition ? 'coalitions' : 'organisations', party.id))}>
        {isCoalition ? panel.removeCoalition : panel.removeOrganisation}
      </button>
    </FoldedSection>
  )
}

function Double({ name, onMerge }: { readonly name: string; readonly onMerge: () => void }): ReactNode {
  const { panel } = useText()
  return (
    <div className="likely-double">
      <p>{panel.likelyDouble(name)}</p>
      <button type="button" className="button" aria-label={panel.mergeWith(name)} onClick={onMerge}>{panel.mergeButton}</button>
    </div>
  )
}

function MergeForm({ party, onMerge }: { readonly party: Party; readonly onMerge: (other: PartyId) => void }): ReactNode {
  const { panel } = useText()
  const edit = useEdit()
  const box = usePickedParty('parties', null, [party.id])

  function add(): boolean {
    const write = box.take()
    if (write === null) return false
    let other: PartyId | null = null
    edit((writer) => {
      other = write(writer)
    })
    if (other !== null) onMerge(other)
    box.clear()
    return true
  }

  return (
    <AddFact label={panel.mergeButton} onAdd={add}>
      <p className="quiet small">{panel.mergeHint}</p>
      <PartyPicker {...box.props} label={panel.merge} hasFocus />
    </AddFact>
  )
}
