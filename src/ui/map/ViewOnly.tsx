import type { ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'

/** Where others have the line to type in: the quiet word that this link is for looking. */
export function ViewOnly(): ReactNode {
  const { door } = useText()
  const { readOnlyBecause, role } = useOpenMap()
  const because = useWatched(readOnlyBecause)
  const isKnown = useWatched(role) !== null
  return because === 'role' && isKnown && <p className="view-only quiet">{door.viewOnly}</p>
}
