import { useCallback, useSyncExternalStore } from 'react'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import type { PartyId } from '../../model/ids.ts'
import type { LensedNetwork } from '../../model/lens/applyLens.ts'
import type { Network } from '../../model/network.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useOpenMap } from '../openMapContext.ts'

/** What the lens shows of the map; what is edited, chosen from or searched for doubles goes by `useNetwork`. */
export function useShownNetwork(): Network {
  const { entities } = useOpenMap().shown
  return useSyncExternalStore(entities.subscribe, entities.network)
}

/** With how much of it that is, and what was left out. */
export function useLensed(): LensedNetwork {
  const { entities, lensed } = useOpenMap().shown
  return useSyncExternalStore(entities.subscribe, lensed)
}

/** One party with what is shown of all that hangs on it; null when the lens leaves it out. */
export function useShownParty(id: PartyId): PartyView | null {
  const { entities } = useOpenMap().shown
  const subscribe = useCallback((listener: () => void) => entities.subscribeTo(id, listener), [entities, id])
  return useSyncExternalStore(subscribe, () => entities.party(id))
}

/** The day `yyyy-mm-dd` as of when everything on the screen is shown: what ended before is over. */
export function useDayShown(): string {
  return dayShown(useShownNetwork())
}
