import { useSyncExternalStore } from 'react'
import type { Network } from '../model/network.ts'
import { useOpenMap } from './openMapContext.ts'

/** The whole network; wakes at every change, so rows and fields use `useParty`. */
export function useNetwork(): Network {
  const { entities } = useOpenMap()
  return useSyncExternalStore(entities.subscribe, entities.network)
}
