import { useMemo } from 'react'
import { isBesideMap } from '../../session/session.ts'
import { useIsWide } from '../useIsWide.ts'
import { useMatches } from '../useMatches.ts'
import { useIsWelcome } from '../welcome/useIsWelcome.ts'
import { useSession } from '../useSession.ts'

/** How much of the map lies under furniture, in px from its edges. */
export type Covered = { readonly left: number; readonly right: number; readonly bottom: number }

/** A phone on its side, or a page made very large: bar and line are lower there. Also in map.css, panels.css and quickAdd.css. */
const LOW = '(max-height: 480px)'
/** Low, but with room for the panel beside the map. */
const LOW_WITH_PANEL_BESIDE = '(min-width: 600px) and (max-height: 480px)'
/** The panel with its margin; as wide as `--panel-width` says. */
const PANEL_PX = 360 + 16
/** The line with its margin; as `--line-room` says. */
const LINE_PX = 88
const LOW_LINE_PX = 60
/** The unfolded legend with its margin; as wide as map.css says. */
const LEGEND_PX = 256 + 24
/** The answers or the changes, which stand beside the map; as wide as map.css says. */
const ANSWERS_PX = 400
/** What the buttons to zoom take of the map at its right, beyond the margin that is kept from every edge. */
const ZOOM_PX = 40
/** They are larger while the map is presented, as present.css says. */
const PRESENTED_ZOOM = 1.35
/** The sheet from below takes this much of a small screen. */
const SHEET_SHARE = 0.7

export function useCovered(isLegendOpen: boolean): Covered {
  const isWide = useIsWide()
  const isLow = useMatches(LOW)
  const isLowWithPanelBeside = useMatches(LOW_WITH_PANEL_BESIDE)
  const isPanelOpen = useSession((session) => session.isPanelOpen)
  const isWelcome = useIsWelcome()
  const isBesideAnswers = useSession((session) => isBesideMap(session.tab)) && isWide
  const isPresenting = useSession((session) => session.isPresenting)
  return useMemo(() => {
    const line = isPresenting ? 0 : isLow ? LOW_LINE_PX : LINE_PX
    const left = (isWide && isLegendOpen ? LEGEND_PX : 0) + (isBesideAnswers ? ANSWERS_PX * (isPresenting ? PRESENTED_ZOOM : 1) : 0)
    const zoom = isWide && !isPresenting ? ZOOM_PX : 0
    if (isWide || isLowWithPanelBeside) return { left, right: (isPanelOpen || (isWelcome && isWide && !isPresenting) ? PANEL_PX : 0) + zoom, bottom: line }
    return { left, right: 0, bottom: isPanelOpen ? Math.round(window.innerHeight * SHEET_SHARE) : line }
  }, [isWide, isLow, isLowWithPanelBeside, isPanelOpen, isLegendOpen, isBesideAnswers, isPresenting, isWelcome])
}
