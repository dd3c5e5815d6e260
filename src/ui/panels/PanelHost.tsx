import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { closePanel } from '../../session/session.ts'
import { SomethingWrong } from '../beside/SomethingWrong.tsx'
import { DraftScope } from '../controls/drafts/DraftScope.tsx'
import { EditedThing } from '../controls/editors/EditedThing.tsx'
import { isPlainEscape } from '../facts/isPlainEscape.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useSession } from '../useSession.ts'
import { useReturnFocus } from './useReturnFocus.ts'
import { PanelFocusContext } from './panelFocusContext.ts'
import { PANEL_HEADING_ID } from './panelHeading.ts'
import { SelectedPanel } from './SelectedPanel.tsx'
import { SeveralPanel } from './several/SeveralPanel.tsx'
import '../controls/controls.css'
import './panels.css'

/** The panel over the right edge, or the sheet from below on a phone, for what is selected. */
export function PanelHost(): ReactNode {
  const { session } = useOpenMap()
  const { panel } = useText()
  const selection = useSession((state) => state.selection)
  const isOpen = useSession((state) => state.isPanelOpen)
  const home = useRef<HTMLElement>(null)
  const focus = useReturnFocus(home)
  const shown = isOpen ? (selection.at(-1) ?? null) : null

  useEffect(() => {
    if (!isOpen || selection.length === 0) return
    // Whoever pressed a name wants to read on there; whoever clicked the map keeps their place on it.
    const opener = document.activeElement?.closest<HTMLElement>('[data-opens-panel]')
    if (opener) focus.goTo(document.getElementById(PANEL_HEADING_ID), opener)
  }, [isOpen, selection, focus])

  if (shown === null) return null

  function close(): void {
    focus.giveBack()
    closePanel(session)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isPlainEscape(event)) close()
  }

  return (
    <aside ref={home} className="panel" aria-labelledby={PANEL_HEADING_ID}>
      <div
        role="presentation"
        className="panel-content"
        onKeyDown={onKeyDown}
        onFocus={(event) => focus.enter(event.relatedTarget)}
        onBlur={(event) => focus.leave(event.relatedTarget)}
      >
        <button type="button" className="panel-close" aria-label={panel.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
        <PanelFocusContext value={focus}>
          {selection.length > 1 ? <SeveralPanel ids={selection} /> : (
            <EditedThing key={shown} id={shown}>
              <DraftScope of={shown}>
                <SelectedPanel id={shown} />
                <SomethingWrong about={shown} />
              </DraftScope>
            </EditedThing>
          )}
        </PanelFocusContext>
      </div>
    </aside>
  )
}
