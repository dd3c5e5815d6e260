import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import type { NoticeAction } from './notices.ts'

type Props = {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'warning'
  readonly action?: NoticeAction | null
  readonly onDismiss?: () => void
}

/** One message over the map: what happened, and at most one thing to do about it. */
export function NoticeCard({ children, tone = 'plain', action = null, onDismiss }: Props): ReactNode {
  const { notices } = useText()
  return (
    <li className={`notice notice-${tone}`}>
      <div className="notice-words">{children}</div>
      {action && <button type="button" className="button" onClick={() => [action.run(), onDismiss?.()]}>{action.label}</button>}
      {onDismiss && <button type="button" className="button button-quiet notice-close" aria-label={notices.dismiss} onClick={onDismiss}>×</button>}
    </li>
  )
}
