import type { ReactNode } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { isPartyId, type FactId, type PartyId } from '../../model/ids.ts'
import { select } from '../../session/session.ts'
import { today } from '../controls/today.ts'
import type { Arranging } from '../stage/useArranging.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import { useMapEdits } from '../stage/useMapEdits.ts'
import { endFacts } from './handEdits.ts'

export type MenuParts = {
  readonly view: MapView | null
  readonly arranging: Arranging
  /** The next click says with whom. */
  readonly onConnect: (from: PartyId) => void
  readonly onNew: () => void
}

type Props = MenuParts & { readonly ids: readonly FactId[]; readonly onClose: () => void }

type Item = { readonly label: string; readonly run: () => void; readonly isEdit: boolean }

/** What can be done with what is under the hand, in words. */
export function HandMenu({ ids, onClose, ...parts }: Props): ReactNode {
  const canEdit = useCanEdit()
  const items = useItems(ids, parts)
  return items.filter(({ isEdit }) => canEdit || !isEdit).map(({ label, run }) => (
    <button key={label} type="button" role="menuitem" tabIndex={-1} className="hand-item" onClick={() => [onClose(), run()]}>{label}</button>
  ))
}

function useItems(ids: readonly FactId[], { view, arranging, onConnect, onNew }: MenuParts): readonly Item[] {
  const openMap = useOpenMap()
  const edits = useMapEdits()
  const { hand } = useText()
  const network = useNetwork()
  const edit = (label: string, run: () => void): Item => ({ label, run, isEdit: true })
  const look = (label: string, run: () => void): Item => ({ label, run, isEdit: false })
  const parties = ids.filter(isPartyId)
  const [first] = ids
  if (first === undefined) {
    return [edit(hand.newHere, onNew), edit(hand.arrange, () => arranging.start()), look(hand.fit, () => view?.fit())]
  }
  const open = look(hand.open, () => select(openMap.session, ids))
  const remove = edit(hand.remove, () => edits.remove(ids))
  const [party] = parties
  if (party === undefined) return [open, edit(hand.endFact, () => endFacts(openMap, ids, today())), remove]
  const isPinned = parties.every((id) => network.placements.get(id)?.pinned)
  return [
    open,
    ...(parties.length === 1 ? [edit(hand.connect, () => onConnect(party))] : []),
    edit(isPinned ? hand.unpin : hand.pin, () => edits.pin(parties)),
    edit(hand.arrangeThese, () => arranging.start(parties)),
    remove,
  ]
}
