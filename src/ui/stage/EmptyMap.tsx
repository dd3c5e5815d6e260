import type { ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useWatched } from '../useWatched.ts'

/** An empty map invites: one sentence, and an example that fills the line when pressed. Who may not edit is not invited. */
export function EmptyMap({ onTry }: { readonly onTry: (line: string) => void }): ReactNode {
  const { map, door } = useText()
  const canEdit = useCanEdit()
  const isRoleKnown = useWatched(useOpenMap().role) !== null
  if (!canEdit) return isRoleKnown && <div className="empty-map"><p>{door.emptyForReaders}</p></div>
  return (
    <div className="empty-map">
      <p>{map.empty}</p>
      <button type="button" className="empty-example" onClick={() => onTry(map.example)}>{map.example}</button>
    </div>
  )
}
