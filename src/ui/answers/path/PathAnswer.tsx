import { useEffect, type ReactNode } from 'react'
import type { PartyId } from '../../../model/ids.ts'
import { askWay } from '../../../session/session.ts'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useSession } from '../../useSession.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AnswerCard } from '../AnswerCard.tsx'
import { nameOf } from '../namesOf.ts'
import { PathWays } from './PathWays.tsx'
import { useWayEnd } from './useWayEnd.ts'

const PATH_ID = 'answer-path'

/** How one party reaches another: every equally short way, and over what. The question stands in the address; where it is presented there is nothing to fill in. */
export function PathAnswer(): ReactNode {
  const { answers: { path: text } } = useText()
  const { session } = useOpenMap()
  const way = useSession(({ lens }) => lens.way)
  const isPresenting = useSession((state) => state.isPresenting)
  const network = useNetwork()
  const [from, to] = [useWayEnd(way?.from ?? null), useWayEnd(way?.to ?? null)]
  const ask = (one: PartyId | null, other: PartyId | null): void => askWay(session, one !== null && other !== null ? { from: one, to: other } : null)
  // Whoever came by a link to this question has the other answers above it.
  useEffect(() => {
    if (session.getState().lens.way !== null) document.getElementById(PATH_ID)?.scrollIntoView({ block: 'start' })
  }, [session])
  if (isPresenting && way !== null) return <AnswerCard title={text.asked(nameOf(network, way.from), nameOf(network, way.to))} how={text.how} id={PATH_ID}><PathWays from={way.from} to={way.to} /></AnswerCard>
  return (
    <AnswerCard title={text.title} how={text.how} id={PATH_ID}>
      <PartyPicker label={text.from} {...from.field((party) => ask(party, to.party))} />
      <PartyPicker label={text.to} {...to.field((party) => ask(from.party, party))} />
      <PathWays from={from.party} to={to.party} />
    </AnswerCard>
  )
}
