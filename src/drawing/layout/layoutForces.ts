import type { Point } from '../drawing.ts'
import { shortestLinks } from '../hulls/hulls.ts'
import type { LayoutGroup, LayoutItem } from './layoutItems.ts'

/** A force in the sense of d3-force: called every tick with the cooling `alpha` from 1 to 0. */
export type LayoutForce = (alpha: number) => void

/** Air between two boxes. */
const ITEM_GAP = 9
/** Nobody is pushed further in one tick: a map of many overlaps would fly apart. */
const MOST_STEP = 16
/** Boxes are wide and so are screens: they would rather make way sideways than pile up. */
const SIDEWAYS = 1.7
/** Air between a hull and somebody who is not in it, on top of the hull's own padding. */
const STRANGER_GAP = 8

/** Draws everybody towards the middle of each of their coalitions; who sits in several ends up at the weighted middle. */
export function cohesion(groups: readonly LayoutGroup[], strength: number): LayoutForce {
  return (alpha) => {
    for (const { items } of groups) {
      if (items.length < 2) continue
      const centre = centreOf(items)
      for (const item of items) {
        item.vx += (centre.x - item.x) * strength * alpha
        item.vy += (centre.y - item.y) * strength * alpha * 1.3
      }
    }
  }
}

/** The same without speed: a share of the way at once. */
export function gather(groups: readonly LayoutGroup[], share: number): LayoutForce {
  return () => {
    for (const { items } of groups) {
      if (items.length < 2) continue
      const centre = centreOf(items)
      for (const item of items) moveBy(item, (centre.x - item.x) * share, (centre.y - item.y) * share)
    }
  }
}

function centreOf(items: readonly LayoutItem[]): Point {
  let [x, y] = [0, 0]
  for (const item of items) [x, y] = [x + item.x, y + item.y]
  return { x: x / items.length, y: y / items.length }
}

/** Lifts the name of a coalition over the member that is most its own: not over a party of six tables, where six names would pile up. */
export function nameOnTop(groups: readonly LayoutGroup[], strength: number): LayoutForce {
  const ownMembers = groups.map((group) => ({ name: group.name, members: mostOwn(group, groups) }))
  return () => {
    for (const { name, members } of ownMembers) {
      const [first] = members
      if (!first) continue
      const host = members.reduce((top, member) => (member.y - member.halfHeight < top.y - top.halfHeight ? member : top), first)
      moveBy(name, (host.x - name.x) * strength * 0.3, (host.y - host.halfHeight - name.halfHeight - ITEM_GAP - name.y) * strength)
    }
  }
}

/** The members that sit in the fewest coalitions. */
export function mostOwn({ items, name }: LayoutGroup, groups: readonly LayoutGroup[]): readonly LayoutItem[] {
  const tables = new Map(items.map((item) => [item, groups.filter((group) => group.holds.has(item)).length]))
  const members = items.filter((item) => item !== name)
  const fewest = Math.min(...members.map((member) => tables.get(member) ?? 0))
  return members.filter((member) => tables.get(member) === fewest)
}

/** Moves overlapping boxes apart along the shorter way, whatever the temperature. */
export function apart(items: readonly LayoutItem[]): LayoutForce {
  return () => {
    const sorted = items.toSorted((a, b) => a.x - a.halfWidth - (b.x - b.halfWidth))
    sorted.forEach((a, index) => {
      for (let next = index + 1; next < sorted.length; next++) {
        const b = sorted[next]
        if (!b || b.x - b.halfWidth > a.x + a.halfWidth + ITEM_GAP) break
        separate(a, b)
      }
    })
  }
}

function separate(a: LayoutItem, b: LayoutItem): void {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const overX = a.halfWidth + b.halfWidth + ITEM_GAP - Math.abs(dx)
  const overY = a.halfHeight + b.halfHeight + ITEM_GAP - Math.abs(dy)
  if (overX <= 0 || overY <= 0) return
  if (overX < overY * SIDEWAYS) shift(a, b, (dx < 0 ? -overX : overX) * 0.5, 0)
  else shift(a, b, 0, (dy < 0 ? -overY : overY) * 0.5)
}

function shift(a: LayoutItem, b: LayoutItem, x: number, y: number): void {
  const share = a.pinned ? 0 : b.pinned ? 1 : 0.5
  a.x -= x * share
  a.y -= y * share
  b.x += x * (1 - share)
  b.y += y * (1 - share)
}

/** Pushes everybody out of the hulls they do not belong to, and the hull's members a little the other way. */
export function strangersOut(groups: readonly LayoutGroup[], items: readonly LayoutItem[], strength: number): LayoutForce {
  return (alpha) => {
    for (const group of groups) {
      for (const { item, push, depth } of strangersOf(group, items)) {
        const step = Math.min(MOST_STEP, depth * strength * (1.2 - alpha))
        moveBy(item, push.x * step, push.y * step)
        for (const member of group.items) moveBy(member, (-push.x * step) / group.items.length, (-push.y * step) / group.items.length)
      }
    }
  }
}

function moveBy(item: LayoutItem, x: number, y: number): void {
  if (item.pinned) return
  item.x += x
  item.y += y
}

export type LayoutStranger = { readonly item: LayoutItem; readonly push: Point; readonly depth: number }

/**
 * The directions in which a hull is measured. Sixteen are nearly a convex outline, without sorting anything. Right, down, left
 * and up come first: nearly everybody is found to be outside by one of these.
 */
const DIRECTIONS: readonly Point[] = [0, 4, 8, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15].map((step) => ({ x: Math.cos((step * Math.PI) / 8), y: Math.sin((step * Math.PI) / 8) }))

/** Who lies in the room of a hull without belonging there, which way is out, and how far. */
export function strangersOf(group: LayoutGroup, items: readonly LayoutItem[], gap = STRANGER_GAP): LayoutStranger[] {
  const room = group.pad + gap
  const reach = DIRECTIONS.map((direction) => room + reachOf(group.items, direction))
  const way = isScattered(group, reach) ? wayOutOfArms(group, ARM_ROOM + gap) : (item: LayoutItem) => wayOut(item, reach)
  const strangers: LayoutStranger[] = []
  for (const item of items) {
    const out = way(item)
    if (out !== null && !group.holds.has(item)) strangers.push({ item, ...out })
  }
  return strangers
}

/** A hull whose members fill less than this share of it is drawn as islands and bays, and there is room for others between. */
const LEAST_FILL = 0.15

function isScattered({ items }: LayoutGroup, reach: readonly number[]): boolean {
  const [right, down, left, up] = reach
  const filled = items.reduce((total, item) => total + item.halfWidth * item.halfHeight * 4, 0)
  return filled < LEAST_FILL * ((right ?? 0) + (left ?? 0)) * ((down ?? 0) + (up ?? 0))
}

type WayOut = { readonly push: Point; readonly depth: number }

/** Half the width that an arm keeps between strangers, and a little. */
const ARM_ROOM = 10

/** As the hull itself measures it, so that both see the same arms. */
function airBetween(a: LayoutItem, b: LayoutItem): number {
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  return Math.hypot(Math.max(0, dx - a.halfWidth - b.halfWidth), Math.max(0, dy - a.halfHeight - b.halfHeight)) + Math.hypot(dx, dy) / 1000
}

/** Away from the arms of a scattered hull: the shortest links between its members. */
function wayOutOfArms({ items }: LayoutGroup, room: number): (item: LayoutItem) => WayOut | null {
  const arms = shortestLinks(items, airBetween)
  return (item) => {
    let worst: WayOut | null = null
    for (const [a, b] of arms) {
      const dx = b.x - a.x
      const dy = b.y - a.y
      const share = Math.max(0, Math.min(1, ((item.x - a.x) * dx + (item.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
      const x = item.x - a.x - share * dx
      const y = item.y - a.y - share * dy
      const distance = Math.sqrt(x * x + y * y) || 1
      const depth = room + (Math.abs(x) * item.halfWidth + Math.abs(y) * item.halfHeight) / distance - distance
      if (depth > (worst?.depth ?? 0)) worst = { push: { x: x / distance, y: y / distance }, depth }
    }
    return worst
  }
}

/** How far the boxes reach in a direction. */
function reachOf(items: readonly LayoutItem[], { x, y }: Point): number {
  let reach = -Infinity
  for (const item of items) reach = Math.max(reach, item.x * x + item.y * y + Math.abs(x) * item.halfWidth + Math.abs(y) * item.halfHeight)
  return reach
}

/** The shortest way to a side of the hull, or null for who is already out. */
function wayOut(item: LayoutItem, reach: readonly number[]): WayOut | null {
  let least = Infinity
  let depth = 0
  let push: Point | undefined
  for (let index = 0; index < DIRECTIONS.length; index++) {
    const direction = DIRECTIONS[index]
    if (!direction) continue
    const { x, y } = direction
    const inside = (reach[index] ?? 0) + Math.abs(x) * item.halfWidth + Math.abs(y) * item.halfHeight - item.x * x - item.y * y
    if (inside <= 0) return null
    const effort = inside * (1 + Math.abs(y) * (SIDEWAYS - 1))
    if (effort >= least) continue
    least = effort
    depth = inside
    push = direction
  }
  return push ? { push, depth } : null
}
