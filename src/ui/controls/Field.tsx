import { useId, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'

/** What the input of a field must carry, so that its label, hint and problem are its own. */
export type FieldInput = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type FieldProps = {
  readonly label: string
  /** For ears only, where the eye sees from the place what it is. */
  readonly isLabelHidden?: boolean | undefined
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
  /** The colleague who is typing here. */
  readonly editedBy?: string | null | undefined
  readonly children: (input: FieldInput) => ReactNode
}

/** A label, its input, and below it what helps or what is wrong. */
export function Field({ label, isLabelHidden = false, hint, problem, editedBy, children }: FieldProps): ReactNode {
  const { controls } = useText()
  const id = useId()
  const notes = [
    { key: 'problem', said: problem, className: 'error' },
    { key: 'hint', said: hint, className: 'quiet small' },
    { key: 'colleague', said: editedBy ? controls.editedBy(editedBy) : null, className: 'field-colleague small' },
  ].filter((note) => note.said)
  const describedBy = notes.map((note) => `${id}-${note.key}`).join(' ')
  return (
    <div className={editedBy ? 'field field-busy' : 'field'}>
      <label htmlFor={id} className={isLabelHidden ? 'unseen' : 'field-label'}>{label}</label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': problem ? true : undefined })}
      {notes.map((note) => <p key={note.key} id={`${id}-${note.key}`} className={note.className}>{note.said}</p>)}
    </div>
  )
}
