import type { LayoutItem } from './layoutItems.ts'

/** Boxes are wide and so are screens: they would rather make way sideways than pile up. */
const SIDEWAYS = 1.5

/** Moves overlapping boxes apart along the shorter way, over and over until none do or `rounds` are over. Tells whether all are apart. */
export function pushApart(items: readonly LayoutItem[], gap: number, rounds: number): boolean {
  const sorted = items.slice()
  for (let round = 0; round < rounds; round++) {
    sorted.sort((a, b) => a.x - a.halfWidth - (b.x - b.halfWidth))
    if (!pushOnce(sorted, gap)) return true
  }
  return false
}

function pushOnce(sorted: readonly LayoutItem[], gap: number): boolean {
  let pushed = false
  let widest = 0
  for (const item of sorted) widest = Math.max(widest, item.halfWidth)
  for (let index = 0; index < sorted.length; index++) {
    const a = sorted[index]
    if (!a) continue
    for (let next = index + 1; next < sorted.length; next++) {
      const b = sorted[next]
      if (!b || b.x - b.halfWidth > a.x + a.halfWidth + gap + widest) break
      if (separate(a, b, gap)) pushed = true
    }
  }
  return pushed
}

function separate(a: LayoutItem, b: LayoutItem, gap: number): boolean {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const overX = a.halfWidth + b.halfWidth + gap - Math.abs(dx)
  const overY = a.halfHeight + b.halfHeight + gap - Math.abs(dy)
  if (overX <= 0.01 || overY <= 0.01 || (a.fixed && b.fixed)) return false
  if (overX < overY * SIDEWAYS) shift(a, b, dx < 0 ? -overX : overX, 0)
  else shift(a, b, 0, dy < 0 ? -overY : overY)
  return true
}

function shift(a: LayoutItem, b: LayoutItem, x: number, y: number): void {
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5
  a.x -= x * share
  a.y -= y * share
  b.x += x * (1 - share)
  b.y += y * (1 - share)
}
