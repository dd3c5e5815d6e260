import type { ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { writeDay } from '../text/writeDay.ts'
import { ConnectionBadge } from './ConnectionBadge.tsx'

/** Where the truth about saving stands: of a map as it was, of which day that is. */
export function StandSign(): ReactNode {
  const { versions } = useText()
  const language = useLanguage()
  const { stand } = useOpenMap()
  if (stand === null) return <ConnectionBadge />
  return <span className="badge badge-stand" role="status" aria-live="off" aria-label={versions.standLabel}>{versions.stand(writeDay(stand.facts.madeMs, language))}</span>
}
