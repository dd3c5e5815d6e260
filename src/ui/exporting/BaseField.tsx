import { useId, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'

export type SlideBase = { readonly name: string; readonly bytes: Uint8Array }

/** Asks for a presentation of one's own whose look the slides take. */
export function BaseField({ onBase }: { readonly onBase: (base: SlideBase | null) => void }): ReactNode {
  const { pptx } = useText().exporting
  const id = useId()

  async function read(file: File | undefined): Promise<void> {
    onBase(file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null)
  }

  return (
    <div className="field">
      <label htmlFor={id}>{pptx.base}</label>
      <input id={id} type="file" accept=".pptx,.potx" aria-describedby={`${id}-hint`} onChange={(event) => void read(event.target.files?.[0]).catch(() => onBase(null))} />
      <p className="quiet small" id={`${id}-hint`}>{pptx.baseHint}</p>
    </div>
  )
}
