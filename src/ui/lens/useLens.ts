import { useCallback } from 'react'
import type { Lens } from '../../model/lens/lens.ts'
import { look } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'

/** How this tab looks at the map, and how to look otherwise in some respects. */
export function useLens(): readonly [Lens, (parts: Partial<Lens>) => void] {
  const { session } = useOpenMap()
  const lens = useSession((state) => state.lens)
  return [lens, useCallback((parts) => look(session, parts), [session])]
}
