import { useId, type CSSProperties, type ReactNode } from 'react'
import { useThemeName } from '../../device/useThemeName.ts'
import { personColour } from '../../map/peopleColours.ts'
import { EditorMark } from '../editors/EditorMark.tsx'
import { useEditors } from '../editors/useEditors.ts'

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
  /** What it holds, in the words of the map's own data: by it colleagues see who is typing here. Without it nobody is told. */
  readonly field?: string | undefined
  /** What else belongs right below the input. */
  readonly note?: ReactNode
  readonly children: (input: FieldInput) => ReactNode
}

/** A label, its input, who is typing in it, and below it what helps or what is wrong. */
export function Field({ label, isLabelHidden = false, hint, problem, note: more, field, children }: FieldProps): ReactNode {
  const id = useId()
  const theme = useThemeName()
  const editors = useEditors(field)
  const [editor] = editors
  const notes = [
    { key: 'problem', said: problem, className: 'error' },
    { key: 'hint', said: hint, className: 'quiet small' },
  ].filter((note) => note.said)
  const describedBy = [...notes.map((note) => note.key), ...(editor ? ['editors'] : [])].map((key) => `${id}-${key}`).join(' ')
  return (
    <div className={editor ? 'field field-busy' : 'field'} data-field={field} style={editor && { '--editor': personColour(editor.colour, theme) } as CSSProperties}>
      <label htmlFor={id} className={isLabelHidden ? 'unseen' : 'field-label'}>{label}</label>
      <EditorMark id={`${id}-editors`} editors={editors} />
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': problem ? true : undefined })}
      {more}
      {notes.map((note) => <p key={note.key} id={`${id}-${note.key}`} className={note.className}>{note.said}</p>)}
    </div>
  )
}
