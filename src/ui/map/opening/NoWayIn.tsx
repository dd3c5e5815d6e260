import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../../text/useText.ts'
import '../../message.css'

/** Why a map is not shown. `gone`: neither this device nor the server has it for this person. */
export type ShutBecause = 'gone' | 'broken' | 'revoked' | 'expired' | 'setApart'

/** One clear message instead of an empty map: what is the matter with this address, and what to do. `children`: what can be done here. */
export function NoWayIn({ because, children }: { readonly because: ShutBecause; readonly children?: ReactNode }): ReactNode {
  const { noWayIn, notFound } = useText()
  const { title, explanation } = noWayIn[because]
  return (
    <div className="message">
      <h1>{title}</h1>
      <p className="quiet">{explanation}</p>
      {children}
      <Link href="/" className={children ? 'button' : 'button button-main'}>{notFound.back}</Link>
    </div>
  )
}
