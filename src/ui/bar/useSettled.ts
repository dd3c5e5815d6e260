import { useEffect, useState } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useWatched } from '../useWatched.ts'

/** What arrives within this time of the connection is the map as it was, not news. */
const SETTLE_MS = 800

/** Whether the map as it was has come in, so that what comes from now on is new. */
export function useSettled(): boolean {
  const isConnecting = useWatched(useOpenMap().connection).phase === 'connecting'
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    if (isConnecting || isSettled) return
    const timer = setTimeout(() => setSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [isConnecting, isSettled])
  return isSettled
}
