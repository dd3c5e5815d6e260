import type { ReactNode } from 'react'
import { PartyPicker } from '../controls/PartyPicker.tsx'
import { useText } from '../text/useText.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { PathWays } from './PathWays.tsx'
import { useWayEnd } from './useWayEnd.ts'

/** How one party reaches another: every equally short way, and over what. */
export function PathAnswer(): ReactNode {
  const { answers: { path: text } } = useText()
  const [from, to] = [useWayEnd(), useWayEnd()]
  return (
    <AnswerCard title={text.title} how={text.how}>
      <PartyPicker label={text.from} {...from.field} />
      <PartyPicker label={text.to} {...to.field} />
      <PathWays from={from.party} to={to.party} />
    </AnswerCard>
  )
}
