import type { Point } from '../../drawing.ts'
import type { LayoutGroup, LayoutItem } from '../layoutItems.ts'
import type { GroupShape } from './groupShape.ts'

/** What small maps can afford and large ones cannot: to insist on small hulls, without bays, close to one another. */
const TIGHT = { inside: 30, insideSlope: 1, arm: 1, girth: 0.6, spread: 0.4 }
const LARGE = { inside: 12, insideSlope: 0.5, arm: 0.5, girth: 0.12, spread: 0.1 }
const TIGHT_UNTIL = 100
/** Up to this many a map is still read as a whole, and must be small enough for its labels. */
const READ_WHOLE_UNTIL = 300
const SPREAD_READ_WHOLE = 0.25
export type Weights = typeof TIGHT

/** A name stands on a member, and high in its hull. */
const NAME_COST = 0.35
const NAME_HEIGHT_COST = 0.35

/** Between the two, by the number of boxes. */
export function weightsFor(count: number): Weights {
  const tight = Math.min(1, TIGHT_UNTIL / count)
  const between = (key: keyof Weights): number => LARGE[key] + (TIGHT[key] - LARGE[key]) * tight ** 2
  const spread = count > TIGHT_UNTIL && count <= READ_WHOLE_UNTIL ? Math.max(between('spread'), SPREAD_READ_WHOLE) : between('spread')
  return { inside: between('inside'), insideSlope: between('insideSlope'), arm: between('arm'), girth: between('girth'), spread }
}

/** How far a name is from standing right on top of one of its own members. */
function nameDetour(name: LayoutItem, members: readonly LayoutItem[]): number {
  let least = Infinity
  for (const member of members) least = Math.min(least, Math.abs(name.x - member.x) + Math.abs(name.y + name.halfHeight - member.y + member.halfHeight))
  return least === Infinity ? 0 : least
}

/** The members that sit in the fewest coalitions. */
export function mostOwn({ items, name }: LayoutGroup, groups: readonly LayoutGroup[]): readonly LayoutItem[] {
  const tables = new Map(items.map((item) => [item, groups.filter((group) => group.holds.has(item)).length]))
  const members = items.filter((item) => item !== name)
  const fewest = Math.min(...members.map((member) => tables.get(member) ?? 0))
  return members.filter((member) => tables.get(member) === fewest)
}

export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}

/** What the hull of a coalition costs by its size, and its name by where it stands. */
export function shapeCost(shape: GroupShape, name: LayoutItem, hosts: readonly LayoutItem[], weights: Weights): number {
  const size = shape.armsLength * weights.arm + (shape.right - shape.left + shape.bottom - shape.top) * weights.girth
  return size + nameDetour(name, hosts) * NAME_COST + (name.y - name.halfHeight - shape.top) * NAME_HEIGHT_COST
}
