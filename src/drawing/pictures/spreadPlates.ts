import { middleOf } from '../boxes.ts'
import type { DrawnHull, DrawnNode } from '../drawing.ts'
import { plateBox } from '../hulls/plate.ts'
import { nodeBox } from '../labels.ts'
import { itemAround, type LayoutItem } from '../layout/layoutItems.ts'
import { pushApart } from '../layout/pushApart.ts'

/** Seen from afar a plate grows along with its name: that much larger it still lies over no other. */
const GROWTH = 1.35
/** Between two plates, or a plate and somebody, in map units. */
const AIR = 8
/** Where there is no room for all, this is near enough. */
const ROUNDS = 100

/**
 * Plates that lie over one another, over a circle or over its label move a little aside: on the map names have the room of
 * their hulls, and a plate is wider than its name. Who stands somewhere and whose name is pinned stays.
 */
export function spreadPlates(hulls: readonly DrawnHull[], nodes: Iterable<DrawnNode>): readonly DrawnHull[] {
  const plates = hulls.map(({ id, name, pinned }) => grown(itemAround(id, plateBox(name), pinned)))
  pushApart([...plates, ...[...nodes].map((node) => itemAround(node.id, nodeBox(node), true))], AIR, ROUNDS)
  return hulls.map((hull, index) => {
    const before = middleOf(plateBox(hull.name))
    const { x, y } = plates[index] ?? before
    return x === before.x && y === before.y ? hull : { ...hull, name: { ...hull.name, x: hull.name.x + x - before.x, y: hull.name.y + y - before.y } }
  })
}

function grown(item: LayoutItem): LayoutItem {
  return { ...item, halfWidth: item.halfWidth * GROWTH, halfHeight: item.halfHeight * GROWTH }
}
