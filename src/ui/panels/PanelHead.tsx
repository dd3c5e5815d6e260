import { useContext, useEffect, useRef, type ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { NotesHere } from '../beside/NotesHere.tsx'
import { isEditing } from '../controls/editors/editors.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { personColour } from '../map/peopleColours.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { PanelFocusContext } from './panelFocusContext.ts'
import { PANEL_HEADING_ID } from './panelHeading.ts'

type PanelHeadProps = { /** Null for several at once: then nobody is said to look at it. */ readonly id: FactId | null; readonly what: string; readonly name: string }

/** What it is, its name, and which colleagues are looking at it. */
export function PanelHead({ id, what, name }: PanelHeadProps): ReactNode {
  const { presence } = useOpenMap()
  const { people, controls, common } = useText()
  const colleagues = useWatched(presence.colleagues)
  const here = id === null ? [] : colleagues.filter((colleague) => isEditing(colleague, id) || colleague.selection.includes(id))
  const theme = useThemeName()
  const focus = useContext(PanelFocusContext)
  const heading = useRef<HTMLHeadingElement>(null)
  // A new panel in place of the one that had the focus: what was removed, or a name pressed in it.
  useEffect(() => focus?.catchLost(heading.current), [focus])
  return (
    <>
      <header className="panel-head">
        <p className="quiet small">{what}</p>
        <h2 ref={heading} id={PANEL_HEADING_ID} tabIndex={-1} dir="auto">{name}</h2>
        {here.map((colleague) => {
          const who = colleague.name || common.somebody
          return (
            <p key={colleague.client} className="panel-colleague small">
              <span aria-hidden="true" className="panel-colleague-sign" style={{ background: personColour(colleague.colour, theme) }} />
              {id !== null && isEditing(colleague, id) ? controls.editedBy([who]) : people.selected(who)}
            </p>
          )
        })}
      </header>
      {id !== null && <NotesHere about={id} />}
    </>
  )
}
