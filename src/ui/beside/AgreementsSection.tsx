import { useState, type FormEvent, type ReactNode } from 'react'
import { tooLong } from '../controls/fields/textBounds.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useWatched } from '../useWatched.ts'
import { AgreementList } from './AgreementList.tsx'

/** *Afspraken*: what was agreed, to read and for who edits to write down. Absent where the link does not include sessions. */
export function AgreementsSection(): ReactNode {
  const said = useText()
  const { agreements: text } = said
  const { sessions } = useOpenMap()
  const all = useWatched(sessions.all)
  const isSetApart = useWatched(sessions.isSetApart)
  const canEdit = useCanEdit()
  const [typed, setTyped] = useState('')
  const problem = tooLong(typed, 'caption', said)
  if (all === null || (!canEdit && all.agreements.size === 0)) return null

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (typed.trim() === '' || problem !== null) return
    sessions.agree(typed.trim())
    setTyped('')
  }

  return (
    <section className="agreements-section" aria-labelledby="agreements-title">
      <h3 id="agreements-title">{text.title}</h3>
      {isSetApart && <p className="error small">{text.setApart}</p>}
      {all.agreements.size > 0 && <AgreementList sessions={all} label={text.title} onRemove={canEdit ? sessions.takeBack : undefined} />}
      {canEdit && (
        <form onSubmit={submit}>
          <label className="field">
            <span>{text.add}</span>
            <textarea rows={2} value={typed} placeholder={text.addHint} onChange={(event) => setTyped(event.target.value)} />
          </label>
          {problem !== null && <p className="error small" role="alert">{problem}</p>}
          <p className="quiet small">{text.whoSees}</p>
          <button type="submit" className="button">{text.write}</button>
        </form>
      )}
    </section>
  )
}
