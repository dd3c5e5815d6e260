import { useState, type ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { PANEL_HEADING_ID } from '../panels/panelHeading.ts'
import { useKeptText } from '../controls/fields/useKeptText.ts'
import { NoteForm } from './NoteForm.tsx'
import { nameOfDraft } from './useMessage.ts'
import './beside.css'

/** *Klopt iets niet?*: says it to those who keep the map. Only where the link lets it. */
export function SomethingWrong({ about, headingId = PANEL_HEADING_ID }: { readonly about: FactId; /** Of the thing it is about. */ readonly headingId?: string }): ReactNode {
  const { notes: text } = useText()
  const { ownNotes } = useOpenMap()
  const mayNote = useWatched(ownNotes.mayNote)
  const kept = useKeptText(nameOfDraft('wrong'), { mayOnlyRead: true })
  // What was half typed before a reload is not to be looked for behind a button.
  const [isOpen, setOpen] = useState(() => kept.find() !== null)
  if (!mayNote) return null

  /** The message stands below the heading: there it is in sight, and the focus is not lost with the form. */
  function finish(): void {
    setOpen(false)
    document.getElementById(headingId)?.focus()
  }

  if (!isOpen) return <button type="button" className="button something-wrong" onClick={() => setOpen(true)}>{text.wrong}</button>
  return (
    <section className="panel-section">
      <h3>{text.wrong}</h3>
      <NoteForm kind="wrong" about={about} label={text.what} hint={text.wrongHint} hasFocus={!kept.find()} onSent={finish} onCancel={() => setOpen(false)} />
    </section>
  )
}
