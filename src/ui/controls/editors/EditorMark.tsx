import type { ReactNode } from 'react'
import { useThemeName } from '../../device/useThemeName.ts'
import { personColour } from '../../map/peopleColours.ts'
import { useText } from '../../text/useText.ts'
import type { Editor } from './editors.ts'

type EditorMarkProps = { readonly id: string; readonly editors: readonly Editor[] }

/** The name of whoever is typing here, on the upper edge of the field: it takes no room, so nothing moves when they come or go. */
export function EditorMark({ id, editors }: EditorMarkProps): ReactNode {
  const { controls, common } = useText()
  const theme = useThemeName()
  const [first] = editors
  if (first === undefined) return null
  const names = editors.map(({ name }) => name || common.somebody)
  return (
    <p id={id} className="editor-mark" style={{ background: personColour(first.colour, theme) }}>
      <span aria-hidden="true" dir="auto">{names.join(', ')}</span>
      <span className="unseen">{controls.editedBy(names)}</span>
    </p>
  )
}
