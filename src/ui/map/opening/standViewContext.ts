import { createContext, useContext } from 'react'
import type { OpenedVersion } from '../../../opening/desks/versionDesk.ts'

/** Shows the map as it was in the place of the map of today, and goes back to that. */
export type StandView = { readonly show: (version: OpenedVersion) => void; readonly leave: () => void }

export const StandViewContext = createContext<StandView>({ show() {}, leave() {} })

export function useStandView(): StandView {
  return useContext(StandViewContext)
}
