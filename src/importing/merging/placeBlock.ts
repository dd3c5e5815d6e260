import type { PartyId } from '../../model/ids.ts'
import { MAX_COORDINATE, type Placement } from '../../model/placement.ts'

type Placements = ReadonlyMap<PartyId, Placement>
type Shift = { readonly x: number; readonly y: number }
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Room for a hull and its name between what stood there and what comes beside it. */
const GAP = 300
/** Two circles with their labels need about this much; nearer counts as over one another. */
const CLEARANCE = 100

/**
 * Where newcomers with places of their own come to stand: as one block that keeps its arrangement, never over what is there.
 *
 * Where the map holds others of the same file, the block goes to where it would be among them, if that is free; else beside the
 * map. On a map without places it stays as it was. Where there is no room beside it either, the app places them.
 *
 * @param pairs Of parties that both have: where they stand on the map and in the file.
 */
export function placeBlock(onMap: Placements, newcomers: Placements, pairs: readonly (readonly [Placement, Placement])[]): Placements {
  if (newcomers.size === 0 || onMap.size === 0) return newcomers
  const shifts = [...amongKnown(pairs), ...beside(boxOf(onMap), boxOf(newcomers))]
  const standing = groundOf(onMap)
  for (const shift of shifts) {
    const moved = new Map([...newcomers].map(([id, { x, y, pinned }]): [PartyId, Placement] => [id, { x: Math.round(x + shift.x), y: Math.round(y + shift.y), pinned }]))
    if ([...moved.values()].every((place) => isOnMap(place) && isFreeAt(standing, place))) return moved
  }
  return new Map()
}

function boxOf(placements: Placements): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of placements.values()) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** To the right, level with the middle of the map, as one reads; else to the left, below or above. */
function beside(map: Box, block: Box): readonly Shift[] {
  const level = { x: (map.left + map.right - block.left - block.right) / 2, y: (map.top + map.bottom - block.top - block.bottom) / 2 }
  return [
    { x: map.right + GAP - block.left, y: level.y },
    { x: map.left - GAP - block.right, y: level.y },
    { x: level.x, y: map.bottom + GAP - block.top },
    { x: level.x, y: map.top - GAP - block.bottom },
  ]
}

/** How far most of the parties that both have were moved. */
function amongKnown(pairs: readonly (readonly [Placement, Placement])[]): readonly Shift[] {
  if (pairs.length === 0) return []
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return [{ x: middle(pairs.map(([map, file]) => map.x - file.x)), y: middle(pairs.map(([map, file]) => map.y - file.y)) }]
}

function isOnMap({ x, y }: Placement): boolean {
  return Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE
}

/** Who stands in which square of ground, so that a thousand newcomers need not be held against a thousand others. */
function groundOf(placements: Placements): ReadonlyMap<string, readonly Placement[]> {
  const ground = new Map<string, Placement[]>()
  for (const place of placements.values()) {
    const square = squareOf(place.x, place.y)
    ground.set(square, [...(ground.get(square) ?? []), place])
  }
  return ground
}

function squareOf(x: number, y: number): string {
  return `${Math.floor(x / CLEARANCE)} ${Math.floor(y / CLEARANCE)}`
}

function isFreeAt(ground: ReadonlyMap<string, readonly Placement[]>, { x, y }: Placement): boolean {
  for (const dx of [-CLEARANCE, 0, CLEARANCE]) {
    for (const dy of [-CLEARANCE, 0, CLEARANCE]) {
      const near = ground.get(squareOf(x + dx, y + dy)) ?? []
      if (near.some((place) => Math.hypot(place.x - x, place.y - y) < CLEARANCE)) return false
    }
  }
  return true
}
