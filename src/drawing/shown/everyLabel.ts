import type { Drawing } from '../drawing.ts'
import { HULL_NAME, NODE_LABEL } from '../labels.ts'
import { boxAt, hullCandidate, nodeCandidate, textScale, type Candidate } from './labelPlaces.ts'
import { visibleLabels, type VisibleLabel } from './visibleLabels.ts'

/** The labels that show at a zoom, and those without room at their own place, over whatever is there: in a picture that cannot be zoomed every name has to be found. */
export function everyLabel(drawing: Drawing, zoom: number, leastPx: number): ReadonlyMap<string, VisibleLabel> {
  const shown = visibleLabels(drawing, zoom, { leastPx })
  const candidates = [
    ...drawing.hulls.map((hull) => hullCandidate(hull, textScale(HULL_NAME, zoom, leastPx), false)),
    ...drawing.nodes.map((node) => nodeCandidate(node, textScale(NODE_LABEL, zoom, leastPx), false)),
  ]
  return new Map([...candidates.filter(({ id }) => !shown.has(id)).map((candidate) => [candidate.id, atHome(candidate)] as const), ...shown])
}

function atHome({ id, scale, lines, home, size }: Candidate): VisibleLabel {
  return { id, scale, lines, box: boxAt(home, size), aside: { x: 0, y: 0 } }
}
