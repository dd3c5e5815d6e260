import { useSyncExternalStore } from 'react'
import type { Network } from '../model/network.ts'
import { useOpenMap } from './openMapContext.ts'

/** The whole network; renders at every change, so a row or a panel uses `useParty`. */
export function useNetwork(): Network {
  const { entities } = useOpenMap()
  return useSyncExternalStore(entities.subscribe, entities.network)
}
