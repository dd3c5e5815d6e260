import type { LayoutBoard } from './board/layoutBoard.ts'
import type { LayoutItem } from './layoutItems.ts'

export type Cooling = { readonly tries: number; readonly heat: number; readonly firstStep: number; readonly lastStep: number; readonly focus: number; readonly mostWork?: number }

/** At the end only what makes the layout better is kept. */
const LAST_HEAT = 0.5
/** How much may be looked at, and after how many tries it is known how many that allows. */
const MOST_WORK = 2e8
const PILOT_TRIES = 300
const NAME_GAP = 13
/** Of those that move towards another, how many come to stand right beside it instead of somewhere on the way. */
const BESIDE_SHARE = 0.6

/**
 * Tries small changes and keeps those that make the layout better, at first also some that make it a little worse
 * (simulated annealing): one party aside, towards its coalition, a whole coalition, two that trade places, a name over a
 * member. `onTry` is called now and then. Fewer tries than wished where each takes very long: when everybody sits anywhere, every
 * hull lies over the whole map, and nothing that is tried makes that a good one.
 */
export function anneal(board: LayoutBoard, { tries: wished, heat, firstStep, lastStep, focus, mostWork = MOST_WORK }: Cooling, random: () => number, onTry: () => void): void {
  const free = board.items.filter((item) => !item.fixed)
  if (free.length === 0) return
  const lookEvery = Math.max(100, Math.min(free.length, 300))
  let wrong: readonly LayoutItem[] = []
  const before = board.work
  let tries = wished
  for (let index = 0; index < tries; index++) {
    if (index === PILOT_TRIES) tries = Math.min(wished, Math.ceil((mostWork * PILOT_TRIES) / (board.work - before)))
    const passed = index / tries
    const step = firstStep * (lastStep / firstStep) ** passed
    const temperature = heat * (LAST_HEAT / heat) ** passed
    if (index % lookEvery === 0) {
      wrong = board.misplaced().filter((item) => !item.fixed)
      onTry()
    }
    const item = pick(wrong.length > 0 && random() < focus ? wrong : free, random)
    if (!item) continue
    const change = propose(board, item, free, step, random)
    const cost = board.attempt(change.items, change.dx, change.dy)
    if (cost <= 0 || random() < Math.exp(-cost / temperature)) board.keep()
    else board.drop()
  }
}

function pick<Thing>(things: readonly Thing[], random: () => number): Thing | undefined {
  return things[Math.floor(random() * things.length)]
}

type Change = { readonly items: readonly LayoutItem[]; readonly dx: readonly number[]; readonly dy: readonly number[] }

function propose(board: LayoutBoard, item: LayoutItem, free: readonly LayoutItem[], step: number, random: () => number): Change {
  const seats = board.seatsOf(item)
  const seat = pick(seats, random)
  const kind = random()
  const [dx, dy] = [(random() + random() - 1) * step * 1.5, (random() + random() - 1) * step]
  if (seat && kind < 0.03) {
    const items = seat.group.items.filter((member) => !member.fixed)
    return { items, dx: items.map(() => dx), dy: items.map(() => dy) }
  }
  if (kind < 0.16) {
    const other = pick(seat && random() < 0.6 ? seat.group.items : free, random)
    if (other && other !== item && !other.fixed) return { items: [item, other], dx: [other.x - item.x, item.x - other.x], dy: [other.y - item.y, item.y - other.y] }
  }
  if (seat && seat.group.name === item && kind < 0.5) {
    const host = pick(seat.hosts, random)
    if (host) return { items: [item], dx: [host.x - item.x + dx * 0.1], dy: [host.y - host.halfHeight - NAME_GAP - item.halfHeight - item.y] }
  }
  if (kind < 0.35) {
    const near = pick(seat ? seat.group.items : free, random)
    if (near && near !== item) {
      if (random() < BESIDE_SHARE) return besideOther(item, near, [dx * 0.3, dy * 0.3], random)
      const share = random() * 0.9
      return { items: [item], dx: [(near.x - item.x) * share + dx * 0.3], dy: [(near.y - item.y) * share + dy * 0.3] }
    }
  }
  return { items: [item], dx: [dx], dy: [dy] }
}

/** Left, right, above or below, and a little aside. */
function besideOther(item: LayoutItem, other: LayoutItem, [asideX, asideY]: readonly [number, number], random: () => number): Change {
  const isAcross = random() < 0.5
  const sign = random() < 0.5 ? 1 : -1
  const x = isAcross ? sign * (other.halfWidth + item.halfWidth + NAME_GAP) : asideX
  const y = isAcross ? asideY : sign * (other.halfHeight + item.halfHeight + NAME_GAP)
  return { items: [item], dx: [other.x + x - item.x], dy: [other.y + y - item.y] }
}
