import type { ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { PathWays } from '../answers/path/PathWays.tsx'
import { useWayEnd } from '../answers/path/useWayEnd.ts'
import { PartyPicker } from '../controls/party/PartyPicker.tsx'
import { askWay } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'
import { useText } from '../text/useText.ts'

/** *Hoe kom ik bij …* from the party whose page this is. */
export function WayTo({ from }: { readonly from: PartyId }): ReactNode {
  const { around: text, answers: { path } } = useText()
  const { session } = useOpenMap()
  const way = useSession(({ lens }) => lens.way)
  const to = useWayEnd(way?.from === from ? way.to : null)
  return (
    <section className="around-part">
      <h3>{path.title}</h3>
      <PartyPicker label={text.wayTo} {...to.field((party) => askWay(session, party && { from, to: party }))} />
      <PathWays from={from} to={to.party} />
    </section>
  )
}
