import { createContext, useContext } from 'react'
import { assert } from '../model/result.ts'
import type { OpenMap } from '../openMap.ts'

/** The map that is open; everything inside the map page reads and edits it. */
export const OpenMapContext = createContext<OpenMap | null>(null)

export function useOpenMap(): OpenMap {
  const openMap = useContext(OpenMapContext)
  assert(openMap, 'a panel, list or map is inside an open map')
  return openMap
}
