import { useMemo, type ReactNode } from 'react'
import { components } from '../../../analysis/components.ts'
import { isThere } from '../../../analysis/stays.ts'
import type { OrganisationId, PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import { partialDate } from '../../../model/partialDate.ts'
import { dayShown } from '../../controls/dayShown.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { useShownNetwork } from '../../lens/useShown.ts'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { nameOf, namesOf } from '../namesOf.ts'

/** That one does not reach the other, and where either of them is instead. */
export function NoWay({ from, to }: { readonly from: PartyId; readonly to: PartyId }): ReactNode {
  const { answers: { path: text } } = useText()
  const whole = useNetwork()
  const [whereFrom, whereTo] = [useWhereabouts(from), useWhereabouts(to)]
  return (
    <>
      <p>{text.none(nameOf(whole, from), nameOf(whole, to))}</p>
      {[whereFrom, whereTo].map((where) => where !== null && <p key={where}>{where}</p>)}
    </>
  )
}

/** A sentence that names more is not read. */
const MOST_NAMED = 3

/** Outside the view, not there on the day, alone, or in which part of the map. */
function useWhereabouts(party: PartyId): string | null {
  const words = useText()
  const { answers: { path: text }, around } = words
  const whole = useNetwork()
  const network = useShownNetwork()
  const day = dayShown(network)
  const parts = useMemo(() => components(network, { seats: 'all', day }), [network, day])
  const name = nameOf(whole, party)
  if (!partyOf(network, party)) return around.leftOut(name)
  if (!isThere(network, party, day)) return text.notThere(name, sayDate(partialDate(day), words))
  const part = parts.find(({ organisations, coalitions }) => [...organisations, ...coalitions].some((id) => id === party))
  if (!part) return null
  if (part.organisations.length + part.coalitions.length === 1) return text.standsAlone(name)
  const others = part.organisations.filter((id) => id !== (party as OrganisationId))
  return text.inPart(name, part.organisations.length, namesOf(network, others.slice(0, MOST_NAMED)), Math.max(0, others.length - MOST_NAMED))
}
