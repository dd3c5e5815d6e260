import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text/useText.ts'
import '../message.css'

/** Why a map is not shown. `gone`: neither this device nor the server has it for this person. */
export type ShutBecause = 'gone' | 'broken' | 'revoked' | 'expired' | 'setApart'

/** One clear message instead of an empty map: what is the matter with this address, and what to do. */
export function NoWayIn({ because }: { readonly because: ShutBecause }): ReactNode {
  const { noWayIn, notFound } = useText()
  const { title, explanation } = noWayIn[because]
  return (
    <div className="message">
      <h2>{title}</h2>
      <p className="quiet">{explanation}</p>
      <Link href="/" className="button button-main">{notFound.back}</Link>
    </div>
  )
}
