import { createContext, useContext } from 'react'
import { assert } from '../model/result.ts'
import type { OpenMap } from '../openMap.ts'

/** The map that is open on this page. */
export const OpenMapContext = createContext<OpenMap | null>(null)

export function useOpenMap(): OpenMap {
  const openMap = useContext(OpenMapContext)
  assert(openMap, 'what shows a map is inside MapPage')
  return openMap
}
