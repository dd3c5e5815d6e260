import type { Core } from 'cytoscape'
import { hasMany } from './graph/createCore.ts'

/** A view that stood still this long has arrived. */
const ARRIVED_MS = 120
/** On a long journey everything is painted afresh this often, so that what comes into view is not empty for long. */
const REFRESH_MS = 400

/** Knows when the view of a large map is on its way, and everything but the picture of it can wait. */
export type Travel = {
  /** Whether to move the picture instead of painting, at this moment by the clock of frames. */
  readonly isUnderWay: (now: number) => boolean
  readonly stop: () => void
}

export function watchTravel(cy: Core, countNodes: () => number, onArrival: () => void): Travel {
  let arriving: ReturnType<typeof setTimeout> | null = null
  let paintedAt = -Infinity
  cy.on('viewport', () => {
    if (!hasMany(countNodes())) return
    if (arriving !== null) clearTimeout(arriving)
    arriving = setTimeout(() => {
      arriving = null
      onArrival()
    }, ARRIVED_MS)
  })
  return {
    isUnderWay(now) {
      if (arriving !== null && now - paintedAt < REFRESH_MS) return true
      paintedAt = now
      return false
    },
    stop: () => void (arriving !== null && clearTimeout(arriving)),
  }
}
