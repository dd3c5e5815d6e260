import type { PartyId } from '../../model/ids.ts'
import { boxAround, boxBelow, grow, type Box } from '../boxes.ts'
import type { Drawing, DrawnHull, DrawnNode, Point } from '../drawing.ts'
import { hullPad } from '../hulls/hulls.ts'
import { circleBox, labelBox } from '../labels.ts'
import { itemAround, type LayoutItem } from '../layout/layoutItems.ts'
import { pushApart } from '../layout/pushApart.ts'

/** How much larger than drawn the labels of organisations and the names of coalitions are set. */
export type LabelScales = { readonly label: number; readonly name: number }

const ROUNDS = 1_000
/** Between two labels, in map units. */
const AIR = 5
/** Above and below the name of a coalition, where its edge runs. */
const EDGE_AIR = 6

/**
 * The drawing with everybody as far apart as names need that are set larger against it than on the screen: each moves as little
 * as keeps labels off one another, so that it stays the same map. Hulls and lines are still those of before.
 */
export function spreadLabels(drawing: Drawing, { label, name }: LabelScales): Drawing {
  const circles = new Map<PartyId, LayoutItem>(drawing.nodes.map((node) => [node.id, itemAround(node.id, boxAround([circleBox(node), labelBox(node, label)]) ?? circleBox(node), false)]))
  const names = new Map<PartyId, LayoutItem>(drawing.hulls.filter(({ isPlate }) => !isPlate).map((hull) => [hull.id, itemAround(hull.id, nameRoom(hull, name), false)]))
  const items = [...circles.values(), ...names.values()]
  const before = new Map(items.map(({ id, x, y }) => [id, { x, y }]))
  pushApart(items, AIR, ROUNDS)
  const shiftOf = (id: PartyId, item: LayoutItem | undefined): Point => ({ x: (item?.x ?? 0) - (before.get(id)?.x ?? 0), y: (item?.y ?? 0) - (before.get(id)?.y ?? 0) })
  return {
    ...drawing,
    nodes: drawing.nodes.map((node): DrawnNode => moved(node, shiftOf(node.id, circles.get(node.id)))),
    hulls: drawing.hulls.map((hull): DrawnHull => ({ ...hull, name: moved(hull.name, shiftOf(hull.id, names.get(hull.id))) })),
  }
}

/** A name grows from the middle of its lower edge; one that nobody is drawn in brings its hull along. */
function nameRoom({ name, empty }: DrawnHull, scale: number): Box {
  const box = boxBelow(name.x, name.y + name.height - name.height * scale, name.width * scale, name.height * scale)
  return empty ? grow(box, hullPad(0)) : { ...box, top: box.top - EDGE_AIR, bottom: box.bottom + EDGE_AIR }
}

function moved<Thing extends Point>(thing: Thing, { x, y }: Point): Thing {
  return { ...thing, x: thing.x + x, y: thing.y + y }
}
