import type { ChangeEvent, KeyboardEvent, ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import type { QuickLine } from './useQuickLine.ts'

/** The text box. Arrow keys go through the suggestions, Tab or Enter takes one; without one Enter adds. */
export function QuickInput({ line: { inputRef, ...line } }: { readonly line: QuickLine }): ReactNode {
  const { quickAdd } = useText()
  const { state, dispatch, suggestions, take, submit } = line
  const active = suggestions[state.active]

  function onChange({ target }: ChangeEvent<HTMLInputElement>): void {
    dispatch({ type: 'typed', text: target.value, caret: target.selectionStart ?? target.value.length })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    action()
  }

  function actionOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    const count = suggestions.length
    if (key === 'Enter') return active ? () => take(active) : submit
    if (count === 0) return null
    const first = active ?? suggestions[0]
    if (key === 'Tab' && !shiftKey && first) return () => take(first)
    if (key === 'Escape') return () => dispatch({ type: 'closed' })
    if (key === 'ArrowDown' || key === 'ArrowUp') return () => dispatch({ type: 'moved', step: key === 'ArrowDown' ? 1 : -1, count })
    return null
  }

  return (
    <div className="quick-line">
      <input
        ref={inputRef}
        type="text"
        className="quick-input"
        aria-label={quickAdd.label}
        aria-controls="quick-suggestions"
        aria-autocomplete="list"
        aria-activedescendant={active ? `suggestion-${state.active}` : undefined}
        aria-describedby="quick-refusal"
        placeholder={quickAdd.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        value={state.text}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onBlur={() => dispatch({ type: 'closed' })}
      />
      <kbd className="quick-key" aria-hidden="true" title={quickAdd.keyHint}>/</kbd>
    </div>
  )
}
