import type { ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { nameOf } from '../answers/namesOf.ts'
import { PathWays } from '../answers/path/PathWays.tsx'
import { useWayEnd } from '../answers/path/useWayEnd.ts'
import { PartyPicker } from '../controls/party/PartyPicker.tsx'
import { askWay } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'

/** *Hoe kom ik bij …* from the party whose page this is. Where that is presented, only the way that the view asks for. */
export function WayTo({ from }: { readonly from: PartyId }): ReactNode {
  const { around: text, answers: { path } } = useText()
  const { session } = useOpenMap()
  const way = useSession(({ lens }) => lens.way)
  const isPresenting = useSession((state) => state.isPresenting)
  const network = useNetwork()
  const to = useWayEnd(way?.from === from ? way.to : null)
  if (isPresenting && to.party === null) return null
  return (
    <section className="around-part">
      <h3>{isPresenting && to.party !== null ? path.asked(nameOf(network, from), nameOf(network, to.party)) : path.title}</h3>
      {!isPresenting && <PartyPicker label={text.wayTo} {...to.field((party) => askWay(session, party && { from, to: party }))} />}
      <PathWays from={from} to={to.party} />
    </section>
  )
}
