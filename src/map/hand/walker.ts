import { boxAround, grow, type Box } from '../../drawing/boxes.ts'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { nameBox, nodeBox } from '../../drawing/labels.ts'
import type { Gaze } from '../gaze.ts'
import type { Scene } from '../scene.ts'
import { homeOf, middleOf, nearestThing, placeOf, walk, type Direction } from './walk.ts'
import { roundOf } from './walkRound.ts'

/** The one thing the keyboard is on, apart from what is selected. */
export type Walker = {
  readonly current: () => string | null
  readonly go: (direction: Direction) => void
  /** To the next or the one before of all that belongs to the thing from which the round began. */
  readonly goRound: (step: 1 | -1) => void
  readonly goHome: () => void
  /** The keyboard came to the map: shows where it was, or begins where the eye is. */
  readonly enter: () => void
  /** The keyboard went elsewhere; it comes back to the same thing. */
  readonly leave: () => void
  /** The pointer took over: the next walk begins where that one chose. */
  readonly forget: () => void
  /** Goes to the nearest that is left when what it was on is gone. */
  readonly refresh: () => void
}

type Parts = { readonly scene: Scene; readonly gaze: Gaze; readonly reveal: (box: Box) => void; readonly eye: () => Point }

/** `onFocus` is told of every change, with null when the keyboard is on nothing. */
export function createWalker({ scene, gaze, reveal, eye }: Parts, onFocus: (id: string | null) => void): Walker {
  let current: string | null = null
  let place: Point = { x: 0, y: 0 }
  /** Round what `[` and `]` go. */
  let middle: string | null = null

  function goTo(id: string | null): void {
    current = id
    gaze.focusOn(id)
    onFocus(id)
    const box = id === null ? null : boxOf(scene.target(), id)
    if (id === null || box === null) return
    place = placeOf(scene.target(), id) ?? place
    reveal(box)
  }

  /** Goes on round the same middle for as long as `from` belongs to it; else `from` is the middle of a new round. */
  function roundFrom(from: string): readonly string[] {
    const round = middle === null ? [] : roundOf(scene.target(), middle)
    if (round.includes(from)) return round
    middle = from
    return roundOf(scene.target(), from)
  }

  /** Where a walk begins that has no beginning yet: at what was chosen last, or where the eye is. */
  function start(): string | null {
    const chosen = [...gaze.selected()].findLast((id) => placeOf(scene.target(), id) !== null)
    return chosen ?? nearestThing(scene.target(), eye())
  }

  return {
    current: () => current,
    go(direction) {
      const [from, isBegun] = [current ?? start(), current !== null || gaze.selected().size > 0]
      middle = null
      goTo((isBegun && from !== null ? walk(scene.target(), from, direction) : null) ?? from)
    },
    goRound(step) {
      const from = current ?? start()
      if (from === null) return
      const round = roundFrom(from)
      goTo(round.at((round.indexOf(from) + step) % round.length) ?? from)
    },
    goHome() {
      middle = null
      goTo(homeOf(scene.target()))
    },
    enter() {
      goTo(current ?? start())
    },
    leave: () => gaze.focusOn(null),
    forget() {
      if (current === null) return
      middle = null
      goTo(null)
    },
    refresh() {
      if (current === null || placeOf(scene.target(), current) !== null) return
      middle = null
      current = nearestThing(scene.target(), place)
      if (gaze.focused() !== null) gaze.focusOn(current)
      onFocus(current)
    },
  }
}

/** What must be seen of a thing: a circle with its label, the name of a coalition, the middle of a line. */
export function boxOf({ nodes, hulls, lines }: Drawing, id: string): Box | null {
  const node = nodes.find((each) => each.id === id)
  if (node) return nodeBox(node)
  const hull = hulls.find((each) => each.id === id)
  if (hull) return nameBox(hull.name)
  return boxAround(lines.filter((line) => line.fact === id).slice(0, 1).map(middleOf).map(({ x, y }) => grow({ left: x, top: y, right: x, bottom: y }, LINE_REACH)))
}

/** Half the room for the words of a line. */
const LINE_REACH = 40
