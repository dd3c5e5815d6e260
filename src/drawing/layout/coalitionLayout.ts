import { boxAround, middleOf } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { anneal, type Cooling } from './anneal.ts'
import { freeStrangers, newBudget } from './freeStrangers.ts'
import { giveLabelsRoom } from './giveLabelsRoom.ts'
import { judgeHulls, wronglyPlaced, type Judged } from './judgeHulls.ts'
import { LayoutBoard, type Pull } from './board/layoutBoard.ts'
import { boxOfItem, layoutScene, partyPoint, type LayoutItem, type LayoutScene } from './layoutItems.ts'
import { pushApart } from './pushApart.ts'
import { seededRandom } from './seededRandom.ts'
import { stressPlaces } from './stressPlaces.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'

export type LayoutOptions = {
  /** The same seed gives the same layout. */
  readonly seed: number
  /** Width of the screen it should fill against its height. */
  readonly aspect?: number
  /** Arranges these only, near where they are; everybody else with a place is in the way but does not move. */
  readonly only?: ReadonlySet<PartyId>
  /** A place for everybody soon, with those who belong together near one another; who stands in a wrong hull stays there. */
  readonly isRough?: boolean
}

/** Told often while a layout is under way; `points` is worked out only for whoever asks. */
export type OnProgress = (points: () => ReadonlyMap<PartyId, Point>) => void

/** A laptop screen without the bars. */
const USUAL_ASPECT = 1.75

/** Air between two boxes that no layout may lack, and that a rough one should have. */
const LEAST_AIR = 6
const ROUGH_AIR = 10
const PUSH_ROUNDS = 300

/** What it costs one of a selection to stand far from where it was, per map unit. */
const ANCHOR_COST = 0.25

/** Tries per item: to find a neighbourhood, to repair what is still wrong, and to draw together. */
const SEARCH_TRIES = 40
/** Small maps can have a better search. */
const SMALL = 80
const SMALL_SEARCH_TRIES = 90
const SMALL_POLISH_TRIES = 80
const REPAIR_TRIES = 40
const POLISH_TRIES = 15
/** Above this a better layout is not worth the wait. */
const MOST_TRIES = 30_000
const REPAIR_ROUNDS = 6
/** How much may be looked at before no repair begins any more: where nearly everybody stands wrong they would go on for minutes. */
const MOST_WORK = 6e8
/** Above this many that stand wrong there is no saving the map one by one. */
const MOST_SAVED = 40
/** How much larger a map grows when there is no way out for somebody. */
const MORE_ROOM = 1.06
/** Where fewer than this share stand wrong, they find a way without a larger map. */
const ROOMY_SHARE = 0.02
/** How often margins are given before there is more room, and how often there is. */
const JUDGE_ROUNDS = 2
const LAST_PASSES = 4
/** Up to this many parties a map with so few wrongly placed is begun anew. */
const MOST_AGAIN = 300
const MOST_UNLUCKY = 2


/**
 * A place for every party that is not pinned, names of coalitions included.
 *
 * First by distance along memberships and ties, so that coalitions with members in common lie side by side; then by trying
 * small changes against what a director would mind: somebody in a wrong hull, boxes over one another, long hulls and ties, a
 * map too large for the screen. Whoever then still stands in a hull as it is really drawn gets more room. Labels and names
 * count. Small maps get several tries. Cost is about items × (items + coalitions × their members).
 */
export function coalitionLayout(network: Network, options: LayoutOptions, onProgress: OnProgress = () => {}): ReadonlyMap<PartyId, Point> {
  if (options.isRough) return pointsOf(begin(network, options, 0, onProgress).scene)
  const tries = Array.from({ length: triesFor(network, options) }, (_, index) => arrange(network, options, index, onProgress))
  const best = tries.reduce((least, next) => (next.cost < least.cost ? next : least))
  const judge = (arranged: Arranged): Judged => judgedPlaces(network, arranged, () => onProgress(() => pointsOf(arranged.scene)))
  const judged = judge(best)
  const again = deservesAnother(network, options, judged) ? judge(arrange(network, options, tries.length, onProgress)) : judged
  return giveLabelsRoom(network, wronglyPlaced(again).length < wronglyPlaced(judged).length ? again : judged, options.aspect ?? USUAL_ASPECT).points
}

/** One or two in a wrong hull are bad luck, and another beginning mostly has none. More are in the nature of the map. */
function deservesAnother({ organisations, coalitions }: Network, { only }: LayoutOptions, judged: Judged): boolean {
  const wrong = wronglyPlaced(judged).length
  return !only && organisations.size + coalitions.size <= MOST_AGAIN && wrong > 0 && wrong <= MOST_UNLUCKY
}

/** The hulls as they are drawn have the last word: while somebody stands in a wrong one there is more room, and another try. */
function judgedPlaces(network: Network, { scene, board, random }: Arranged, tell: () => void): Judged {
  const budget = newBudget()
  const mend = (): void => {
    repair(scene, board, random, tell)
    pushApart(scene.items, LEAST_AIR, PUSH_ROUNDS)
  }
  const judgePass = (): Judged => {
    const judged = judgeHulls(network, () => pointsOf(scene), JUDGE_ROUNDS, (strangers) => {
      board.giveMargin(strangers)
      mend()
    })
    return canBeSaved(judged) ? freeStrangers(network, judged, budget) : judged
  }
  let best = judgePass()
  for (let pass = 1; pass < LAST_PASSES && canBeSaved(best) && board.work < MOST_WORK; pass++) {
    makeRoom(scene, board)
    mend()
    const next = judgePass()
    if (wronglyPlaced(next).length < wronglyPlaced(best).length) best = next
  }
  return best
}

/** Whether somebody stands wrong, and not so many that it is in the nature of the map. */
function canBeSaved(judged: Judged): boolean {
  const { length } = wronglyPlaced(judged)
  return length > 0 && length <= MOST_SAVED
}

type Arranged = { readonly scene: LayoutScene; readonly board: LayoutBoard; readonly random: () => number; readonly cost: number }

function triesFor(network: Network, { only }: LayoutOptions): number {
  const count = network.organisations.size + network.coalitions.size
  if (only || count > SMALL) return 1
  return count > SMALL / 2 ? 2 : 3
}

type Begun = { readonly scene: LayoutScene; readonly random: () => number; readonly tell: () => void }

/** By distance alone, with air around everybody. */
function begin(network: Network, { seed, aspect = USUAL_ASPECT, only }: LayoutOptions, attempt: number, onProgress: OnProgress): Begun {
  const scene = layoutScene(network, only)
  const random = seededRandom(seed * 1009 + attempt)
  if (!only) stressPlaces(scene, aspect, random)
  pushApart(scene.items, ROUGH_AIR, PUSH_ROUNDS)
  return { scene, random, tell: () => onProgress(() => pointsOf(scene)) }
}

function arrange(network: Network, options: LayoutOptions, attempt: number, onProgress: OnProgress): Arranged {
  const { aspect = USUAL_ASPECT, only } = options
  const { scene, random, tell } = begin(network, options, attempt, onProgress)
  const board = new LayoutBoard(scene, pullOf(scene, aspect, only !== undefined))
  anneal(board, { tries: triesOf(scene, scene.items.length <= SMALL ? SMALL_SEARCH_TRIES : SEARCH_TRIES), ...(only ? NEARBY : SEARCH) }, random, tell)
  for (let round = 0; round < REPAIR_ROUNDS && board.misplaced().length > 0; round++) {
    if (round > 0 && board.misplaced().length > scene.items.length * ROOMY_SHARE) makeRoom(scene, board)
    repair(scene, board, random, tell)
  }
  anneal(board, { tries: triesOf(scene, scene.items.length <= SMALL ? SMALL_POLISH_TRIES : POLISH_TRIES), ...POLISH }, random, tell)
  pushApart(scene.items, LEAST_AIR, PUSH_ROUNDS)
  return { scene, board, random, cost: board.total() }
}

/** Who belongs to nothing is soon well placed. */
function triesOf(scene: LayoutScene, perItem: number): number {
  const bound = new Set([...scene.groups.filter(({ items }) => items.length > 1).flatMap(({ items }) => items), ...scene.links.flatMap(({ source, target }) => [source, target])])
  const free = movable(scene)
  return Math.min(MOST_TRIES, free.reduce((total, item) => total + (bound.has(item) ? perItem : 2), 0))
}

type Schedule = Omit<Cooling, 'tries'>

const SEARCH: Schedule = { heat: 100, firstStep: 220, lastStep: 16, focus: 0.3 }
const NEARBY: Schedule = { heat: 20, firstStep: 120, lastStep: 12, focus: 0.4 }
const REPAIR: Schedule = { heat: 40, firstStep: 160, lastStep: 10, focus: 0.85 }
const POLISH: Schedule = { heat: 2, firstStep: 40, lastStep: 6, focus: 0.3 }

/** Works on those that stand wrong, and on whoever stands in their way. */
function repair(scene: LayoutScene, board: LayoutBoard, random: () => number, tell: () => void): void {
  board.measure()
  if (board.work > MOST_WORK) return
  anneal(board, { tries: REPAIR_TRIES * Math.min(scene.items.length, board.misplaced().length + 3), ...REPAIR }, random, tell)
}

/** Where somebody is fixed the map cannot grow. */
function makeRoom(scene: LayoutScene, board: LayoutBoard): void {
  if (scene.items.some((item) => item.fixed)) return
  for (const item of scene.items) [item.x, item.y] = [item.x * MORE_ROOM, item.y * MORE_ROOM]
  board.measure()
}

function pullOf({ items }: LayoutScene, aspect: number, isSelection: boolean): Pull {
  if (isSelection) return { aspect, centre: { x: 0, y: 0 }, anchor: ANCHOR_COST }
  const around = boxAround(items.filter((item) => item.fixed).map((item) => boxOfItem(item)))
  return { aspect, centre: around ? middleOf(around) : { x: 0, y: 0 }, anchor: 0 }
}

function movable({ items }: LayoutScene): LayoutItem[] {
  return items.filter((item) => !item.fixed)
}

/** The middle of the map becomes the origin, unless something is fixed: then all keep their places around it. */
function pointsOf(scene: LayoutScene): ReadonlyMap<PartyId, Point> {
  const around = boxAround(scene.items.map((item) => boxOfItem(item)))
  const centre = around === null || scene.items.some((item) => item.fixed) ? { x: 0, y: 0 } : middleOf(around)
  return new Map(movable(scene).map((item) => {
    const point = partyPoint(item)
    return [item.id, { x: Math.round(point.x - centre.x), y: Math.round(point.y - centre.y) }]
  }))
}
