import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { Field } from './Field.tsx'
import { tooLong } from './textBounds.ts'
import { UnfinishedNote } from '../drafts/UnfinishedNote.tsx'
import { useDraft, type Commit } from '../drafts/useDraft.ts'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  /** Gets the text without space around it. May answer what is wrong with it. */
  readonly onCommit: (text: string) => string | null | undefined | void
  readonly isNeeded?: boolean | undefined
  readonly isLabelHidden?: boolean | undefined
  readonly type?: 'text' | 'url'
  readonly hint?: string | undefined
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
  readonly hasFocus?: boolean | undefined
  /** After Enter or Escape, or when the field was left. */
  readonly onDone?: (() => void) | undefined
}

/** One line of text: Enter or leaving the field writes it, Escape takes it back. */
export function TextField({ label, value, onCommit, isNeeded = false, isLabelHidden, type = 'text', hint, field, hasFocus = false, onDone }: TextFieldProps): ReactNode {
  const said = useText()
  const check: Commit = (typed) => {
    const text = typed.trim()
    if (isNeeded && text === '') return said.controls.nameNeeded
    return tooLong(text, 'line', said) ?? onCommit(text) ?? null
  }
  const draft = useDraft(value, field ?? label, check)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (draft.commit()) onDone?.()
    } else if (event.key === 'Escape' && (draft.revert() || onDone)) {
      event.stopPropagation()
      onDone?.()
    }
  }
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} problem={draft.problem} note={<UnfinishedNote label={label} draft={draft} />} field={field}>
      {(input) => (
        <input
          {...input}
          type={type}
          dir="auto"
          autoComplete="off"
          ref={hasFocus ? focusOnce : null}
          value={draft.shown}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={() => {
            if (draft.leave()) onDone?.()
          }}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  )
}

/** For a field that appears because somebody asked for it. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
