import type { Box } from '../boxes.ts'
import type { Drawing, DrawnNode, Point } from '../drawing.ts'
import { foreignHulls, freePlaces } from './freePlaces.ts'
import { faultsIn, judge, wronglyPlaced, type Judged } from './judgeHulls.ts'
import { circleBox, nodeBox } from '../labels.ts'
import { moveInDrawing } from '../moveInDrawing.ts'
import { fitWithLabels } from '../shown/fitWithLabels.ts'
import { visibleLabels, type VisibleLabel } from '../shown/visibleLabels.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

/** What a projector leaves for the map, in px. */
const ROOM_PX = 1592 * 880
/** Above this not all labels fit whatever one does. */
const MOST_ORGANISATIONS = 250
const ROUNDS = 5
/** A line to a label that is longer than this is hard to follow among others. */
const LONG_LINE_PX = 110
const SEARCH = { rings: 24, count: 4 }
const MOST_TRIES = 160

type Seen = { readonly judged: Judged; readonly labels: ReadonlyMap<string, VisibleLabel>; readonly left: readonly DrawnNode[] }

/**
 * Moves whoever has no room for its label, or none nearby, when the whole map is seen on a projector, to the nearest place that has. Labels
 * do not shrink with the map, so there they take more of it than in the drawing. A move that makes a fault in the hulls is not
 * made, and a round after which no more labels show is not kept.
 */
export function giveLabelsRoom(network: Network, judged: Judged, aspect: number): Judged {
  if (judged.drawing.nodes.length > MOST_ORGANISATIONS) return judged
  let best = lookAt(judged, aspect)
  const budget = { tries: MOST_TRIES }
  for (let round = 0; round < ROUNDS && best.left.length > 0; round++) {
    const moves = movesFor(best, budget)
    if (moves.size === 0) break
    const next = lookAt(judge(network, new Map([...best.judged.points, ...moves])), aspect)
    if (wronglyPlaced(next.judged).length > wronglyPlaced(best.judged).length || next.left.length >= best.left.length) break
    best = next
  }
  return best.judged
}

function lookAt(judged: Judged, aspect: number): Seen {
  const { drawing } = judged
  const room = { width: Math.sqrt(ROOM_PX * aspect), height: Math.sqrt(ROOM_PX / aspect) }
  const { zoom } = fitWithLabels(drawing, room, 1)
  const labels = visibleLabels(drawing, zoom)
  const isFar = (label: VisibleLabel | undefined): boolean => !label || Math.hypot(label.aside.x, label.aside.y) * zoom > LONG_LINE_PX
  return { judged, labels, left: drawing.nodes.filter(({ id }) => isFar(labels.get(id))) }
}

function movesFor({ judged, labels, left }: Seen, budget: { tries: number }): Map<PartyId, Point> {
  const moves = new Map<PartyId, Point>()
  let { drawing } = judged
  let faults = faultsIn(drawing)
  const scale = Math.max(1, ...[...labels.values()].map((label) => (drawing.nodes.some(({ id }) => id === label.id) ? label.scale : 1)))
  const taken = new Map<string, readonly Box[]>(drawing.nodes.map((node) => [node.id, [circleBox(node)]]))
  for (const [id, { box }] of labels) taken.set(id, [...(taken.get(id) ?? []), box])
  for (const node of left) {
    if (!judged.points.has(node.id)) continue
    const own = nodeBox(node, scale)
    const boxes = [...taken].flatMap(([id, parts]) => (id === node.id ? [] : parts))
    for (const at of freePlaces(node, node, own, { boxes, hulls: foreignHulls(node, drawing) }, SEARCH)) {
      if (budget.tries-- <= 0) return moves
      const tried = moveInDrawing(drawing, new Map([[node.id, at]]))
      const made = faultsIn(tried)
      if (made > faults || isLarger(tried, drawing)) continue
      moves.set(node.id, at)
      taken.set(node.id, [nodeBox({ ...node, ...at }, scale)])
      drawing = tried
      faults = made
      break
    }
  }
  return moves
}

function isLarger({ bounds: a }: Drawing, { bounds: b }: Drawing): boolean {
  return a.left < b.left || a.right > b.right || a.top < b.top || a.bottom > b.bottom
}
