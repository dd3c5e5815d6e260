import { boxBelow, grow, middleOf, type Box } from '../boxes.ts'
import { BoxGrid } from '../boxGrid.ts'
import { allSteps } from '../../model/allSteps.ts'
import type { Drawing, Point } from '../drawing.ts'
import { circleBox, HULL_NAME, NODE_LABEL } from '../labels.ts'
import { boxAt, hullCandidate, keptBeside, nodeCandidate, textScale, type Candidate } from './labelPlaces.ts'

/**
 * A label that has room at some zoom: `scale` is its size against its size in the drawing, `box` where it stands, a note
 * included, and `aside` how far that is from its own place. What is pointed at has all its lines, everything else those of
 * the drawing.
 */
export type VisibleLabel = { readonly id: string; readonly scale: number; readonly box: Box; readonly aside: Point; readonly lines: readonly string[] }
type Labels = ReadonlyMap<string, VisibleLabel>

/** The smallest text that may stand on a screen, in px, up to so many organisations; from the second number on it may be smaller. */
const LEAST_PX = 14
const [FEW, MANY] = [60, 120]
const LEAST_AMONG_MANY_PX = { label: 11, name: 13 }

/** On a full map a smaller text that is there says more than a larger one that has no room. Names are set bold, and stay larger. */
export function leastTextPx(organisations: number): { readonly label: number; readonly name: number } {
  const share = Math.min(1, Math.max(0, (organisations - FEW) / (MANY - FEW)))
  const between = (least: number): number => LEAST_PX + (least - LEAST_PX) * share
  return { label: between(LEAST_AMONG_MANY_PX.label), name: between(LEAST_AMONG_MANY_PX.name) }
}

export type LabelWishes = {
  /** The selection, the hovered: they come before all others and say their whole name. */
  readonly always?: ReadonlySet<string>
  /** What showed before: as long as the zoom is the same, whoever can stay where it was stays. */
  readonly before?: Labels
  /** No text smaller than this, however full the map is. */
  readonly leastPx?: number | undefined
  /** While something is dragged: whoever had no label waits, and nobody makes way, until it is let go. */
  readonly isHolding?: boolean | undefined
  /** Whoever has no room may stand further off with a line, however few there are: on paper nobody can zoom in. */
  readonly leads?: boolean | undefined
}

/**
 * Which labels show at a zoom, most important first: those that would lie over a label or a circle already there are left
 * out. Text never gets smaller than can be read, so when zoomed out a label takes more of the map; the name of a coalition
 * then looks for room along the upper edge of its hull, a label at another side of its circle, and others make way for it
 * when they can. None sticks out beside the drawing: whoever shows all of it, sees all of its names.
 */
export function visibleLabels(drawing: Drawing, zoom: number, wishes: LabelWishes = {}): Labels {
  return allSteps(visibleLabelsInSteps(drawing, zoom, wishes))
}

/** The same in steps: on a large map all of it takes longer than a key may wait. */
export function* visibleLabelsInSteps(drawing: Drawing, zoom: number, { always = new Set(), before = new Map(), leastPx, isHolding = false, leads = drawing.nodes.length > FEW }: LabelWishes = {}): Generator<void, Labels> {
  const least = leastPx === undefined ? leastTextPx(drawing.nodes.length) : { label: leastPx, name: leastPx }
  const [nodeScale, nameScale] = [textScale(NODE_LABEL, zoom, least.label), textScale(HULL_NAME, zoom, least.name)]
  const rank = ({ id, importance }: Candidate): number => importance + (always.has(id) ? 1e6 : 0)
  const candidates = [
    ...drawing.hulls.map((hull) => hullCandidate(hull, nameScale, always.has(hull.id))),
    ...drawing.nodes.map((node) => nodeCandidate(node, nodeScale, always.has(node.id))).map((candidate) => (drawing.nodes.length > MOST_CHOOSING ? onlyAtHome(candidate) : candidate)),
  ].map((candidate) => keptBeside(candidate, drawing.bounds)).toSorted((a, b) => rank(b) - rank(a))
  const board = new LabelBoard(drawing)
  yield
  for (const some of fewAtATime(candidates)) {
    for (const candidate of some) {
      board.keep(candidate, before.get(candidate.id))
      if (always.has(candidate.id)) board.place(candidate, true)
    }
    yield
  }
  for (const some of fewAtATime(candidates)) {
    for (const candidate of some) if (!isHolding || before.has(candidate.id)) board.place(candidate)
    yield
  }
  if (isHolding) return board.shown
  for (let round = 0, left = Infinity; round < MOST_ROUNDS && candidates.length - board.shown.size < left; round++) {
    left = candidates.length - board.shown.size
    yield* board.makeWay(candidates)
  }
  if (leads) board.lead(candidates)
  return board.shown
}

/** Of names, which have hundreds of places to try, so many take some milliseconds. */
const LABELS_IN_A_STEP = 10

function* fewAtATime(candidates: readonly Candidate[]): Generator<readonly Candidate[]> {
  for (let first = 0; first < candidates.length; first += LABELS_IN_A_STEP) yield candidates.slice(first, first + LABELS_IN_A_STEP)
}

/** Above this many organisations a label stands below its circle or not at all: to look for sides would take longer than a frame. */
const MOST_CHOOSING = 400

function onlyAtHome(candidate: Candidate): Candidate {
  return { ...candidate, elsewhere: () => [], afar: () => [] }
}

/** Of those without room, the most important that others are asked to make way for, and how many others one may ask. */
const MOST_MADE_WAY_FOR = 60
const MOST_MAKING_WAY = 3
const MOST_ROUNDS = 4
/** A name has hundreds of places along its edge, and those nearby are much alike. */
const MOST_PLACES = 24
/** When more than this many are left out, lines to their labels would be a tangle. */
const MOST_LED = 40
/** Where along its line it is looked whether anybody is in the way, and how near one may come. */
const LEADER_SHARES = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9]
const LEADER_AIR = 3

/** Labels with a place, and what is taken. */
class LabelBoard {
  readonly shown = new Map<string, VisibleLabel>()
  readonly #circles = new BoxGrid()
  readonly #labels = new BoxGrid()
  readonly #settled = new Map<string, Candidate>()

  constructor({ nodes }: Drawing) {
    for (const node of nodes) this.#circles.add(grow(circleBox(node), -4), node.id)
  }

  /** Leaves a label where it was, when it still belongs and has room there. */
  keep(candidate: Candidate, before: VisibleLabel | undefined): void {
    if (!before || before.scale !== candidate.scale || before.lines.length !== candidate.lines.length) return
    const at = { x: candidate.home.x + before.aside.x, y: candidate.home.y + before.aside.y }
    if ((isHome(before.aside) || candidate.belongs(at)) && this.#isFree(candidate, at)) this.#put(candidate, at)
  }

  /** At the first place with room. `mustShow`: at its own place when there is none. */
  place(candidate: Candidate, mustShow = false): void {
    if (this.shown.has(candidate.id)) return
    const at = this.#freePlace(candidate) ?? (mustShow ? candidate.home : undefined)
    if (at) this.#put(candidate, at)
  }

  /** Looks for a place where those in the way can go elsewhere. */
  *makeWay(candidates: readonly Candidate[]): Generator<void> {
    for (const candidate of candidates.filter(({ id }) => !this.shown.has(id)).slice(0, MOST_MADE_WAY_FOR)) {
      yield
      void [candidate.home, ...candidate.elsewhere().slice(0, MOST_PLACES)].some((at) => this.#isOffCircles(candidate, at) && this.#takePlace(candidate, at))
    }
  }

  /** Gives the last few without room a place further off, with a line to it that crosses no circle; it passes behind labels. */
  lead(candidates: readonly Candidate[]): void {
    const left = candidates.filter(({ id }) => !this.shown.has(id))
    if (left.length > MOST_LED) return
    for (const candidate of left) {
      const at = candidate.afar().find((place) => this.#isFree(candidate, place) && this.#isOpen(candidate, place))
      if (at) this.#put(candidate, at)
    }
  }

  #takePlace(candidate: Candidate, at: Point): boolean {
    const inTheWay = [...this.#labels.those(innerBox(candidate, at), candidate.id)].flatMap((id) => this.#settled.get(id) ?? [])
    if (inTheWay.length > MOST_MAKING_WAY) return false
    const old = inTheWay.map((other) => this.#lift(other))
    this.#put(candidate, at)
    const moved: Candidate[] = []
    for (const other of inTheWay) {
      const free = this.#freePlace(other)
      if (!free) break
      this.#put(other, free)
      moved.push(other)
    }
    if (moved.length === inTheWay.length) return true
    for (const other of [candidate, ...moved]) this.#lift(other)
    inTheWay.forEach((other, index) => this.#put(other, old[index] ?? other.home))
    return false
  }

  #freePlace(candidate: Candidate): Point | undefined {
    return this.#isFree(candidate, candidate.home) ? candidate.home : candidate.elsewhere().find((at) => this.#isFree(candidate, at))
  }

  /** Whether no other circle lies between a circle and its label. */
  #isOpen(candidate: Candidate, at: Point): boolean {
    const [from, to] = [candidate.home, middleOf(boxAt(at, candidate.size))]
    return LEADER_SHARES.every((share) => {
      const point = grow(boxBelow(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 0, 0), LEADER_AIR)
      return !this.#circles.meets(point, candidate.id)
    })
  }

  #isFree(candidate: Candidate, at: Point): boolean {
    return this.#isOffCircles(candidate, at) && !this.#labels.meets(innerBox(candidate, at), candidate.id)
  }

  #isOffCircles(candidate: Candidate, at: Point): boolean {
    return !this.#circles.meets(innerBox(candidate, at), '')
  }

  #put(candidate: Candidate, at: Point): void {
    const { id, scale, size, lines, home } = candidate
    this.#labels.add(innerBox(candidate, at), id)
    this.#settled.set(id, candidate)
    this.shown.set(id, { id, scale, lines, box: boxAt(at, size), aside: { x: at.x - home.x, y: at.y - home.y } })
  }

  /** Takes a label away and tells where it was. */
  #lift(candidate: Candidate): Point {
    const { aside } = this.shown.get(candidate.id) ?? { aside: { x: 0, y: 0 } }
    const at = { x: candidate.home.x + aside.x, y: candidate.home.y + aside.y }
    this.#labels.remove(innerBox(candidate, at), candidate.id)
    this.shown.delete(candidate.id)
    return at
  }
}

function isHome({ x, y }: Point): boolean {
  return x === 0 && y === 0
}

/** A little less than the text takes: lines have air of their own. */
function innerBox({ size, scale }: Candidate, at: Point): Box {
  return grow(boxAt(at, size), -1.5 * scale)
}
