import type { ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { connectionWords } from './connectionWords.ts'

/** The truth about saving. It changes too often to be spoken by itself; `Announcer` does that once it stays. */
export function ConnectionBadge(): ReactNode {
  const { connection: text } = useText()
  const { connection } = useOpenMap()
  const { tone, short, explanation } = connectionWords(useWatched(connection), text)
  return <span className={`badge badge-${tone}`} role="status" aria-live="off" aria-label={text.label} title={explanation}>{short}</span>
}
