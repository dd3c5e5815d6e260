import { useState, type ReactNode } from 'react'
import { isLinkOver } from '../../opening/watchOtherLife.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { describeLocked } from './describeLocked.ts'
import { DropQuestion } from './DropQuestion.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import { useNotices } from './noticesContext.ts'
import { saveLocked } from './saveLocked.ts'

const SHOWN = 6

/** The map began a new life, the link ended, or the server did not take something, while this device had unsent edits: what they are, and what to do with them. */
export function LockedNotice(): ReactNode {
  const text = useText()
  const { otherLife } = text
  const { id, locked, connection } = useOpenMap()
  const notices = useNotices()
  const current = useWatched(locked.current)
  const status = useWatched(connection)
  const [isAsking, setAsking] = useState(false)
  if (current === null) return null
  const { edits, wasReapplied, epoch, isRefused } = current
  const isShut = isLinkOver(status)
  const began = isShut ? otherLife.revoked : isRefused ? otherLife.refused : locked.isOfNow(current) ? otherLife.back : otherLife.began
  if (edits === 0) return <NoticeCard tone="warning" action={{ label: otherLife.close, run: () => void locked.drop() }}>{began} {otherLife.nothing}</NoticeCard>
  const isHere = status.phase === 'saved' || status.phase === 'waiting'
  const things = describeLocked(current, text)

  const save = (): void => {
    saveLocked(id, current, text)
    void locked.drop()
    notices.show({ kind: 'locked', text: otherLife.saved, action: null })
  }

  const reapply = async (): Promise<void> => {
    if (await locked.reapply()) notices.show({ kind: 'locked', text: otherLife.reapplied, action: null })
  }

  return (
    <NoticeCard key={epoch} tone="warning">
      <p>{wasReapplied ? otherLife.left : `${began} ${isRefused ? otherLife.refusedEdits(edits) : otherLife.unsent(edits)}`}</p>
      <ul className="locked-things">
        {things.slice(0, SHOWN).map((thing) => <li key={thing}>{thing}</li>)}
        {things.length > SHOWN && <li className="quiet">{otherLife.andMore(things.length - SHOWN)}</li>}
      </ul>
      {!isHere && !wasReapplied && !isShut && <p className="quiet small">{otherLife.reapplyLater}</p>}
      {isAsking ? <DropQuestion onDrop={() => void locked.drop()} onKeep={() => setAsking(false)} /> : (
        <div className="locked-answers">
          {!wasReapplied && !isShut && <button type="button" className="button button-main" disabled={!isHere} onClick={() => void reapply()}>{otherLife.reapply}</button>}
          <button type="button" className="button" onClick={save}>{otherLife.save}</button>
          <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>{otherLife.drop}</button>
        </div>
      )}
    </NoticeCard>
  )
}
