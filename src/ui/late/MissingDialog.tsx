import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { MissingPart, type Missing } from './MissingPart.tsx'

/** For a dialog that could not be fetched. The browser's own: ours come with the first of them. */
export function MissingDialog({ missing, onClose }: { readonly missing: Missing; readonly onClose: () => void }): ReactNode {
  const { common, late } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="missing-dialog" aria-label={late.label} onClose={onClose}>
      <MissingPart missing={missing}>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>{common.close}</button>
      </MissingPart>
    </dialog>
  )
}
