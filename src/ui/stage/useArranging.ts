import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { placeParties } from '../../doc/editing/editPlacements.ts'
import type { Point } from '../../drawing/drawing.ts'
import { seatAsOf } from '../../drawing/endings.ts'
import { carried, wayBackToMiddle } from '../../drawing/keepMiddle.ts'
import type { MapView } from '../../map/mapView.ts'
import { runLayout } from '../../map/runLayout.ts'
import type { PartyId } from '../../model/ids.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

export type Arranging = {
  readonly isBusy: boolean
  /** How often the whole map was arranged: after each time all of it should be seen. */
  readonly rounds: number
  /** Arranges the whole map, or only these parties among the others. */
  readonly start: (only?: readonly PartyId[]) => void
  readonly stop: () => void
}

/** The same map arranged twice in a row on the same screen looks the same twice. */
const SEED = 7
/** On a phone a map may be taller than wide, but no map becomes a tower or a frieze. */
const LEAST_ASPECT = 0.7
const MOST_ASPECT = 2

/**
 * *Schikken*: worked out beside the page and shown while it comes about. Nothing is written before it is done, and then it
 * is one step to undo; stopped, everything stands where it stood. The whole map takes the shape of what can be seen of it.
 */
export function useArranging(view: MapView | null): Arranging {
  const { hand } = useText()
  const notices = useNotices()
  const { entities, history, session } = useOpenMap()
  const { undo } = useUndoSteps()
  const [isBusy, setBusy] = useState(false)
  const [rounds, setRounds] = useState(0)
  const work = useRef<AbortController | null>(null)

  const stop = useCallback(() => {
    work.current?.abort()
    work.current = null
    setBusy(false)
    session.setState({ preview: null })
  }, [session])

  const start = useCallback((only?: readonly PartyId[]) => {
    stop()
    const ending = new AbortController()
    work.current = ending
    setBusy(true)
    const network = entities.network()
    const way = only ? { x: 0, y: 0 } : wayBackToMiddle(network)
    const arrange = async (): Promise<void> => {
      const onProgress = (soFar: ReadonlyMap<PartyId, Point>): void => session.setState({ preview: carried(soFar, way) })
      const options = { seed: SEED, ...(view ? { aspect: arrangingAspect(view.aspect()) } : {}), ...(only ? { only: new Set(only) } : {}) }
      const places = await runLayout(seatAsOf(network, dayShown(network)), options, { signal: ending.signal, onProgress }).catch(() => null)
      if (ending.signal.aborted) return
      if (places) history.edit((writer) => placeParties(writer, carried(places, way)))
      // The map itself has the new places from the next frame on; until then the preview stands in for it.
      afterNextFrame(() => {
        if (ending.signal.aborted) return
        stop()
        if (places && !only) setRounds((count) => count + 1)
      })
      notices.show(places ? { kind: 'arranged', text: hand.arranged, action: { label: hand.undo, run: undo } } : { kind: 'arranged', text: hand.arrangeFailed, action: null })
    }
    void arrange()
  }, [entities, history, session, notices, hand, undo, stop, view])

  useEffect(() => stop, [stop])
  return useMemo(() => ({ isBusy, rounds, start, stop }), [isBusy, rounds, start, stop])
}

/** Rounded, so that a few px more or less give the same map. */
export function arrangingAspect(seen: number): number {
  return Math.round(Math.min(MOST_ASPECT, Math.max(LEAST_ASPECT, seen)) * 10) / 10
}

function afterNextFrame(run: () => void): void {
  if (document.visibilityState === 'hidden') run()
  else requestAnimationFrame(run)
}
