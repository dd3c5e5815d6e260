import { boxAround, boxesOverlap, grow, type Box } from '../boxes.ts'
import { boxOfItem, type LayoutItem, type LayoutScene } from './layoutItems.ts'

const ROUNDS = 24
/** Distances are measured from at most this many items to all others. */
const MOST_PIVOTS = 250
/** Length of a tie, and of the way from one to another who share nothing but a line. */
const LINK_LENGTH = 190
/** What a part takes against the boxes in it. */
const ROOM = 2.2
/** How far a part of so many is stretched towards the shape of the screen: larger ones are not read as a whole. */
const MOST_STRETCH = 1.6
const [STRETCHED_FROM, STRETCHED_UNTIL] = [100, 300]
/** Room between parts of the map that have nothing to do with one another. */
const PART_GAP = 50

type Neighbour = { readonly item: LayoutItem; readonly length: number }
type Neighbours = ReadonlyMap<LayoutItem, readonly Neighbour[]>

/**
 * A first place for everybody: the further apart two parties are along memberships and ties, the further apart they stand
 * (stress majorisation by stochastic descent: Zheng, Pawar and Goodman 2018, arXiv:1710.04626). Parts of the map that nothing
 * connects stand side by side. Boxes still overlap.
 */
export function stressPlaces(scene: LayoutScene, aspect: number, random: () => number): void {
  const neighbours = neighboursOf(scene)
  const [loose, parts] = partsOf(scene.items, neighbours)
  for (const part of parts) placePart(part, neighbours, aspect, random)
  placeInRows(loose, aspect)
  packParts(loose.length > 0 ? [...parts, loose] : parts, aspect)
}

function neighboursOf(scene: LayoutScene): Neighbours {
  const neighbours = new Map<LayoutItem, Neighbour[]>(scene.items.map((item) => [item, []]))
  const bind = (a: LayoutItem, b: LayoutItem, length: number): void => {
    neighbours.get(a)?.push({ item: b, length })
    neighbours.get(b)?.push({ item: a, length })
  }
  for (const group of scene.groups) {
    const direct = new Set<string>(group.circle.holds)
    const radius = 0.8 * Math.sqrt(areaOf(group.items) / Math.PI)
    for (const item of group.items) if (direct.has(item.id)) bind(group.name, item, Math.max(60, radius))
  }
  for (const { source, target } of scene.links) bind(source, target, LINK_LENGTH)
  return neighbours
}

function areaOf(items: readonly LayoutItem[]): number {
  return items.reduce((total, item) => total + (item.halfWidth * 2 + 24) * (item.halfHeight * 2 + 24), 0)
}

/** Those that nothing connects, and the others by what they are connected to; the largest part first. */
function partsOf(items: readonly LayoutItem[], neighbours: Neighbours): [LayoutItem[], LayoutItem[][]] {
  const seen = new Set<LayoutItem>()
  const parts: LayoutItem[][] = []
  for (const item of items) {
    if (seen.has(item)) continue
    const part = [item]
    seen.add(item)
    for (const next of part) for (const { item: other } of neighbours.get(next) ?? []) {
      if (!seen.has(other)) part.push(other)
      seen.add(other)
    }
    parts.push(part)
  }
  const loose = parts.filter((part) => part.length === 1).flat().filter((item) => !item.fixed)
  return [loose, parts.filter((part) => part.length > 1).toSorted((a, b) => b.length - a.length)]
}

function placePart(part: readonly LayoutItem[], neighbours: Neighbours, aspect: number, random: () => number): void {
  const side = Math.sqrt(areaOf(part))
  for (const item of part) if (!item.fixed) [item.x, item.y] = [(random() - 0.5) * side, (random() - 0.5) * side]
  const pivots = part.length <= MOST_PIVOTS ? part : shuffled(part, random).slice(0, MOST_PIVOTS)
  const lengths = pivots.map((pivot) => lengthsFrom(pivot, part, neighbours))
  const most = lengths.reduce((longest, row) => row.reduce((a, b) => Math.max(a, b), longest), 1)
  for (let round = 0; round < ROUNDS; round++) {
    const heat = most ** 2 * (0.002 / (most / 60) ** 2) ** (round / (ROUNDS - 1))
    for (const index of shuffled([...pivots.keys()], random)) {
      const pivot = pivots[index]
      const row = lengths[index]
      if (pivot && row) part.forEach((item, at) => item !== pivot && relax(pivot, item, row[at] ?? 0, heat))
    }
  }
  if (part.some((item) => item.fixed)) return
  turnAlong(part, aspect)
  giveRoom(part, aspect)
}

/** Makes the part as large as its boxes need with air between them: where it is too dense, strangers cannot get out of hulls. */
function giveRoom(part: readonly LayoutItem[], aspect: number): void {
  const around = boxAround(part.map((item) => boxOfItem(item)))
  if (!around) return
  const [width, height] = [around.right - around.left, around.bottom - around.top]
  const scale = Math.sqrt((areaOf(part) * ROOM) / (width * height))
  const stretch = part.length < STRETCHED_FROM || part.length > STRETCHED_UNTIL ? 1 : Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, Math.sqrt((aspect * height) / width)))
  for (const item of part) [item.x, item.y] = [item.x * scale * stretch, (item.y * scale) / stretch]
}

/** Moves two towards the distance they should have; near ones insist, far ones give way. */
function relax(a: LayoutItem, b: LayoutItem, wished: number, heat: number): void {
  if (wished === 0 || (a.fixed && b.fixed)) return
  const share = Math.min(1, heat / (wished * wished))
  const dx = b.x - a.x
  const dy = b.y - a.y
  const distance = Math.sqrt(dx * dx + dy * dy) || 1
  const step = (share * (distance - wished)) / distance
  const part = a.fixed ? 0 : b.fixed ? 1 : 0.5
  a.x += dx * step * part
  a.y += dy * step * part
  b.x -= dx * step * (1 - part)
  b.y -= dy * step * (1 - part)
}

/** Shortest ways to everybody in the part, in the order of the part. */
function lengthsFrom(start: LayoutItem, part: readonly LayoutItem[], neighbours: Neighbours): Float64Array {
  const found = new Map<LayoutItem, number>([[start, 0]])
  const open = [start]
  for (const item of open) {
    const length = found.get(item) ?? 0
    for (const next of neighbours.get(item) ?? []) {
      const longer = length + next.length
      if (longer >= (found.get(next.item) ?? Infinity) - 1e-9) continue
      found.set(next.item, longer)
      open.push(next.item)
    }
  }
  return Float64Array.from(part, (item) => found.get(item) ?? 0)
}

export function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  return things.map((thing) => ({ thing, rank: random() })).toSorted((a, b) => a.rank - b.rank).map(({ thing }) => thing)
}

/** Turns a part with its longest axis along the longest side of the screen. */
function turnAlong(part: readonly LayoutItem[], aspect: number): void {
  const [meanX, meanY] = [part.reduce((sum, { x }) => sum + x, 0) / part.length, part.reduce((sum, { y }) => sum + y, 0) / part.length]
  let [xx, xy, yy] = [0, 0, 0]
  for (const { x, y } of part) [xx, xy, yy] = [xx + (x - meanX) ** 2, xy + (x - meanX) * (y - meanY), yy + (y - meanY) ** 2]
  const angle = (aspect < 1 ? Math.PI / 2 : 0) - 0.5 * Math.atan2(2 * xy, xx - yy)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (const item of part) [item.x, item.y] = [(item.x - meanX) * cos - (item.y - meanY) * sin, (item.x - meanX) * sin + (item.y - meanY) * cos]
}

/** Rows of about the shape of the screen. */
function placeInRows(items: readonly LayoutItem[], aspect: number): void {
  const width = Math.sqrt(areaOf(items) * aspect)
  let [x, y, height] = [0, 0, 0]
  for (const item of items) {
    if (x > 0 && x + item.halfWidth * 2 > width) [x, y, height] = [0, y + height + 24, 0]
    item.x = x + item.halfWidth
    item.y = y + item.halfHeight
    x += item.halfWidth * 2 + 24
    height = Math.max(height, item.halfHeight * 2)
  }
}

/** The largest part in the middle, the others at the nearest free place around it. Parts with somebody fixed stay. */
function packParts(parts: readonly (readonly LayoutItem[])[], aspect: number): void {
  const isFixed = (part: readonly LayoutItem[]): boolean => part.some((item) => item.fixed)
  const taken: Box[] = parts.filter(isFixed).flatMap((part) => boxOfPart(part) ?? [])
  for (const part of parts.filter((one) => !isFixed(one))) {
    const box = boxOfPart(part)
    if (!box) continue
    const { x, y } = freeCorner(box, taken, aspect)
    for (const item of part) [item.x, item.y] = [item.x + x - box.left, item.y + y - box.top]
    taken.push({ left: x, top: y, right: x + box.right - box.left, bottom: y + box.bottom - box.top })
  }
}

function boxOfPart(part: readonly LayoutItem[]): Box | null {
  const around = boxAround(part.map((item) => boxOfItem(item)))
  return around && grow(around, PART_GAP / 2)
}

/** Beside one of those that have a place, where the whole stays smallest. */
function freeCorner(box: Box, taken: readonly Box[], aspect: number): { readonly x: number; readonly y: number } {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const around = boxAround(taken)
  if (!around) return { x: -width / 2, y: -height / 2 }
  const corners = taken.flatMap((other) => [
    { x: other.right, y: other.top }, { x: other.left - width, y: other.top }, { x: other.left, y: other.bottom }, { x: other.left, y: other.top - height },
    { x: other.right, y: other.bottom - height }, { x: other.right - width, y: other.bottom },
  ])
  const cost = ({ x, y }: { x: number; y: number }): number => {
    const at = { left: x, top: y, right: x + width, bottom: y + height }
    if (taken.some((other) => boxesOverlap(at, other))) return Infinity
    const wide = Math.max(around.right, at.right) - Math.min(around.left, at.left)
    const high = Math.max(around.bottom, at.bottom) - Math.min(around.top, at.top)
    return Math.max(wide / aspect, high) * 10 + Math.hypot(x + width / 2, y + height / 2)
  }
  return corners.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best), { x: around.right, y: around.top })
}
