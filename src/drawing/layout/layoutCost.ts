import { boxAround, boxesOverlap } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { mostOwn, strangersOf } from './layoutForces.ts'
import { boxOfItem, type LayoutGroup, type LayoutItem, type LayoutScene } from './layoutItems.ts'

/** Air that two boxes should keep. */
const LEAST_AIR = 6
/** What standing far from the middle costs: the outermost alone would leave all others without a reason to come closer. */
const SPREAD_COST = 1
/** One fault outweighs any shortening. */
const FAULT_COST = 5_000

/** What a director would mind, most first: somebody in a wrong hull, boxes over one another, a map too large for the screen, long hulls and ties, names under their members. */
export function layoutCost(scene: LayoutScene, aspect: number): () => number {
  const hosts = scene.groups.map((group) => ({ name: group.name, members: mostOwn(group, scene.groups) }))
  return () => {
    const { width, height } = sceneSize(scene)
    let cost = faultsOf(scene) * FAULT_COST + Math.max(width / aspect, height) * 3 + (width / aspect + height) * 0.5
    for (const { x, y } of scene.items) cost += Math.max(Math.abs(x) / aspect, Math.abs(y)) * SPREAD_COST
    for (const group of scene.groups) cost += girthOf(group) * 0.3
    for (const { source, target } of scene.links) cost += Math.hypot(source.x - target.x, source.y - target.y) * 0.1
    for (const { name, members } of hosts) cost += nameDetour(name, members) * 0.3
    return cost
  }
}

/** Strangers in hulls and boxes over one another. */
export function faultsOf(scene: LayoutScene): number {
  let faults = 0
  for (const group of scene.groups) faults += strangersOf(group, scene.items, 0).length
  return faults + overlappingPairs(scene.items).length
}

/** Whoever stands where it should not: strangers in hulls, and both of two that overlap. */
export function misplaced(scene: LayoutScene): LayoutItem[] {
  return [...scene.groups.flatMap((group) => strangersOf(group, scene.items, 0).map(({ item }) => item)), ...overlappingPairs(scene.items).flat()]
}

function overlappingPairs(items: readonly LayoutItem[]): [LayoutItem, LayoutItem][] {
  const boxed = items.map((item) => ({ item, box: boxOfItem(item, LEAST_AIR / 2) }))
  const pairs: [LayoutItem, LayoutItem][] = []
  boxed.forEach((a, index) => {
    for (let next = index + 1; next < boxed.length; next++) {
      const b = boxed[next]
      if (b && boxesOverlap(a.box, b.box)) pairs.push([a.item, b.item])
    }
  })
  return pairs
}

export function sceneSize(scene: LayoutScene): { readonly width: number; readonly height: number } {
  const around = boxAround(scene.items.map((item) => boxOfItem(item)))
  return around ? { width: around.right - around.left, height: around.bottom - around.top } : { width: 0, height: 0 }
}

function girthOf(group: LayoutGroup): number {
  const around = boxAround(group.items.map((item) => boxOfItem(item)))
  return around ? around.right - around.left + around.bottom - around.top : 0
}

/** How far a name is from standing right on top of one of its own members. */
function nameDetour(name: LayoutItem, members: readonly LayoutItem[]): number {
  let least = Infinity
  for (const member of members) least = Math.min(least, Math.abs(name.x - member.x) + Math.abs(name.y + name.halfHeight - member.y + member.halfHeight))
  return least === Infinity ? 0 : least
}

/** Where everybody stands, to go back to. */
export function keepPlaces(items: readonly LayoutItem[]): () => void {
  const points: readonly Point[] = items.map(({ x, y }) => ({ x, y }))
  return () => items.forEach((item, index) => Object.assign(item, points[index]))
}
