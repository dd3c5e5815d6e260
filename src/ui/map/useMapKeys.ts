import { useEffect } from 'react'
import { actionsByCombo, comboOf } from '../../map/hand/keyTable.ts'
import { closePanel } from '../../session/session.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { useOpenMap } from '../openMapContext.ts'
import { focusSearch } from '../search/focusSearch.ts'
import { PAGE_KEYS, type PageAction } from './pageKeys.ts'

const ACTION_BY_COMBO = actionsByCombo(PAGE_KEYS)

/** The browser's own stands for one that is not here yet. */
const DIALOG = '[role=dialog], dialog'

/**
 * Keys that work wherever nobody is typing: those of `PAGE_KEYS`. Searching also works from a field, and my own steps back and
 * forth from one with nothing in it to undo, such as the line after Enter.
 */
export function useMapKeys(focusLine: () => void, showShortcuts: () => void): void {
  const { undo, redo } = useUndoSteps()
  const { session } = useOpenMap()
  useEffect(() => {
    const actions: Readonly<Record<PageAction, () => void>> = { line: focusLine, search: focusSearch, shortcuts: showShortcuts, close: () => closePanel(session), undo, redo }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const action = ACTION_BY_COMBO.get(comboOf(event) ?? '')
      if (action === undefined || mayNotTake(action, event.target)) return
      event.preventDefault()
      actions[action]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [focusLine, showShortcuts, undo, redo, session])
}

/** Whether the key belongs to where the focus is: letters to a field, and everything to a dialog. */
function mayNotTake(action: PageAction, target: EventTarget | null): boolean {
  if ((action === 'undo' || action === 'redo') && hasNothingToUndo(target)) return false
  if (action === 'search') return target instanceof HTMLElement && target.closest(DIALOG) !== null
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(`input, textarea, select, ${DIALOG}`) !== null)
}

/** An empty field, a choice or a tick: the browser has no undo of its own there. Dialogs keep their keys. */
function hasNothingToUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.closest(DIALOG)) return false
  return target instanceof HTMLSelectElement || target.value === '' || target.type === 'radio' || target.type === 'checkbox'
}
