import { useEffect, useRef } from 'react'
import { COLOURS } from '../../../drawing/colours.ts'
import type { Drawing } from '../../../drawing/drawing.ts'
import type { MapView } from '../../../map/mapView.ts'
import type { Network } from '../../../model/network.ts'
import { useSettled } from '../../bar/useSettled.ts'
import { useThemeName } from '../../device/useThemeName.ts'
import { personColour } from '../../map/peopleColours.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { MOST_AT_ONCE, newInDrawing } from './newInDrawing.ts'

/** Lets what changes glow for a moment: what colleagues change in their colour, what I add in the accent. What another lens brings into sight was there already. */
export function useGlow(view: MapView | null, drawing: Drawing, whole: Network): void {
  const openMap = useOpenMap()
  const theme = useThemeName()
  const isSettled = useSettled()
  const before = useRef<{ readonly drawing: Drawing; readonly whole: Network } | null>(null)
  const byOthers = useRef<ReadonlySet<string>>(new Set())

  useEffect(() => openMap.onOthersChange((changes) => {
    byOthers.current = new Set([...byOthers.current, ...changes.map(({ party }) => party)])
    if (!view || !isSettled || changes.length > MOST_AT_ONCE) return
    for (const { party, writer } of changes) {
      const colour = openMap.colourOfWriter(writer)
      view.glow([party], colour === null ? COLOURS[theme].accent : personColour(colour, theme))
    }
  }), [openMap, view, isSettled, theme])

  useEffect(() => {
    if (!view) return
    const isOtherMap = before.current !== null && before.current.whole !== whole
    const made = isOtherMap ? newInDrawing(before.current?.drawing ?? null, drawing).filter((id) => !byOthers.current.has(id)) : []
    before.current = { drawing, whole }
    byOthers.current = new Set()
    if (isSettled && made.length > 0) view.glow(made, COLOURS[drawing.theme].accent)
  }, [view, drawing, whole, isSettled])
}
