import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { encode } from 'uqr'
import { useText } from '../../text/useText.ts'

/** White around the code, in modules: what readers ask for. */
const QUIET_ZONE = 4

/** The code beside the link, and as large as the screen allows for whoever sits in the back row. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { share } = useText()
  const [isLarge, setLarge] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)

  function close(): void {
    flushSync(() => setLarge(false))
    opener.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    // Escape is for the code, not for the dialog behind it.
    event.stopPropagation()
    close()
  }

  return (
    <div className="share-qr">
      <Code text={text} label={label} />
      <button ref={opener} type="button" className="button button-quiet" onClick={() => setLarge(true)}>{share.qrLarge}</button>
      {isLarge && (
        <div className="share-qr-large" role="presentation" onKeyDown={onKeyDown}>
          <Code text={text} label={label} />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <button type="button" className="button" autoFocus onClick={close}>{share.qrClose}</button>
        </div>
      )}
    </div>
  )
}

function Code({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
