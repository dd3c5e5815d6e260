import { useId, type CSSProperties, type ReactNode } from 'react'
import { useThemeName } from '../../device/useThemeName.ts'
import { personColour } from '../../map/peopleColours.ts'
import { EditorMark } from '../editors/EditorMark.tsx'
import { useEditors } from '../editors/useEditors.ts'

type CheckFieldProps = {
  readonly label: string
  readonly isChecked: boolean
  /** By which colleagues see who has it in hand. */
  readonly field?: string | undefined
  readonly onChange: (isChecked: boolean) => void
}

/** A yes or no, written at once. */
export function CheckField({ label, isChecked, field, onChange }: CheckFieldProps): ReactNode {
  const id = useId()
  const theme = useThemeName()
  const editors = useEditors(field)
  const [editor] = editors
  return (
    <div className={editor ? 'check-field field-busy' : 'check-field'} data-field={field} style={editor && { '--editor': personColour(editor.colour, theme) } as CSSProperties}>
      <input id={id} type="checkbox" aria-describedby={editor && `${id}-editors`} checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
      <EditorMark id={`${id}-editors`} editors={editors} />
    </div>
  )
}
