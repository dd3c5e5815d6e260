import { useCallback } from 'react'
import { tablesAbout } from '../../analysis/tablesAbout.ts'
import { isPartyId, tableOfId, type MembershipId, type PartyId, type PlaceId, type ThemeId } from '../../model/ids.ts'
import type { FoundId } from '../../model/search/searchEntries.ts'
import { askAbout, light, select, showTab } from '../../session/session.ts'
import { dayShown } from '../controls/dayShown.ts'
import { headingIdOf } from '../list/jumpContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useIsWide } from '../useIsWide.ts'

/**
 * Goes to what was found: a party, or who holds a role, is selected where it is drawn or written; of a theme or a place the
 * answers are shown and its tables lit.
 */
export function useChooseFound(): (target: FoundId) => void {
  const { session, entities } = useOpenMap()
  const isWide = useIsWide()
  return useCallback((target) => {
    const network = entities.network()
    const table = tableOfId(target)
    if (table === 'themes' || table === 'places') {
      const subject = target as ThemeId | PlaceId
      const { tables } = tablesAbout(network, subject, { seats: 'table', day: dayShown(network) })
      askAbout(session, subject)
      return light(session, tables.filter(({ reach }) => reach === 'own').map(({ coalition }) => coalition))
    }
    const party = isPartyId(target) ? target : network.memberships.get(target as MembershipId)?.party
    if (party === undefined) return
    if (session.getState().tab === 'answers' && !isWide) showTab(session, 'map')
    select(session, [party])
    scrollListTo(party)
  }, [session, entities, isWide])
}

/** Where the list shows; elsewhere there is no such heading. */
function scrollListTo(party: PartyId): void {
  document.getElementById(headingIdOf(party))?.scrollIntoView({ block: 'start' })
}
