import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { Field } from './Field.tsx'
import { tooLong } from './textBounds.ts'
import { useKeptText } from './useKeptText.ts'

export type Tag = { readonly key: string; readonly label: string }

type TagsFieldProps = {
  readonly label: string
  readonly tags: readonly Tag[]
  /** Names that exist already, offered while typing. */
  readonly suggestions?: readonly string[]
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
  readonly onAdd: (text: string) => void
  readonly onRemove: (key: string) => void
}

/** Several short names: each with a button to take it away, and a box where Enter adds one. */
export function TagsField({ label, tags, suggestions = [], field, onAdd, onRemove }: TagsFieldProps): ReactNode {
  const said = useText()
  const { controls } = said
  const canEdit = useCanEdit()
  const kept = useKeptText(field ?? label)
  const [typed, setTyped] = useState(() => kept.find()?.text ?? '')
  // Text from before a reload is added by Enter, not by passing through.
  const isTouched = useRef(false)
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const listId = useId()

  function add(): void {
    const name = typed.trim()
    if (name === '') return
    const refusal = tooLong(name, 'line', said)
    if (refusal !== null) return setProblem(refusal)
    if (!tags.some((tag) => tag.label === name)) onAdd(name)
    type('')
  }

  function type(text: string): void {
    isTouched.current = true
    setTyped(text)
    kept.keep({ text, base: '' })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      type('')
    }
  }

  return (
    <Field label={label} problem={problem} field={field}>
      {(input) => (
        <>
          {tags.length > 0 && (
            <ul className="tags" aria-label={label}>
              {tags.map((tag) => (
                <li key={tag.key} className="tag">
                  <span dir="auto">{tag.label}</span>
                  <button
                    type="button"
                    className="tag-remove"
                    aria-label={controls.removeTag(tag.label, label)}
                    onClick={() => {
                      onRemove(tag.key)
                      box.current?.focus()
                    }}
                  >
                    <span aria-hidden="true">×</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...input}
            ref={box}
            className="input"
            dir="auto"
            autoComplete="off"
            list={suggestions.length > 0 ? listId : undefined}
            placeholder={canEdit ? controls.tagHint : undefined}
            value={typed}
            onChange={(event) => {
              type(event.target.value)
              setProblem(null)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => isTouched.current && add()}
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map((suggestion) => <option key={suggestion} value={suggestion}>{suggestion}</option>)}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
