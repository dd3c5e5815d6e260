import type { FormEvent, ReactNode } from 'react'
import type { InboxNote } from '../../doc/beside/inboxDoc.ts'
import { Field } from '../controls/fields/Field.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { writeDay } from '../text/writeDay.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { AcceptProposal } from './AcceptProposal.tsx'
import { useMessage } from './useMessage.ts'

type Props = { readonly note: InboxNote; /** What it is about, where that is not clear from the place. */ readonly about?: ReactNode }

/** A message as those see it who keep the map: what was said, what was decided, and deciding. */
export function NoteCard({ note, about }: Props): ReactNode {
  const { notes: text } = useText()
  const language = useLanguage()
  const { inbox } = useOpenMap()
  const { id, kind, name, sentMs, outcome, answer, decidedBy } = note
  const decide = (to: InboxNote['outcome']): void => inbox.decide(id, { outcome: to })
  return (
    <li className="note-card">
      <p className="quiet small">{kind === 'proposal' && `${text.proposal}: `}{text.by(name, writeDay(sentMs, language))}</p>
      {about}
      <p className="note-text" dir="auto">{note.text}</p>
      {answer !== '' && <blockquote dir="auto"><span className="quiet small">{text.answerBy(decidedBy)}</span><br />{answer}</blockquote>}
      {outcome === 'open' ? (
        <AnswerForm note={note}>
          {kind === 'proposal' ? <AcceptProposal note={note} /> : <button type="button" className="button button-quiet" onClick={() => decide('handled')}>{text.markHandled}</button>}
          <button type="button" className="button button-quiet" onClick={() => decide('aside')}>{text.markAside}</button>
        </AnswerForm>
      ) : (
        <div className="note-answers">
          <span className="quiet">{text[outcome]}</span>
          <button type="button" className="button button-quiet" onClick={() => decide('open')}>{text.reopen}</button>
        </div>
      )}
    </li>
  )
}

/** A sentence back, which also says that the message was handled; `children` are the other ways to decide. */
function AnswerForm({ note: { id, answer }, children }: { readonly note: InboxNote; readonly children: ReactNode }): ReactNode {
  const { notes: text } = useText()
  const { inbox } = useOpenMap()
  const message = useMessage(`answer/${id}`, answer)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const typed = message.take()
    if (typed === null) return
    inbox.decide(id, { answer: typed, outcome: 'handled' })
    message.drop()
  }

  return (
    <form className="note-form" onSubmit={submit}>
      <Field label={text.answer} problem={message.problem}>
        {(input) => <textarea {...input} rows={2} dir="auto" value={message.text} onChange={(event) => message.change(event.target.value)} />}
      </Field>
      <div className="note-answers">
        {message.text.trim() !== '' && <button type="submit" className="button button-main">{text.sendAnswer}</button>}
        {children}
      </div>
    </form>
  )
}
