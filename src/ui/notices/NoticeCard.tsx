import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import type { NoticeAction } from './notices.ts'
import { usePassing, type PassingMessage } from './usePassing.ts'

type Props = {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'warning'
  readonly action?: NoticeAction | null
  readonly onDismiss?: () => void
  /** The same words, where they may go by themselves after a while. Warnings and what offers something to do always stay. */
  readonly passing?: PassingMessage | null
}

/** One message over the map: what happened, and at most one thing to do about it. */
export function NoticeCard({ children, tone = 'plain', action = null, onDismiss, passing = null }: Props): ReactNode {
  const { notices } = useText()
  const { isPast, holders } = usePassing(tone === 'plain' && action === null ? passing : null)
  // Gone for the eye only: whoever hears the screen finds it in its place among the messages.
  if (isPast) return <li className="unseen"><div>{children}</div></li>
  return (
    <li className={`notice notice-${tone}`} {...holders}>
      <div className="notice-words">{children}</div>
      {action && <button type="button" className="button" onClick={() => [action.run(), onDismiss?.()]}>{action.label}</button>}
      {onDismiss && <button type="button" className="button button-quiet notice-close" aria-label={notices.dismiss} onClick={onDismiss}>×</button>}
    </li>
  )
}
