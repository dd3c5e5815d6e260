import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../../text/useText.ts'
import { FactForm } from './FactForm.tsx'

type AddFactProps = {
  /** The verb with its object; the button that opens the form and the one that sends it. */
  readonly label: string
  /** Writes what the form holds. False when something is missing; then the form stays as it is. */
  readonly onAdd: () => boolean
  readonly children: ReactNode
}

/** A form behind a button. It stays open after adding, ready for the next; Escape or *Klaar* closes it. */
export function AddFact({ label, onAdd, children }: AddFactProps): ReactNode {
  const { common } = useText()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)

  function close(): void {
    flushSync(() => setOpen(false))
    opener.current?.focus()
  }

  function submit(form: HTMLFormElement): void {
    if (onAdd()) (form.querySelector<HTMLElement>('[role=combobox]') ?? form.querySelector<HTMLElement>('input, select'))?.focus()
  }

  if (!isOpen) return <button ref={opener} type="button" className="button button-quiet add-opener" onClick={() => setOpen(true)}>{label}</button>
  return (
    <FactForm label={label} onSubmit={submit} onEscape={close}>
      {children}
      <div className="add-buttons">
        <button type="submit" className="button button-main">{label}</button>
        <button type="button" className="button" onClick={close}>{common.done}</button>
      </div>
    </FactForm>
  )
}
