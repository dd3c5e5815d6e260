import { keepPlaces, layoutCost, misplaced } from './layoutCost.ts'
import type { LayoutItem, LayoutScene } from './layoutItems.ts'

/** How far a try moves somebody at first, and at last, in map units. */
const FIRST_STEP = 160
const LAST_STEP = 12

/** Half of the tries go to those that stand wrong; every so many tries it is looked up who they are. */
const LOOK_EVERY = 20

/**
 * Tries small changes and keeps those that make the layout better: one party a little aside, a whole coalition, two that
 * trade places. Forces find the neighbourhood, this finds the seat. Cost is `tries` times that of judging a layout.
 */
export function refineLayout(scene: LayoutScene, aspect: number, tries: number, random: () => number): void {
  const cost = layoutCost(scene, aspect)
  const free = scene.items.filter((item) => !item.pinned)
  if (free.length < 2) return
  let best = cost()
  let wrong: readonly LayoutItem[] = []
  for (let index = 0; index < tries; index++) {
    const step = FIRST_STEP * (LAST_STEP / FIRST_STEP) ** (index / tries)
    if (index % LOOK_EVERY === 0) wrong = misplaced(scene).filter((item) => !item.pinned)
    const change = wrong.length > 0 && random() < 0.5 ? shove(wrong.slice(Math.floor(random() * wrong.length)).slice(0, 1), step, random) : pickChange(scene, free, step, random)
    const back = keepPlaces(change.items)
    change.make()
    const now = cost()
    if (now < best) best = now
    else back()
  }
}

type Change = { readonly items: readonly LayoutItem[]; readonly make: () => void }

function pickChange(scene: LayoutScene, free: readonly LayoutItem[], step: number, random: () => number): Change {
  const kind = random()
  const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(random() * things.length)]
  const [item, other, group] = [pick(free), pick(free), pick(scene.groups)]
  if (kind < 0.15 && item && other) return trade(item, other)
  if (kind < 0.4 && group) return shove(group.items.filter((member) => !member.pinned), step, random)
  return shove(item ? [item] : [], step, random)
}

function trade(a: LayoutItem, b: LayoutItem): Change {
  return { items: [a, b], make: () => { [a.x, a.y, b.x, b.y] = [b.x, b.y, a.x, a.y] } }
}

/** Rather sideways than up or down, as the screen is wide; now and then in one direction only. */
function shove(items: readonly LayoutItem[], step: number, random: () => number): Change {
  const [dx, dy] = [(random() + random() - 1) * step * 1.5, (random() + random() - 1) * step]
  const axis = random()
  return { items, make: () => { for (const item of items) [item.x, item.y] = [item.x + (axis < 0.25 ? 0 : dx), item.y + (axis > 0.75 ? 0 : dy)] } }
}
