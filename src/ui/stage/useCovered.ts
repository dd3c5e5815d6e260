import { useMemo } from 'react'
import { useIsWide } from '../useIsWide.ts'
import { useSession } from '../useSession.ts'

/** How much of the map lies under furniture, in px from its edges. */
export type Covered = { readonly left: number; readonly right: number; readonly bottom: number }

/** The panel with its margin; as wide as `--panel-width` says. */
const PANEL_PX = 360 + 16
/** The line with its margin. */
const LINE_PX = 88
/** The unfolded legend with its margin; as wide as map.css says. */
const LEGEND_PX = 256 + 24
/** The sheet from below takes this much of a small screen. */
const SHEET_SHARE = 0.7

export function useCovered(isLegendOpen: boolean): Covered {
  const isWide = useIsWide()
  const isPanelOpen = useSession((session) => session.isPanelOpen)
  return useMemo(() => {
    if (isWide) return { left: isLegendOpen ? LEGEND_PX : 0, right: isPanelOpen ? PANEL_PX : 0, bottom: LINE_PX }
    return { left: 0, right: 0, bottom: isPanelOpen ? Math.round(window.innerHeight * SHEET_SHARE) : LINE_PX }
  }, [isWide, isPanelOpen, isLegendOpen])
}
