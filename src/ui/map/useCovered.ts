import { useMemo } from 'react'
import { useIsWide } from '../useIsWide.ts'
import { useSession } from '../useSession.ts'

/** How much of the map lies under furniture, in px from its edges. */
export type Covered = { readonly right: number; readonly bottom: number }

/** The panel with its margin; as wide as `--panel-width` says. */
const PANEL_PX = 360 + 16
/** The line with its margin. */
const LINE_PX = 88
/** The sheet from below takes up to half of a small screen. */
const SHEET_SHARE = 0.5

export function useCovered(): Covered {
  const isWide = useIsWide()
  const isPanelOpen = useSession((session) => session.isPanelOpen)
  return useMemo(() => {
    if (!isPanelOpen) return { right: 0, bottom: LINE_PX }
    return isWide ? { right: PANEL_PX, bottom: LINE_PX } : { right: 0, bottom: Math.round(window.innerHeight * SHEET_SHARE) }
  }, [isWide, isPanelOpen])
}
