import { SPOT, type Spots } from './spots.ts'

/**
 * The room of a coalition as far as a layout must know it: an octagon around its members, and the shortest links (arms) that
 * hold them together, along which the drawn hull can never give way. Made once and measured again after every move: flat
 * numbers, so that nothing is allocated while trying.
 */
export type GroupShape = {
  /** Indices into the spots. */
  readonly members: Int32Array
  left: number
  right: number
  top: number
  bottom: number
  /** The least and most of x + y, and of x - y. */
  leastSum: number
  mostSum: number
  leastDifference: number
  mostDifference: number
  /** Four numbers per member: middle and half sizes. */
  readonly boxes: Float64Array
  /** Two places in `members` per arm. */
  readonly arms: Int32Array
  /** The air that each arm crosses. */
  readonly armLengths: Float64Array
  /** Long arms count for more than their length. */
  armsLength: number
  /** What each arm, each member's surroundings, and the octagon cost those that do not belong there; kept for as long as they stay the same. */
  readonly armCosts: Float64Array
  readonly memberCosts: Float64Array
  octagonCost: number
}

/** An arm longer than this reads as a bridge, and every unit more counts that much more. */
const LONG_ARM = 130
const LONG_ARM_MORE = 1.5

/** Above this many members the arms are not looked up at every try: their number of pairs would be all the work. */
const MOST_MEASURED = 70

export function shapeOf(members: readonly number[]): GroupShape {
  return {
    members: Int32Array.from(members), left: 0, right: 0, top: 0, bottom: 0, leastSum: 0, mostSum: 0, leastDifference: 0, mostDifference: 0,
    boxes: new Float64Array(members.length * 4), arms: new Int32Array(Math.max(0, members.length - 1) * 2),
    armLengths: new Float64Array(Math.max(0, members.length - 1)), armsLength: 0,
    armCosts: new Float64Array(Math.max(0, members.length - 1)), memberCosts: new Float64Array(members.length), octagonCost: 0,
  }
}

export function measureShape(shape: GroupShape, spots: Spots, always = false): void {
  const { boxes } = shape
  let at = 0
  for (const member of shape.members) {
    const from = member * SPOT
    boxes[at++] = spots[from] ?? 0
    boxes[at++] = spots[from + 1] ?? 0
    boxes[at++] = spots[from + 2] ?? 0
    boxes[at++] = spots[from + 3] ?? 0
  }
  measureOctagon(shape)
  if (always || shape.members.length <= MOST_MEASURED) measureArms(shape)
}

/** Takes over arms that are not looked up again. */
export function copyArms(from: GroupShape, to: GroupShape): void {
  if (from.members.length <= MOST_MEASURED) return
  to.arms.set(from.arms)
  to.armLengths.set(from.armLengths)
  to.armsLength = from.armsLength
}

export function hasSameOctagon(a: GroupShape, b: GroupShape): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom
    && a.leastSum === b.leastSum && a.mostSum === b.mostSum && a.leastDifference === b.leastDifference && a.mostDifference === b.mostDifference
}

function measureOctagon(shape: GroupShape): void {
  const { boxes } = shape
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  let [leastSum, mostSum, leastDifference, mostDifference] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < boxes.length; at += 4) {
    const x = boxes[at] ?? 0
    const y = boxes[at + 1] ?? 0
    const halfWidth = boxes[at + 2] ?? 0
    const halfHeight = boxes[at + 3] ?? 0
    const half = halfWidth + halfHeight
    if (x - halfWidth < left) left = x - halfWidth
    if (x + halfWidth > right) right = x + halfWidth
    if (y - halfHeight < top) top = y - halfHeight
    if (y + halfHeight > bottom) bottom = y + halfHeight
    if (x + y - half < leastSum) leastSum = x + y - half
    if (x + y + half > mostSum) mostSum = x + y + half
    if (x - y - half < leastDifference) leastDifference = x - y - half
    if (x - y + half > mostDifference) mostDifference = x - y + half
  }
  shape.left = left
  shape.right = right
  shape.top = top
  shape.bottom = bottom
  shape.leastSum = leastSum
  shape.mostSum = mostSum
  shape.leastDifference = leastDifference
  shape.mostDifference = mostDifference
}

/** Room to work in, shared by all: who still has no arm, to whom it would go, and how long it would be. */
let [open, nearestTo, lengths] = [new Int32Array(0), new Int32Array(0), new Float64Array(0)]

/** Prim's minimum spanning tree over the air between boxes, as the hull itself measures it, so that both see the same arms. */
function measureArms(shape: GroupShape): void {
  const { boxes, arms, armLengths } = shape
  let count = shape.members.length - 1
  if (open.length < count) [open, nearestTo, lengths] = [new Int32Array(count * 2), new Int32Array(count * 2), new Float64Array(count * 2)]
  for (let index = 0; index < count; index++) {
    open[index] = index + 1
    nearestTo[index] = 0
    lengths[index] = shorterAir(boxes, index + 1, 0, Infinity)
  }
  let total = 0
  for (let arm = 0; count > 0; arm += 2) {
    let at = 0
    let least = lengths[0] ?? 0
    for (let index = 1; index < count; index++) {
      const length = lengths[index] ?? 0
      if (length < least) {
        least = length
        at = index
      }
    }
    const taken = open[at] ?? 0
    const to = nearestTo[at] ?? 0
    total += least + Math.max(0, least - LONG_ARM) * LONG_ARM_MORE
    armLengths[arm / 2] = least
    arms[arm] = to
    arms[arm + 1] = taken
    count--
    open[at] = open[count] ?? 0
    nearestTo[at] = nearestTo[count] ?? 0
    lengths[at] = lengths[count] ?? 0
    for (let index = 0; index < count; index++) {
      const length = shorterAir(boxes, open[index] ?? 0, taken, lengths[index] ?? 0)
      if (length < (lengths[index] ?? 0)) {
        lengths[index] = length
        nearestTo[index] = taken
      }
    }
  }
  shape.armsLength = total
}

/** The air between two boxes, with a little of their distance to tell equals apart; `most` when it is not shorter, for which no root is taken. */
function shorterAir(boxes: Float64Array, a: number, b: number, most: number): number {
  const dx = Math.abs((boxes[a * 4] ?? 0) - (boxes[b * 4] ?? 0))
  const dy = Math.abs((boxes[a * 4 + 1] ?? 0) - (boxes[b * 4 + 1] ?? 0))
  const airX = Math.max(0, dx - (boxes[a * 4 + 2] ?? 0) - (boxes[b * 4 + 2] ?? 0))
  const airY = Math.max(0, dy - (boxes[a * 4 + 3] ?? 0) - (boxes[b * 4 + 3] ?? 0))
  const squared = airX * airX + airY * airY
  return squared >= most * most ? most : Math.sqrt(squared) + Math.sqrt(dx * dx + dy * dy) / 1000
}

/** How deep a box lies in the octagon with `pad` around it; 0 or less outside. */
export function depthInShape(shape: GroupShape, x: number, y: number, halfWidth: number, halfHeight: number, pad: number): number {
  const acrossX = Math.min(shape.right - x, x - shape.left) + halfWidth + pad
  if (acrossX <= 0) return 0
  const acrossY = Math.min(shape.bottom - y, y - shape.top) + halfHeight + pad
  if (acrossY <= 0) return 0
  const slanted = Math.min(shape.mostSum - x - y, x + y - shape.leastSum, shape.mostDifference - x + y, x - y - shape.leastDifference) + halfWidth + halfHeight
  return Math.min(acrossX, acrossY, slanted / Math.SQRT2 + pad)
}

/** Where this arm was before, or -1. Mostly it kept its place. */
export function armAt({ arms }: GroupShape, a: number, b: number, guess: number): number {
  if (arms[guess * 2] === a && arms[guess * 2 + 1] === b) return guess
  for (let arm = 0; arm * 2 < arms.length; arm++) {
    const from = arms[arm * 2]
    const to = arms[arm * 2 + 1]
    if ((from === a && to === b) || (from === b && to === a)) return arm
  }
  return -1
}
