import type { ReactNode } from 'react'
import { useText } from '../../../text/useText.ts'
import { useNamedVersions } from './useNamedVersions.ts'

type Props = { readonly value: string | null; readonly onChange: (checkpoint: string | null) => void }

/** What a reader's link shows: the map of today, or one version of it for ever. */
export function VersionField({ value, onChange }: Props): ReactNode {
  const { share } = useText()
  const versions = useNamedVersions(true)
  return (
    <label className="field">
      <span>{share.shows}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{share.live}</option>
        {versions?.map(({ id, name }) => <option key={id} value={id}>{share.fixedOn(name)}</option>)}
      </select>
      {versions?.length === 0 && <span className="quiet small">{share.noVersions}</span>}
    </label>
  )
}
