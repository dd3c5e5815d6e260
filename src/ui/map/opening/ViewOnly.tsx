import type { ReactNode } from 'react'
import { useOpenMap } from '../../openMapContext.ts'
import type { OpenMap } from '../../../openMap.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { writeMoment } from '../../text/writeDay.ts'
import { useWatched } from '../../useWatched.ts'
import { useStandView } from './standViewContext.ts'

/** Where others have the line to type in: the quiet word that this link is for looking, or that this is the map as it was. */
export function ViewOnly(): ReactNode {
  const { door } = useText()
  const { readOnlyBecause, role, stand } = useOpenMap()
  const because = useWatched(readOnlyBecause)
  const isKnown = useWatched(role) !== null
  if (stand !== null) return <StandLine facts={stand.facts} isFixed={stand.isFixed} />
  return because === 'role' && isKnown && <p className="view-only quiet">{door.viewOnly}</p>
}

function StandLine({ facts, isFixed }: NonNullable<OpenMap['stand']>): ReactNode {
  const { versions } = useText()
  const language = useLanguage()
  const { leave } = useStandView()
  return (
    <div className="view-only stand-line">
      <p>{isFixed ? versions.fixed(facts.name) : versions.thisWas(writeMoment(facts.madeMs, language), facts.name)}</p>
      {!isFixed && <button type="button" className="button button-main" onClick={leave}>{versions.backToNow}</button>}
    </div>
  )
}
