import { boxAround, middleOf, type Box } from '../../../drawing/boxes.ts'
import type { Drawing, DrawnHull } from '../../../drawing/drawing.ts'
import { isInRings } from '../../../drawing/hulls/outline.ts'
import { hasOwnPlace } from '../../../drawing/parts/splitDrawing.ts'
import { visibleLabels, type VisibleLabel } from '../../../drawing/shown/visibleLabels.ts'
import { LEAST_TEXT_PT } from '../xml/frame.ts'
import { boldened, FONT_SLACK, inMiddleOf, sizeOf, type MapPicture } from './mapPicture.ts'

/** More names than these have no room on one slide, and to look for it takes long. */
const MOST_NAMES = 60

/** The drawing as it is on the map, with the names of coalitions that have members as far as there is room, and of nobody else. */
export function planIndex(drawn: Drawing, room: Box): MapPicture {
  const { width, height } = sizeOf(room)
  const { bounds } = drawn
  const zoom = Math.min(width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top))
  const named = boldened(drawn).hulls.filter((hull) => !hasOwnPlace(hull)).toSorted((a, b) => b.importance - a.importance).slice(0, MOST_NAMES)
  const shown = visibleLabels({ ...drawn, hulls: named, nodes: drawn.nodes.map((node) => ({ ...node, lines: [] })) }, zoom, { leastPx: LEAST_TEXT_PT * FONT_SLACK })
  const labels = new Map(named.flatMap((hull): [string, VisibleLabel][] => {
    const label = shown.get(hull.id)
    return label && !isOnAnother(label, hull, drawn.hulls) ? [[hull.id, label]] : []
  }))
  const box = boxAround([bounds, ...[...labels.values()].map((label) => label.box)]) ?? bounds
  const smaller = Math.min(zoom, width / (box.right - box.left), height / (box.bottom - box.top))
  return { drawing: drawn, zoom: smaller, textZoom: zoom / FONT_SLACK, labels, toSlide: inMiddleOf(room, box, smaller) }
}

/** Whether a name stands where only other coalitions are, and would be taken for theirs. */
function isOnAnother({ box }: VisibleLabel, own: DrawnHull, hulls: readonly DrawnHull[]): boolean {
  const middle = middleOf(box)
  return !isInRings(middle, own.rings) && hulls.some(({ rings }) => isInRings(middle, rings))
}
