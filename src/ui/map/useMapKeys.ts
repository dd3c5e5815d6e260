import { useEffect } from 'react'
import { closePanel } from '../../session/session.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { useOpenMap } from '../openMapContext.ts'

/**
 * Keys that work wherever nobody is typing: `/` for the line, Escape for the panel, Ctrl or Cmd with Z or Y for my own
 * steps. Those also work in a field with nothing in it to undo, such as the line after Enter.
 */
export function useMapKeys(focusLine: () => void): void {
  const { undo, redo } = useUndoSteps()
  const { session } = useOpenMap()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || event.defaultPrevented) return
      const action = actionOf(event, { focusLine, undo, redo, close: () => closePanel(session) })
      if (!action || isTyping(event.target, action === undo || action === redo)) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [focusLine, undo, redo, session])
}

type Actions = { readonly focusLine: () => void; readonly undo: () => void; readonly redo: () => void; readonly close: () => void }

function actionOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, { focusLine, undo, redo, close }: Actions): (() => void) | null {
  if (!ctrlKey && !metaKey) return key === '/' ? focusLine : key === 'Escape' ? close : null
  if (key.toLowerCase() === 'z') return shiftKey ? redo : undo
  return key.toLowerCase() === 'y' ? redo : null
}

function isTyping(target: EventTarget | null, isUndo: boolean): boolean {
  if (isUndo && hasNothingToUndo(target)) return false
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null)
}

/** An empty field, a choice or a tick: the browser has no undo of its own there. Dialogs keep their keys. */
function hasNothingToUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || target.closest('[role=dialog]')) return false
  return target instanceof HTMLSelectElement || target.value === '' || target.type === 'radio' || target.type === 'checkbox'
}
