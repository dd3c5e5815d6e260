import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'

/** An empty map invites: one sentence, and an example that fills the line when pressed. */
export function EmptyMap({ onTry }: { readonly onTry: (line: string) => void }): ReactNode {
  const { map } = useText()
  return (
    <div className="empty-map">
      <p>{map.empty}</p>
      <button type="button" className="empty-example" onClick={() => onTry(map.example)}>{map.example}</button>
    </div>
  )
}
