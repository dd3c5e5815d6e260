import { boxAround, grow, type Box } from '../boxes.ts'
import type { Bounds, DrawnHull, DrawnNode } from '../drawing.ts'
import { hullPad, hullRings } from './hulls.ts'
import { circleBox, labelBox, nameBox, nodeBox } from '../labels.ts'
import { plateBox, plateRing } from './plate.ts'
import type { CoalitionId, OrganisationId } from '../../model/ids.ts'

/** What belongs to the text inside a hull: a little less than its box, since lines have air of their own. */
const NAME_INSET = 5

/** Where names stand that are not in their own place, or larger than drawn, by the id of whose name it is. */
export type LabelBoxes = ReadonlyMap<string, Box>

/** New outlines for the hulls in `which`; the others stay the objects they are. */
export function shapeHulls(hulls: readonly DrawnHull[], nodes: ReadonlyMap<OrganisationId, DrawnNode>, which: ReadonlySet<CoalitionId>, labels: LabelBoxes = new Map()): DrawnHull[] {
  const shape = hullShaper(hulls, nodes, labels)
  return hulls.map((hull) => (which.has(hull.id) ? shape(hull) : hull))
}

/** Gives these hulls an outline one by one: where one goes does not depend on the outlines of the others. */
export function hullShaper(hulls: readonly DrawnHull[], nodes: ReadonlyMap<OrganisationId, DrawnNode>, labels: LabelBoxes = new Map()): (hull: DrawnHull) => DrawnHull {
  const names = new Map(hulls.map((hull) => [hull.id, grow(labels.get(hull.id) ?? nameBox(hull.name), -NAME_INSET)]))
  const loose = hulls.filter((hull) => hull.empty)
  const boxes = [...nodes.values()].map((node) => ({ id: node.id, circle: circleBox(node), label: labels.get(node.id) ?? labelBox(node) }))
  return (hull) => {
    if (hull.isPlate) return { ...hull, rings: [plateRing(hull.name)] }
    const inside = new Set<string>([...hull.organisations, ...hull.coalitions, hull.id])
    const members = [...hull.organisations.flatMap((id) => boxesAt(nodes.get(id), labels.get(id))), ...[hull.id, ...hull.coalitions].flatMap((id) => names.get(id) ?? [])]
    const others = boxes.filter((node) => !inside.has(node.id))
    const strangers = [
      ...others.map(({ circle }) => circle),
      ...loose.flatMap((other) => (inside.has(other.id) || hull.empty ? [] : [grow(names.get(other.id) ?? nameBox(other.name), hullPad(0))])),
    ]
    return { ...hull, rings: hullRings({ members, strangers, labels: others.map(({ label }) => label), height: hull.height }) }
  }
}

function boxesAt(node: DrawnNode | undefined, label: Box | undefined): Box[] {
  if (!node) return []
  return label ? [circleBox(node), label] : [nodeBox(node)]
}

const ringBoxes = new WeakMap<DrawnHull['rings'], Box | null>()

/** The box around a hull; null while it has no outline. An outline that did not change is the same object, and is measured once. */
export function ringsBox({ rings }: Pick<DrawnHull, 'rings'>): Box | null {
  const known = ringBoxes.get(rings)
  if (known !== undefined) return known
  const box = boxAround((rings[0] ?? []).map((point) => ({ left: point.x, right: point.x, top: point.y, bottom: point.y })))
  ringBoxes.set(rings, box)
  return box
}

/**
 * About what `boundsOf` says once hulls are shaped, without tracing any: hulls reach as far as their members and names with a
 * pad around them. Bays and soft corners make the real one a little smaller, never larger.
 */
export function boundsBeforeShaping(nodes: ReadonlyMap<OrganisationId, DrawnNode>, hulls: readonly DrawnHull[], labels: LabelBoxes = new Map()): Bounds {
  const names = new Map(hulls.map((hull) => [hull.id, grow(labels.get(hull.id) ?? nameBox(hull.name), -NAME_INSET)]))
  const padded = hulls.flatMap((hull) => {
    if (hull.isPlate) return [plateBox(hull.name)]
    const inside = boxAround([...hull.organisations.flatMap((id) => boxesAt(nodes.get(id), labels.get(id))), ...[hull.id, ...hull.coalitions].flatMap((id) => names.get(id) ?? [])])
    return inside === null ? [] : [grow(inside, hullPad(hull.height))]
  })
  return boxAround([...[...nodes.values()].flatMap((node) => boxesAt(node, labels.get(node.id))), ...padded]) ?? EMPTY_BOUNDS
}

const EMPTY_BOUNDS: Bounds = { left: -720, top: -450, right: 720, bottom: 450 }

/** Around everything drawn, labels included. */
export function boundsOf(nodes: Iterable<DrawnNode>, hulls: readonly DrawnHull[]): Bounds {
  return boxAround([...[...nodes].map((node) => nodeBox(node)), ...hulls.flatMap((hull) => ringsBox(hull) ?? [])]) ?? EMPTY_BOUNDS
}
