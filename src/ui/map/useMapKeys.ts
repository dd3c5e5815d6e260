import { useEffect } from 'react'
import { actionsByCombo, comboOf } from '../../map/hand/keyTable.ts'
import { closePanel } from '../../session/session.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { useOpenMap } from '../openMapContext.ts'
import { PAGE_KEYS, type PageAction } from './pageKeys.ts'

const ACTION_BY_COMBO = actionsByCombo(PAGE_KEYS)

/**
 * Keys that work wherever nobody is typing: those of `PAGE_KEYS`. My own steps back and forth also work in a field with
 * nothing in it to undo, such as the line after Enter.
 */
export function useMapKeys(focusLine: () => void, showShortcuts: () => void): void {
  const { undo, redo } = useUndoSteps()
  const { session } = useOpenMap()
  useEffect(() => {
    const actions: Readonly<Record<PageAction, () => void>> = { line: focusLine, shortcuts: showShortcuts, close: () => closePanel(session), undo, redo }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const action = ACTION_BY_COMBO.get(comboOf(event) ?? '')
      if (action === undefined || isTyping(event.target, action === 'undo' || action === 'redo')) return
      event.preventDefault()
      actions[action]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [focusLine, showShortcuts, undo, redo, session])
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
