import { useEffect, useState } from 'react'
import { askToKeep } from '../../storage/persistence.ts'

/** Whether the browser may throw the maps away when it needs room. Asks it to keep them once there is one. */
export function useMayBeCleared(hasMaps: boolean): boolean {
  const [mayBeCleared, setMayBeCleared] = useState(false)
  useEffect(() => {
    const ask = async (): Promise<void> => setMayBeCleared((await askToKeep(true)) === 'mayBeCleared')
    if (hasMaps) void ask()
  }, [hasMaps])
  return mayBeCleared
}
