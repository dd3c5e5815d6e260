import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { connectionWords } from './connectionWords.ts'

/** A connection that comes and goes is only spoken of once it stays. */
const STAYS_MS = 2_000

/** Speaks to whoever hears the screen: what happened, and the connection when its state has stayed a while. */
export function Announcer(): ReactNode {
  const notices = useNotices()
  const said = useSyncExternalStore(notices.subscribe, notices.said)
  return (
    <>
      <p className="unseen" aria-live="polite">{said}</p>
      <p className="unseen" aria-live="polite">{useStayedConnection()}</p>
    </>
  )
}

/** The connection in words once it has been the same for a while; at the beginning nothing, since nobody asked. */
function useStayedConnection(): string {
  const { connection: text } = useText()
  const { connection, stand } = useOpenMap()
  const words = connectionWords(useWatched(connection), text)
  const explanation = stand === null ? words.explanation : ''
  const [stayed, setStayed] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setStayed(explanation), STAYS_MS)
    return () => clearTimeout(timer)
  }, [explanation])
  return stayed
}
