import type { ReactNode } from 'react'
import { turnIntoCoalition } from '../../doc/editing/turnIntoCoalition.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import { doublesOf } from '../../model/doubles/doublesQueue.ts'
import { partyOf, type Party } from '../../model/network.ts'
import { select } from '../../session/session.ts'
import { PartyPicker } from '../controls/party/PartyPicker.tsx'
import { AddFact } from '../facts/forms/AddFact.tsx'
import { FoldedSection } from '../facts/sections/FoldedSection.tsx'
import { useEdit } from '../facts/useEdit.ts'
import { useRemove } from '../facts/useRemove.ts'
import { usePickedParty } from '../facts/forms/usePickedParty.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'

/** More than these is not a question any more. */
const MOST_SUGGESTED = 4

/** Doubles, a change of kind, and removal. */
export function TidySection({ party }: { readonly party: Party }): ReactNode {
  const { panel } = useText()
  const network = useNetwork()
  const { session, makeId } = useOpenMap()
  const edit = useEdit()
  const remove = useRemove()
  const others = doublesOf(network, party).slice(0, MOST_SUGGESTED).map(({ one, other }) => (one === party.id ? other : one))
  if (!useCanEdit()) return null
  const isCoalition = isCoalitionId(party.id)

  const compare = (other: PartyId): void => session.setState({ comparing: [party.id, other] })

  function turn(): void {
    const organisation = isCoalition ? undefined : network.organisations.get(party.id as never)
    if (!organisation) return
    let coalition: PartyId = organisation.id
    edit((writer) => {
      coalition = turnIntoCoalition(writer, organisation, network.placements.get(organisation.id), makeId)
    })
    select(session, [coalition])
  }

  return (
    <FoldedSection title={panel.tidy} count={others.length} isOpenAtFirst={others.length > 0}>
      {others.map((other) => <LikelyDouble key={other} name={partyOf(network, other)?.name ?? ''} onCompare={() => compare(other)} />)}
      <CompareForm party={party} onCompare={compare} />
      {!isCoalition && <button type="button" className="button button-quiet" title={panel.makeCoalitionHint} onClick={turn}>{panel.makeCoalition}</button>}
      <button type="button" className="button button-quiet button-remove" onClick={() => remove(party.id)}>
        {isCoalition ? panel.removeCoalition : panel.removeOrganisation}
      </button>
    </FoldedSection>
  )
}

function LikelyDouble({ name, onCompare }: { readonly name: string; readonly onCompare: () => void }): ReactNode {
  const { panel, doubles } = useText()
  return (
    <div className="likely-double">
      <p>{panel.likelyDouble(name)}</p>
      <button type="button" className="button" aria-haspopup="dialog" aria-label={doubles.compare(name)} onClick={onCompare}>{doubles.compareShort}</button>
    </div>
  )
}

/** For a double that the names do not give away. */
function CompareForm({ party, onCompare }: { readonly party: Party; readonly onCompare: (other: PartyId) => void }): ReactNode {
  const { panel } = useText()
  const edit = useEdit()
  const box = usePickedParty('parties', null, [party.id])

  function add(): boolean {
    const write = box.take()
    if (write === null) return false
    edit((writer) => onCompare(write(writer)))
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
