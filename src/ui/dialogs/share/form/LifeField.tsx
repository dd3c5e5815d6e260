import type { ReactNode } from 'react'
import { useText } from '../../../text/useText.ts'
import { LIVES_MS, type LifeName } from './lives.ts'

type Props = { readonly value: LifeName | 'keep'; readonly mayKeep?: boolean; readonly onChange: (value: LifeName | 'keep') => void }

/** How long a link works from now; of a link that is there it may also stay as it was. */
export function LifeField({ value, mayKeep = false, onChange }: Props): ReactNode {
  const { share } = useText()
  return (
    <label className="field">
      <span>{share.life}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as LifeName | 'keep')}>
        {mayKeep && <option value="keep">{share.keepLife}</option>}
        {(Object.keys(LIVES_MS) as LifeName[]).map((each) => <option key={each} value={each}>{share.lives[each]}</option>)}
      </select>
    </label>
  )
}
