import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { isSafeLink, readLink } from './readLink.ts'
import { TextField } from './TextField.tsx'

type LinkFieldProps = { readonly label: string; readonly value: string; readonly onCommit: (link: string) => void; readonly field?: string }

/** A web address, and beside its label the page itself while it is one. */
export function LinkField({ label, value, onCommit, field }: LinkFieldProps): ReactNode {
  const { controls, panel } = useText()
  const commit = (typed: string): string | null => {
    const link = readLink(typed)
    if (link === null) return controls.badLink
    onCommit(link)
    return null
  }
  return (
    <div className="link-field">
      <TextField label={label} value={value} onCommit={commit} field={field} />
      {isSafeLink(value) && <a className="small" href={value} target="_blank" rel="noreferrer">{panel.openLink}</a>}
    </div>
  )
}
