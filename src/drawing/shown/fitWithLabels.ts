import { boxAround, type Box } from '../boxes.ts'
import type { Drawing } from '../drawing.ts'
import { visibleLabels } from './visibleLabels.ts'

type Size = { readonly width: number; readonly height: number }

/** Rounds of looking which labels show; it is nearly always right after two. */
const MOST_ROUNDS = 6
/** Among more organisations than this none sticks out far enough to be looked for: every round would take longer than a key may wait. */
const MANY = 400
/** Labels may take this much of the size of everything else; on a very small screen some are cut instead. */
const LEAST_SHARE = 0.6

/**
 * The largest zoom at which a whole drawing fits a room of this many px, and the box that must be shown then. Labels do not
 * shrink with the map: zoomed out they stick out further, so what shows at a zoom decides about that zoom.
 */
export function fitWithLabels(drawing: Drawing, room: Size, mostZoom: number, leastPx?: number): { readonly zoom: number; readonly box: Box } {
  const { bounds } = drawing
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
  const bare = Math.min(room.width / width, room.height / height, mostZoom)
  if (drawing.nodes.length > MANY) return { zoom: bare, box: bounds }
  let zoom = bare
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const box = withLabels(drawing, zoom, leastPx)
    if (fits(box, zoom, room)) return { zoom, box }
    const [besides, above] = [(box.right - box.left - width) * zoom, (box.bottom - box.top - height) * zoom]
    zoom = Math.max(bare * LEAST_SHARE, Math.min(zoom * 0.99, (room.width - besides) / width, (room.height - above) / height))
  }
  return { zoom, box: withLabels(drawing, zoom, leastPx) }
}

function withLabels(drawing: Drawing, zoom: number, leastPx: number | undefined): Box {
  return boxAround([drawing.bounds, ...[...visibleLabels(drawing, zoom, { leastPx }).values()].map(({ box }) => box)]) ?? drawing.bounds
}

/** A thousandth of slack: what was computed to fit must not fail by rounding. */
function fits(box: Box, zoom: number, { width, height }: Size): boolean {
  return (box.right - box.left) * zoom <= width * 1.001 && (box.bottom - box.top) * zoom <= height * 1.001
}
