import { boxBelow, grow, middleOf, type Box } from '../boxes.ts'
import type { Drawing, DrawnHull, DrawnNode, Point } from '../drawing.ts'
import { ringsBox } from '../hulls/shapeHulls.ts'
import { LABEL_GAP, labelSize, nameSize, wholeNameLines, wholeNodeLines, type BlockSize } from '../labels.ts'
import type { TextStyle } from '../textWidth.ts'

/** A label that looks for a place on the map. Places are middles of its upper edge. */
export type Candidate = {
  readonly id: string
  readonly scale: number
  readonly size: BlockSize
  readonly lines: readonly string[]
  readonly importance: number
  /** Where it stands in the drawing. */
  readonly home: Point
  /** Where else it may stand, best first. */
  readonly elsewhere: () => readonly Point[]
  /** Further away, where it needs a line to its circle; nearest first. */
  readonly afar: () => readonly Point[]
  /** Whether somewhere else still tells whose label it is. */
  readonly belongs: (at: Point) => boolean
}

/** How much larger than in the drawing a text must be to stay readable at this zoom. */
export function textScale(style: TextStyle, zoom: number, leastPx: number): number {
  return Math.max(1, leastPx / (style.size * zoom))
}

function timesScale({ width, height }: BlockSize, scale: number): BlockSize {
  return { width: width * scale, height: height * scale }
}

function isCut(lines: readonly string[]): boolean {
  return lines.some((line) => line.endsWith('…'))
}

/** The label of a circle: below it, or while there is no room there at one of its other sides. */
export function nodeCandidate(node: DrawnNode, scale: number, isWhole: boolean): Candidate {
  const lines = isWhole && isCut(node.lines) ? wholeNodeLines(node.name) : node.lines
  const size = timesScale(labelSize(lines), scale)
  const home = { x: node.x, y: node.y + node.r + LABEL_GAP }
  return { id: node.id, scale, size, lines, importance: node.importance, home, elsewhere: () => placesAround(node, size), afar: () => placesAfar(node, size), belongs: () => true }
}

/** Shares of its width by which a label below or above its circle may stand aside. */
const ASIDE_BELOW = [0.2, -0.2, 0.4, -0.4]
const ASIDE_ABOVE = [0.4, -0.4]

/** Above, right and left of a circle, and at its corners. */
function placesAround({ x, y, r }: DrawnNode, { width, height }: BlockSize): Point[] {
  const [below, above, middle] = [y + r + LABEL_GAP, y - r - LABEL_GAP - height, y - height / 2]
  const [right, left] = [x + r + LABEL_GAP + width / 2, x - r - LABEL_GAP - width / 2]
  const aside = (shares: readonly number[], top: number): Point[] => shares.map((share) => ({ x: x + share * width, y: top }))
  return [
    { x, y: above }, { x: right, y: middle }, { x: left, y: middle },
    ...aside(ASIDE_BELOW, below), ...aside(ASIDE_ABOVE, above),
    ...[y + r - height, y - r].flatMap((top) => [{ x: right, y: top }, { x: left, y: top }]),
  ]
}

/** How many rings around a circle its label may stand on, and how many places there are on each. */
const FAR_RINGS = 18
const PLACES_PER_RING = 24

/** Around a circle, one height of the label further out each ring. */
function placesAfar({ x, y, r }: DrawnNode, { width, height }: BlockSize): Point[] {
  return Array.from({ length: FAR_RINGS * PLACES_PER_RING }, (_, index) => {
    const away = (1.2 + Math.floor(index / PLACES_PER_RING) * 0.6) * height
    const angle = ((index % PLACES_PER_RING) / PLACES_PER_RING) * Math.PI * 2
    return { x: x + Math.cos(angle) * (r + away + width / 2), y: y - height / 2 + Math.sin(angle) * (r + away + height / 2) }
  })
}

/** A name grows from the middle of its lower edge, away from the members below it; that of a plate to all sides, and never leaves it; that of an empty hull to all sides too. */
export function hullCandidate(hull: DrawnHull, scale: number, isWhole: boolean): Candidate {
  const lines = isWhole && isCut(hull.name.lines) ? wholeNameLines(hull.title) : hull.name.lines
  const size = timesScale(lines === hull.name.lines ? hull.name : nameSize(lines, hull.note), scale)
  const home = { x: hull.name.x, y: hull.name.y + (hull.name.height - size.height) * (hull.isPlate || hull.empty ? 0.5 : 1) }
  return {
    id: hull.id, scale, size, lines, importance: hull.importance, home,
    elsewhere: () => (hull.isPlate ? [] : hull.rings.length === 0 ? placesNearby(home, size) : scale === 1 ? [] : hull.empty ? placesOn(hull, home, size) : placesAlongEdge(hull, home, size)),
    afar: () => [],
    belongs: (at) => isWith(hull, boxAt(at, size)),
  }
}

export function boxAt(at: Point, { width, height }: BlockSize): Box {
  return boxBelow(at.x, at.y, width, height)
}

/** A ring has a point every so often: a name this near to one stands at the edge. */
const EDGE_REACH = LABEL_GAP + 12

function isWith(hull: DrawnHull, box: Box): boolean {
  const around = hull.empty ? ringsBox(hull) : null
  return around ? liesOn(around, box) : isAtEdge(hull, grow(box, EDGE_REACH))
}

function isAtEdge({ rings }: DrawnHull, { left, right, top, bottom }: Box): boolean {
  return rings[0]?.some(({ x, y }) => x > left && x < right && y > top && y < bottom) ?? false
}

/** A large name is tried at fewer points of the ring. */
const RING_SHARE = 24

/** Shares of its size by which the name of a hull that has no outline yet may stand aside: it will be drawn around it. */
const ASIDE_NEARBY = [0, -0.2, 0.2, -0.4, 0.4, -0.6, 0.6]
const [UP_NEARBY, DOWN_NEARBY] = [[0, -0.35, -0.7, -1.05], [0.35, 0.7]]

function placesNearby(home: Point, { width, height }: BlockSize): Point[] {
  const places = [...UP_NEARBY, ...DOWN_NEARBY].flatMap((down) => ASIDE_NEARBY.map((aside) => ({ x: home.x + aside * width, y: home.y + down * height })))
  return places.sort((a, b) => Math.abs(a.x - home.x) + Math.abs(a.y - home.y) - Math.abs(b.x - home.x) - Math.abs(b.y - home.y))
}

/** How many places on an empty hull there are to either side of its middle. */
const STEPS_ON = 8

/** On an empty hull, nearest first, at the utmost right above or below it: anywhere else it would be the name of a neighbour. */
function placesOn(hull: DrawnHull, home: Point, { width, height }: BlockSize): Point[] {
  const around = ringsBox(hull)
  if (around === null) return []
  const stepsOf = (reach: number): number[] => Array.from({ length: 2 * STEPS_ON + 1 }, (_, index) => (index / STEPS_ON - 1) * reach)
  const places = stepsOf((height + around.bottom - around.top) / 2 + LABEL_GAP).flatMap((down) => stepsOf(width / 2).map((aside) => ({ x: home.x + aside, y: home.y + down })))
  return places.filter((at) => liesOn(around, boxAt(at, { width, height }))).sort((a, b) => Math.hypot(a.x - home.x, a.y - home.y) - Math.hypot(b.x - home.x, b.y - home.y))
}

function liesOn(around: Box, { left, right, top, bottom }: Box): boolean {
  const middle = middleOf(around)
  return left <= middle.x && right >= middle.x && top <= around.bottom + LABEL_GAP && bottom >= around.top - LABEL_GAP
}

/** Under and on top of the outline, first along the upper side of the hull, nearest to `home`; elsewhere when that is full. */
function placesAlongEdge(hull: DrawnHull, home: Point, size: BlockSize): Point[] {
  const ring = hull.rings[0] ?? []
  const step = Math.max(1, Math.floor(size.height / RING_SHARE))
  const along = (isUpper: boolean, asides: readonly number[]): Point[] => {
    const places: { readonly x: number; readonly y: number; readonly gap: number }[] = []
    for (let index = 0; index < ring.length; index += step) {
      const point = ring[index]
      if (!point || isUpperAt(ring, index) !== isUpper) continue
      for (const aside of asides) {
        const x = point.x + aside * size.width
        for (const y of [point.y + LABEL_GAP, point.y - size.height - LABEL_GAP]) places.push({ x, y, gap: (x - home.x) ** 2 + (y - home.y) ** 2 })
      }
    }
    return places.sort((a, b) => a.gap - b.gap)
  }
  return [...along(true, [0]), ...along(true, [-0.4, 0.4]), ...along(false, [0, -0.4, 0.4])]
}

/** Whether the outline, clockwise on a screen, runs to the right here rather than up or down. */
function isUpperAt(ring: readonly Point[], index: number): boolean {
  const [before, after] = [ring[(index + ring.length - 1) % ring.length], ring[(index + 1) % ring.length]]
  return before !== undefined && after !== undefined && after.x - before.x > Math.abs(after.y - before.y)
}

/** The same label, moved aside as far as it would stick out at the left or the right of the drawing. */
export function keptBeside(candidate: Candidate, { left, right }: Drawing['bounds']): Candidate {
  const half = candidate.size.width / 2
  const inside = ({ x, y }: Point): Point => ({ x: half * 2 > right - left ? (left + right) / 2 : Math.min(Math.max(x, left + half), right - half), y })
  let known: readonly Point[] | null = null
  return { ...candidate, home: inside(candidate.home), elsewhere: () => (known ??= candidate.elsewhere().map(inside)), afar: () => candidate.afar().filter((at) => inside(at).x === at.x) }
}

