import { useId, useState, type ReactNode } from 'react'
import type { BaseLayout } from '../../formats/pptx/package/baseLayouts.ts'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { FileButton } from '../controls/FileButton.tsx'
import { useText } from '../text/useText.ts'

export type SlideBase = { readonly name: string; readonly bytes: Uint8Array; readonly layouts: readonly BaseLayout[]; readonly layout: string }

type Props = { readonly base: SlideBase | null; readonly onBase: (base: SlideBase | null) => void }

/** Asks for a presentation of one's own whose look the slides take, and which of its layouts they stand on. */
export function BaseField({ base, onBase }: Props): ReactNode {
  const { pptx, unusableBase } = useText().exporting
  const [isUnusable, setUnusable] = useState(false)
  const id = useId()

  function take(read: SlideBase | null): void {
    setUnusable(read === null)
    onBase(read)
  }

  return (
    <div className="base-field">
      <div className="base-choose">
        <FileButton label={pptx.base} accept=".pptx,.potx" describedBy={id} onFiles={([file]) => void readBase(file).then(take, () => take(null))} />
        {base && <button type="button" className="button" onClick={() => onBase(null)}>{pptx.noBase}</button>}
      </div>
      <p className="quiet small" id={id}>{pptx.baseHint}</p>
      <p className="error" role="alert" hidden={!isUnusable}>{isUnusable && unusableBase}</p>
      {base && base.layouts.length > 1 && (
        <ChoiceField label={pptx.layout} value={base.layout} options={base.layouts.map(({ path, name, master }, index) => ({ value: path, label: [name || pptx.unnamedLayout(index + 1), master].filter(Boolean).join(' · ') }))} onChoose={(layout) => layout !== null && onBase({ ...base, layout })} />
      )}
    </div>
  )
}

/** Null for a file that slides cannot stand on. Its reader comes with the first file. */
async function readBase(file: File): Promise<SlideBase | null> {
  const [{ readBaseLayouts }, buffer] = await Promise.all([import('../../formats/pptx/package/baseLayouts.ts'), file.arrayBuffer()])
  const bytes = new Uint8Array(buffer)
  const read = readBaseLayouts(bytes)
  const [best] = read.ok ? read.value : []
  return read.ok && best ? { name: file.name, bytes, layouts: read.value, layout: best.path } : null
}
