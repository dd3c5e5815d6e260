import { useEffect, useRef, useState, type ReactNode } from 'react'
import { orderViews } from '../../doc/editing/editViews.ts'
import type { MapView } from '../../map/mapView.ts'
import type { SavedView } from '../../model/savedView.ts'
import { viewsInOrder } from '../../model/viewsInOrder.ts'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { fillScreen } from '../present/fullScreen.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import { chooseView } from './chooseView.ts'
import { KeepView } from './KeepView.tsx'
import { RemovedViews } from './RemovedViews.tsx'
import { ViewRow } from './ViewRow.tsx'
import './views.css'

type Props = { readonly view: MapView | null; readonly onClose: () => void }

/** *Weergaven*: the ways of looking that were kept, to look as they say, to present, and for who edits to change. */
export function ViewsDialog({ view, onClose }: Props): ReactNode {
  const { views: text } = useText()
  const { session, history } = useOpenMap()
  const canEdit = useCanEdit()
  const network = useNetwork()
  const views = viewsInOrder(network)
  const [said, setSaid] = useState('')
  const moved = useRef<HTMLButtonElement | null>(null)
  const shown = useRef(views)
  // A row that is put elsewhere in the page loses the focus on its way.
  useEffect(() => {
    if (shown.current === views) return
    shown.current = views
    moved.current?.focus()
    moved.current = null
  }, [views])

  function choose({ query }: SavedView): void {
    chooseView(session, network, query)
    onClose()
  }

  function present(): void {
    fillScreen()
    session.setState({ isPresenting: true })
  }

  function move(index: number, by: -1 | 1, button: HTMLButtonElement): void {
    const [ids, to] = [views.map(({ id }) => id), index + by]
    const [id] = ids.splice(index, 1)
    if (id === undefined || to < 0 || to > ids.length) return
    ids.splice(to, 0, id)
    moved.current = button
    history.edit((writer) => orderViews(writer, ids))
    setSaid(text.nowAt(views[index]?.name ?? '', to + 1, views.length))
  }

  return (
    <DialogFrame title={text.title} onClose={onClose}>
      <p className="quiet">{canEdit ? text.intro : text.introReader}</p>
      {views.length > 0 && <button type="button" className="button button-main view-present" onClick={present}>{text.present}</button>}
      <p className="unseen" role="status">{said}</p>
      {views.length === 0 && <p className="quiet">{text.none}</p>}
      {views.length > 0 && (
        <ol className="views" aria-label={text.list}>
          {views.map((saved, index) => <ViewRow key={saved.id} saved={saved} view={view} isFirst={index === 0} isLast={index === views.length - 1} onChoose={() => choose(saved)} onMove={(by, button) => move(index, by, button)} />)}
        </ol>
      )}
      {canEdit && <KeepView view={view} onKept={(name) => setSaid(text.kept(name))} />}
      {canEdit && <RemovedViews />}
    </DialogFrame>
  )
}
