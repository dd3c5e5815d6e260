import { cornersOf, middleOf, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { convexOutline, convexSides, distanceToSides } from './distances.ts'

export type Link<Thing> = readonly [Thing, Thing, number]

/** Members with more air between them than this are separate islands of one hull, joined by a narrow bridge. */
export const ISLAND_GAP = 240
/** Whoever stands further within an island than this would be shut in by it: there it falls apart, */
const DEEP = 30
/** but not between members closer together than this, where nobody could stand. */
const LEAST_GAP = 50

/** Members close together, and the links between them that need a bridge. */
export type Islands = { readonly islands: readonly (readonly Box[])[]; readonly bridges: ReadonlySet<Link<Box>> }

/**
 * Parts a hull at its longest links: where there is much air, and where a stranger would else stand deep among its members. So a
 * hull is one round shape as long as nobody is in the way, and no rounder than it can be without them.
 */
export function islandsOf(members: readonly Box[], links: readonly Link<Box>[], strangers: readonly Box[]): Islands {
  const bridges = new Set<Link<Box>>(links.filter(([, , length]) => length > ISLAND_GAP))
  const places = strangers.map((box) => middleOf(box))
  const islands = partsOf(members, links.filter((link) => !bridges.has(link))).flatMap((part) => partedAround(part, places, bridges))
  return { islands, bridges }
}

type Part = { readonly boxes: readonly Box[]; readonly links: readonly Link<Box>[] }

function partedAround(part: Part, strangers: readonly Point[], bridges: Set<Link<Box>>): (readonly Box[])[] {
  const longest = part.links.reduce<Link<Box> | null>((most, link) => (most === null || link[2] > most[2] ? link : most), null)
  if (longest === null || longest[2] < LEAST_GAP) return [part.boxes]
  const sides = convexSides(convexOutline(part.boxes.flatMap((box) => cornersOf(box))))
  const inside = strangers.filter(({ x, y }) => distanceToSides(x, y, sides) < -DEEP)
  if (inside.length === 0) return [part.boxes]
  bridges.add(longest)
  return partsOf(part.boxes, part.links.filter((link) => link !== longest)).flatMap((smaller) => partedAround(smaller, inside, bridges))
}

/** What these links hold together. */
function partsOf(boxes: readonly Box[], links: readonly Link<Box>[]): Part[] {
  const partOf = new Map(boxes.map((box) => [box, { boxes: [box], links: [] as Link<Box>[] }]))
  for (const link of links) {
    const [one, other] = [partOf.get(link[0]), partOf.get(link[1])]
    if (!one || !other) continue
    one.links.push(link)
    if (one === other) continue
    one.boxes.push(...other.boxes)
    one.links.push(...other.links)
    for (const box of other.boxes) partOf.set(box, one)
  }
  return [...new Set(partOf.values())]
}
