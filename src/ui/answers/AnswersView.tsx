import type { ReactNode } from 'react'
import { useLensed } from '../lens/useShown.ts'
import { useText } from '../text/useText.ts'
import { useSession } from '../useSession.ts'
import { sayDate } from '../controls/sayDate.ts'
import { today } from '../controls/today.ts'
import { partialDate } from '../../model/partialDate.ts'
import { AboutAnswer } from './AboutAnswer.tsx'
import { CompareAnswer } from './CompareAnswer.tsx'
import { DomainsAnswer } from './DomainsAnswer.tsx'
import { JoinsAnswer } from './JoinsAnswer.tsx'
import { OverlapAnswer } from './OverlapAnswer.tsx'
import { PartsAnswer } from './PartsAnswer.tsx'
import { PathAnswer } from './path/PathAnswer.tsx'
import '../controls/controls.css'
import './answers.css'

/** What the map says, in plain words: each answer names whom it is about, shows them and says how it was worked out. */
export function AnswersView(): ReactNode {
  const text = useText()
  const { network, leftOut, organisations, coalitions } = useLensed()
  // Of the answers a view can hold this one only: the others have no place in an address.
  const isPresenting = useSession((state) => state.isPresenting)
  const { stateDate } = network.record
  if (network.organisations.size + network.coalitions.size + leftOut.size === 0) return <p className="answers">{text.answers.empty}</p>
  return (
    <div className="answers">
      <p className="quiet small">{text.answers.intro(sayDate(stateDate?.date ? stateDate : partialDate(today()), text))}</p>
      {leftOut.size > 0 && <p className="quiet small">{text.answers.counted(text.lens.share(organisations.shown, organisations.total, coalitions.shown, coalitions.total))}</p>}
      {!isPresenting && <AboutAnswer />}
      <PathAnswer />
      {!isPresenting && (
        <>
          <PartsAnswer />
          <JoinsAnswer />
          <OverlapAnswer />
          <CompareAnswer />
          <DomainsAnswer />
        </>
      )}
    </div>
  )
}
