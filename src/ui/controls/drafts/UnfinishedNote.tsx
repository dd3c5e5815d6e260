import { useCallback, type ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import type { Draft } from './useDraft.ts'

/** Enough of a long text to know it by. */
const SHOWN_CHARACTERS = 120

/** Below a field with text from before a reload: that it is not on the map, what stands there since, and what to do. */
export function UnfinishedNote({ label, draft }: { readonly label: string; readonly draft: Draft }): ReactNode {
  const { controls } = useText()
  // A panel that opens by itself for the sake of this text shows it, however long the panel is.
  const show = useCallback((note: HTMLElement | null) => note?.scrollIntoView({ block: 'nearest' }), [])
  if (draft.unfinished === null) return null
  const { isTouched, newer } = draft.unfinished
  return (
    <div ref={show} className="unfinished small" role="group" aria-label={controls.unfinishedIn(label)}>
      <p>{controls.unfinished}{newer !== null && ` ${controls.meanwhile(shorten(newer))}`}</p>
      {/* Once somebody types on, leaving the field decides, as everywhere. */}
      {!isTouched && (
        <>
          <button type="button" className="button button-quiet" onClick={() => draft.commit()}>{controls.putOnMap}</button>
          <button type="button" className="button button-quiet" onClick={() => draft.revert()}>{controls.leaveOut}</button>
        </>
      )}
    </div>
  )
}

const shorten = (text: string): string => (text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`)
