import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import type { Text } from '../text/nl/nl.ts'
import type { ExportNote } from './exportFormat.ts'
import type { ExportState } from './useExport.ts'

type Props = { readonly state: ExportState; readonly onStop: () => void; readonly onClose: () => void }

/** How far the file is, or what became of it. */
export function ExportFoot({ state, onStop, onClose }: Props): ReactNode {
  const { exporting: text, common } = useText()
  const status = useRef<HTMLDivElement>(null)
  const stopped = state.phase === 'stopped'
  // The button that was pressed is gone.
  useEffect(() => { if (stopped) status.current?.focus() }, [stopped])
  return (
    <div className="export-foot">
      <div ref={status} className="export-said" role="status" tabIndex={-1}>
        {state.phase === 'busy' && <p>{text.busy(text.names[state.kind])}</p>}
        {state.phase === 'stopped' && <p>{text.stopped}</p>}
        {state.phase === 'saved' && <p dir="auto">{text.saved(state.file)}</p>}
        {state.phase === 'saved' && state.notes.map((note) => <p key={note.kind}>{sayNote(note, text)}</p>)}
        {state.phase === 'failed' && <p className="error">{state.why === 'failed' ? text.failed : text[state.why]}</p>}
      </div>
      {state.phase === 'busy' && <progress className="export-progress" aria-label={text.progress} value={state.share} />}
      {state.phase === 'busy'
        ? <button type="button" className="button" onClick={onStop}>{text.cancel}</button>
        : <button type="button" className="button button-main" onClick={onClose}>{common.done}</button>}
    </div>
  )
}

/** More signs than these are not told apart by anybody. */
const MOST_SIGNS = 12

function sayNote(note: ExportNote, { split, notSet }: Text['exporting']): string {
  return note.kind === 'split' ? split(note.pages) : notSet(note.signs.slice(0, MOST_SIGNS).join(' '), Math.max(0, note.signs.length - MOST_SIGNS))
}
