import { boxAround, grow, middleOf, type Box } from '../boxes.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Drawing, DrawnHull } from '../drawing.ts'
import { hullPad } from '../hulls/hulls.ts'
import { circleBox } from '../labels.ts'
import type { LayoutItem } from '../layout/layoutItems.ts'
import { pushApart } from '../layout/pushApart.ts'
import type { VisibleLabel } from './visibleLabels.ts'

const ROUNDS = 200

/**
 * The drawing with coalitions that nobody is drawn in apart from one another and from everybody else, with their names as
 * large as they show: such a coalition is nothing but its name, and can stand a little aside. All others stay where they are.
 */
export function spreadLoose(drawing: Drawing, labels: ReadonlyMap<string, VisibleLabel>): Drawing {
  const loose = drawing.hulls.filter(({ empty, isPlate }) => empty && !isPlate)
  if (loose.length === 0) return drawing
  const roomOf = (id: PartyId, pad: number, others: readonly Box[] = []): Box | null => {
    const label = labels.get(id)
    return boxAround([...others, ...(label ? [grow(label.box, pad)] : [])])
  }
  const items = new Map(loose.map(({ id }) => [id, itemIn(id, roomOf(id, hullPad(0)), false)]))
  const before = new Map([...items].map(([id, item]) => [id, item && { x: item.x, y: item.y }]))
  const fixed = [
    ...drawing.nodes.map((node) => itemIn(node.id, roomOf(node.id, 0, [circleBox(node)]), true)),
    ...drawing.hulls.filter(({ empty }) => !empty).map(({ id }) => itemIn(id, roomOf(id, 0), true)),
  ]
  pushApart([...items.values(), ...fixed].flatMap((item) => item ?? []), 0, ROUNDS)
  const hulls = drawing.hulls.map((hull): DrawnHull => {
    const [from, to] = [before.get(hull.id), items.get(hull.id)]
    return from && to ? { ...hull, name: { ...hull.name, x: hull.name.x + to.x - from.x, y: hull.name.y + to.y - from.y } } : hull
  })
  return { ...drawing, hulls }
}

function itemIn(id: PartyId, box: Box | null, fixed: boolean): LayoutItem | null {
  return box && { id, ...middleOf(box), halfWidth: (box.right - box.left) / 2, halfHeight: (box.bottom - box.top) / 2, toParty: 0, isHull: !fixed, fixed }
}
