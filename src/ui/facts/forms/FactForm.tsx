import type { FormEvent, ReactNode } from 'react'
import { isPlainEscape } from '../isPlainEscape.ts'

type FactFormProps = { readonly label: string; readonly onSubmit: (form: HTMLFormElement) => void; readonly onEscape: () => void; readonly children: ReactNode }

/** A small form inside a panel: Enter sends it, Escape leaves it and nothing else. */
export function FactForm({ label, onSubmit, onEscape, children }: FactFormProps): ReactNode {
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    onSubmit(event.currentTarget)
  }
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (!isPlainEscape(event)) return
        event.stopPropagation()
        onEscape()
      }}
    >
      <form className="add-form" aria-label={label} onSubmit={submit}>{children}</form>
    </div>
  )
}
