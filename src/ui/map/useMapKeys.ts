import { useEffect } from 'react'
import { useUndoSteps } from '../bar/useUndoSteps.ts'

/** Keys that work wherever nobody is typing: `/` for the line, Ctrl or Cmd with Z or Y for my own steps. */
export function useMapKeys(focusLine: () => void): void {
  const { undo, redo } = useUndoSteps()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.altKey || event.defaultPrevented) return
      const action = actionOf(event, { focusLine, undo, redo })
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [focusLine, undo, redo])
}

type Actions = { readonly focusLine: () => void; readonly undo: () => void; readonly redo: () => void }

function actionOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, { focusLine, undo, redo }: Actions): (() => void) | null {
  if (!ctrlKey && !metaKey) return key === '/' ? focusLine : null
  if (key.toLowerCase() === 'z') return shiftKey ? redo : undo
  return key.toLowerCase() === 'y' ? redo : null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null)
}
