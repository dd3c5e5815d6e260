import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { addView } from '../../doc/editing/editViews.ts'
import type { MapView } from '../../map/mapView.ts'
import type { ViewId } from '../../model/ids.ts'
import { viewsInOrder } from '../../model/viewsInOrder.ts'
import { tooLong } from '../controls/fields/textBounds.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { keptQuery } from './viewShown.ts'

/** Keeps how the map is looked at now, under a name. */
export function KeepView({ view, onKept }: { readonly view: MapView | null; readonly onKept: (name: string) => void }): ReactNode {
  const said = useText()
  const { views: text } = said
  const hint = useId()
  const { history, session, makeId, entities } = useOpenMap()
  const [typed, setTyped] = useState({ name: '', caption: '' })
  const problem = tooLong(typed.name, 'line', said) ?? tooLong(typed.caption, 'caption', said)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const name = typed.name.trim()
    if (name === '' || problem !== null) return
    const last = viewsInOrder(entities.network()).at(-1)?.order ?? -1
    history.edit((writer) => addView(writer, { id: makeId('vie') as ViewId, name, caption: typed.caption.trim(), query: keptQuery(session, view) }, last))
    setTyped({ name: '', caption: '' })
    onKept(name)
  }

  return (
    <form className="view-editor" onSubmit={submit}>
      <h3>{text.keepTitle}</h3>
      <label className="field">
        <span>{text.name}</span>
        <input value={typed.name} placeholder={text.nameHint} autoComplete="off" onChange={(event) => setTyped({ ...typed, name: event.target.value })} />
      </label>
      <label className="field">
        <span>{text.caption}</span>
        <textarea rows={3} value={typed.caption} aria-describedby={hint} onChange={(event) => setTyped({ ...typed, caption: event.target.value })} />
      </label>
      <span className="quiet small" id={hint}>{text.captionHint}</span>
      {problem !== null && <p className="error" role="alert">{problem}</p>}
      <button type="submit" className="button share-new">{text.keep}</button>
    </form>
  )
}
