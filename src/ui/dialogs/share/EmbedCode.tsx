import { useRef, useState, type ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { copyText } from './copyText.ts'

/** What to put in a page of one's own to show the map there. Folded: few need it. */
export function EmbedCode({ address }: { readonly address: string }): ReactNode {
  const { embed: text, share, common } = useText()
  const { title } = useNetwork().record
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const code = `<iframe src="${address}" title="${asAttribute(title || common.untitled)}" width="100%" height="600" style="border:0" loading="lazy" allowfullscreen></iframe>`
  return (
    <details>
      <summary>{text.summary}</summary>
      <div className="share-address">
        <label className="field">
          <span>{text.code}</span>
          <textarea ref={field} rows={3} value={code} readOnly spellCheck={false} onFocus={(event) => event.target.select()} />
        </label>
        <p className="quiet small">{text.explanation}</p>
        <div className="share-answers">
          <button type="button" className="button" onClick={() => void copyText(code, field.current).then(setCopied)}>{text.copy}</button>
          <span className="quiet small" role="status">{copied === null ? '' : copied ? text.copied : share.copyFailed}</span>
        </div>
      </div>
    </details>
  )
}

/** A title may hold anything that people type. */
function asAttribute(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
