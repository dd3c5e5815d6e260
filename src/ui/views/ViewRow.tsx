import { useState, type ReactNode } from 'react'
import { changeMapRecord, changeRecord, removeRecord } from '../../doc/editing/editRecord.ts'
import type { MapView } from '../../map/mapView.ts'
import { readView } from '../../model/lens/viewQuery.ts'
import type { SavedView } from '../../model/savedView.ts'
import { may } from '../../protocol/roles.ts'
import { DraftScope } from '../controls/drafts/DraftScope.tsx'
import { today } from '../controls/today.ts'
import { RecordText } from '../dialogs/RecordText.tsx'
import { sayProblem } from '../lens/sayCut.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { keptQuery } from './viewShown.ts'

type Props = {
  readonly saved: SavedView
  readonly view: MapView | null
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChoose: () => void
  readonly onMove: (by: -1 | 1, button: HTMLButtonElement) => void
}

/** One saved view: what it says, what of it is no longer on the map, and what can be done with it. */
export function ViewRow({ saved, view, isFirst, isLast, onChoose, onMove }: Props): ReactNode {
  const words = useText()
  const { views: text } = words
  const network = useNetwork()
  const canEdit = useCanEdit()
  const [isOpen, setOpen] = useState(false)
  const { id, name, caption, query } = saved
  const { problems } = readView(query, network, today())
  const isDefault = network.record.defaultView === id
  return (
    <li className="saved-view">
      <p dir="auto"><strong>{name}</strong>{isDefault && <span className="quiet small"> {text.isDefault}</span>}{caption !== '' && <><br />{caption}</>}</p>
      {problems.length > 0 && <p className="view-problem small">{text.gone(problems.map((problem) => sayProblem(problem, words)))}</p>}
      <div className="view-acts">
        <button type="button" className="button" aria-label={text.look(name)} onClick={onChoose}>{text.lookShort}</button>
        {canEdit && <button type="button" className="button button-quiet" aria-label={text.up(name)} aria-disabled={isFirst} onClick={({ currentTarget }) => onMove(-1, currentTarget)}><span aria-hidden="true">↑</span></button>}
        {canEdit && <button type="button" className="button button-quiet" aria-label={text.down(name)} aria-disabled={isLast} onClick={({ currentTarget }) => onMove(1, currentTarget)}><span aria-hidden="true">↓</span></button>}
        {canEdit && <button type="button" className="button button-quiet" aria-label={text.change(name)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{text.changeShort}</button>}
      </div>
      {canEdit && isOpen && <ViewEditor saved={saved} view={view} isDefault={isDefault} />}
    </li>
  )
}

function ViewEditor({ saved: { id, name, caption }, view, isDefault }: Pick<Props, 'saved' | 'view'> & { readonly isDefault: boolean }): ReactNode {
  const { views: text } = useText()
  const { history, session, role: watched, secret } = useOpenMap()
  const role = useWatched(watched)
  const isOwner = secret === null || (role !== null && may(role, 'manageLinks'))
  const change = (fields: Partial<SavedView>): void => void history.edit((writer) => changeRecord(writer, 'views', id, fields))
  return (
    <div className="view-editor">
      <DraftScope of={id}>
        {/* Emptied, it would read as the name it was born with. */}
        <RecordText label={text.name} value={name} isDisabled={false} onCommit={(typed) => typed.trim() !== '' && change({ name: typed.trim() })} />
        <RecordText label={text.caption} value={caption} hint={text.captionHint} bound="caption" isLong isDisabled={false} onCommit={(typed) => change({ caption: typed.trim() })} />
      </DraftScope>
      <div className="view-acts">
        <button type="button" className="button button-quiet" onClick={() => change({ query: keptQuery(session, view) })}>{text.renew}</button>
        {isOwner && <button type="button" className="button button-quiet" aria-pressed={isDefault} onClick={() => history.edit((writer) => changeMapRecord(writer, { defaultView: isDefault ? null : id }))}>{isDefault ? text.notDefault : text.makeDefault}</button>}
        <button type="button" className="button button-quiet" aria-label={text.remove(name)} onClick={() => history.edit((writer) => removeRecord(writer, 'views', id))}>{text.removeShort}</button>
      </div>
    </div>
  )
}
