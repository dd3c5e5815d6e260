import { useRef, type ReactNode } from 'react'

type FileButtonProps = {
  readonly label: string
  readonly isMain?: boolean
  /** Endings that the chooser of the system offers first. */
  readonly accept?: string | undefined
  readonly takesMany?: boolean
  readonly describedBy?: string | undefined
  /** One or more; the same file may come again. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void
}

/** Asks for files. A button of our own: that of a browser speaks the browser's language and not the app's. */
export function FileButton({ label, isMain = false, accept, takesMany = false, describedBy, onFiles }: FileButtonProps): ReactNode {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={isMain ? 'button button-main' : 'button'} aria-describedby={describedBy} onClick={() => picker.current?.click()}>{label}</button>
      <input ref={picker} type="file" accept={accept} multiple={takesMany} hidden aria-label={label} onChange={({ target }) => {
        const [first, ...others] = [...(target.files ?? [])]
        target.value = ''
        if (first) onFiles([first, ...others])
      }} />
    </>
  )
}
