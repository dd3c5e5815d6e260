import { useCallback } from 'react'
import { tablesAbout } from '../../analysis/tablesAbout.ts'
import { isPartyId, tableOfId, type MembershipId, type PartyId, type PlaceId, type ThemeId } from '../../model/ids.ts'
import { withoutCuts } from '../../model/lens/lens.ts'
import type { FoundId } from '../../model/search/searchEntries.ts'
import { askAbout, isBesideMap, light, look, select, showParty, showTab } from '../../session/session.ts'
import { dayShown } from '../controls/dayShown.ts'
import { headingIdOf } from '../list/jumpContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useIsSmall } from '../useIsSmall.ts'
import { useIsWide } from '../useIsWide.ts'

/**
 * Goes to what was found: a party, or who holds a role, is selected where it is drawn or written, and on a phone has its own
 * page; of a theme or a place the answers are shown and its tables lit. What the lens leaves out takes the lens away.
 */
export function useChooseFound(): (target: FoundId) => void {
  const { session, entities, shown } = useOpenMap()
  const isWide = useIsWide()
  const isSmall = useIsSmall()
  return useCallback((target) => {
    const isLeftOut = shown.lensed().leftOut.has(target)
    if (isLeftOut) look(session, withoutCuts(session.getState().lens))
    const network = entities.network()
    const table = tableOfId(target)
    if (table === 'themes' || table === 'places') {
      const subject = target as ThemeId | PlaceId
      const { tables } = tablesAbout(shown.entities.network(), subject, { seats: 'table', day: dayShown(shown.entities.network()) })
      askAbout(session, subject)
      return light(session, tables.filter(({ reach }) => reach === 'own').map(({ coalition }) => coalition))
    }
    const party = isPartyId(target) ? target : network.memberships.get(target as MembershipId)?.party
    if (party === undefined) return
    if (isSmall) return showParty(session, party)
    if (isBesideMap(session.getState().tab) && !isWide) showTab(session, 'map')
    select(session, [party])
    scrollListTo(party)
  }, [session, entities, shown, isWide, isSmall])
}

/** Where the list shows; elsewhere there is no such heading. */
function scrollListTo(party: PartyId): void {
  document.getElementById(headingIdOf(party))?.scrollIntoView({ block: 'start' })
}
