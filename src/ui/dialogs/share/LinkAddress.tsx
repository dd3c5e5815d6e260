import { useRef, useState, type ReactNode } from 'react'
import { isLoopbackAddress } from '../../../sync/shareLink.ts'
import { useText } from '../../text/useText.ts'
import { copyText } from './copyText.ts'
import { QrCode } from './QrCode.tsx'

type Props = { readonly address: string; readonly label: string; readonly hasFocus?: boolean }

/** The address of one link, to copy and to scan. An address of this machine only has no code: a phone would look for it on itself. */
export function LinkAddress({ address, label, hasFocus = false }: Props): ReactNode {
  const { share } = useText()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)

  async function copy(): Promise<void> {
    setCopied(await copyText(address, field.current))
  }

  return (
    <div className="share-address">
      <label className="field">
        <span>{share.link}</span>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <input ref={field} value={address} readOnly autoFocus={hasFocus} spellCheck={false} onFocus={(event) => event.target.select()} />
      </label>
      <div className="share-answers">
        <button type="button" className="button" onClick={() => void copy()}>{share.copy}</button>
        <span className="quiet small" role="status">{copied === null ? '' : copied ? share.copied : share.copyFailed}</span>
      </div>
      {isLoopbackAddress(address) ? <p className="quiet small">{share.loopback}</p> : <QrCode text={address} label={share.qr(label)} />}
    </div>
  )
}
