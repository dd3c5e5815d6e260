import type { Point } from '../../drawing.ts'

/** Rows lie as far apart as organisations with two lines of label need; columns are fine, since labels differ in width. */
const ROW = 102
const COLUMN = 40
/** A block of newcomers gets wider than it is high by this much, as screens are. */
const WIDER = 1.25
/** How far around is looked at first; each further look goes twice as far. */
const FIRST_REACH = 400

type Spot = Point & { isDead: boolean }

/**
 * Places to try for somebody who belongs nowhere yet, the nearest to `eye` first, in rows that run through `anchor`: so
 * those who are typed one after another fill a block instead of standing where there happened to be a hole.
 */
export class FreeSpots {
  readonly #eye: Point
  readonly #anchor: Point
  readonly #spots: Spot[] = []
  #reach = 0

  constructor(eye: Point, anchor: Point) {
    this.#eye = eye
    this.#anchor = anchor
  }

  /**
   * The nearest spot that is free. `isDead` says of a spot that is not free whether it never will be, so that it is not
   * tried again. There is always one: somebody has to stand in the way of each, and they end somewhere.
   */
  nearest(isFree: (spot: Point) => boolean, isDead: (spot: Point) => boolean): Point {
    for (let index = 0; ; index++) {
      if (index >= this.#spots.length) this.#look()
      const spot = this.#spots[index]
      if (!spot || spot.isDead) continue
      if (isFree(spot)) return { x: spot.x, y: spot.y }
      spot.isDead = isDead(spot)
    }
  }

  #look(): void {
    const [from, to] = [this.#reach, this.#reach === 0 ? FIRST_REACH : this.#reach * 2]
    const found: (Spot & { far: number })[] = []
    for (const y of steps(this.#eye.y, this.#anchor.y, ROW, to)) {
      for (const x of steps(this.#eye.x, this.#anchor.x, COLUMN, to * WIDER)) {
        const far = Math.hypot((x - this.#eye.x) / WIDER, y - this.#eye.y)
        if (far >= from && far < to) found.push({ x, y, far, isDead: false })
      }
    }
    this.#spots.push(...found.toSorted((a, b) => a.far - b.far))
    this.#reach = to
  }
}

/** Positions a step apart that run through `anchor`, as far as `reach` to either side of `middle`. */
function steps(middle: number, anchor: number, step: number, reach: number): readonly number[] {
  const first = Math.ceil((middle - reach - anchor) / step)
  const last = Math.floor((middle + reach - anchor) / step)
  return Array.from({ length: last - first + 1 }, (_, index) => anchor + (first + index) * step)
}
