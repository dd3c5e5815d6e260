import { SPOT, type Spots } from './spots.ts'

const CELL = 128
/** Squares on a side; beyond it the map begins again on top of itself, as whoever is found is looked at more closely anyway. */
const SIDE = 64

/** Finds who stands near without looking at everybody: the map in squares, with a chain of those whose middle lies in each. */
export class SpotGrid {
  /** Whom `around` found. */
  readonly found: Int32Array
  readonly #spots: Spots
  readonly #first = new Int32Array(SIDE * SIDE)
  readonly #next: Int32Array
  readonly #before: Int32Array
  readonly #cells: Int32Array
  readonly #reachX: number
  readonly #reachY: number

  constructor(spots: Spots) {
    const count = spots.length / SPOT
    this.#spots = spots
    this.found = new Int32Array(count)
    this.#next = new Int32Array(count)
    this.#before = new Int32Array(count)
    this.#cells = new Int32Array(count)
    let [reachX, reachY] = [0, 0]
    for (let at = 0; at < spots.length; at += SPOT) [reachX, reachY] = [Math.max(reachX, spots[at + 2] ?? 0), Math.max(reachY, spots[at + 3] ?? 0)]
    this.#reachX = reachX
    this.#reachY = reachY
    this.rebuild()
  }

  rebuild(): void {
    this.#first.fill(-1)
    for (let index = 0; index < this.#cells.length; index++) this.#enter(index, this.#cellOf(index))
  }

  /** After the spot of one has changed. */
  moved(index: number): void {
    const cell = this.#cellOf(index)
    if (cell === this.#cells[index]) return
    const [next, before] = [this.#next[index] ?? -1, this.#before[index] ?? -1]
    if (before < 0) this.#first[this.#cells[index] ?? 0] = next
    else this.#next[before] = next
    if (next >= 0) this.#before[next] = before
    this.#enter(index, cell)
  }

  #enter(index: number, cell: number): void {
    const first = this.#first[cell] ?? -1
    this.#cells[index] = cell
    this.#before[index] = -1
    this.#next[index] = first
    if (first >= 0) this.#before[first] = index
    this.#first[cell] = index
  }

  #cellOf(index: number): number {
    return cellAt(Math.floor((this.#spots[index * SPOT] ?? 0) / CELL), Math.floor((this.#spots[index * SPOT + 1] ?? 0) / CELL))
  }

  /** Puts into `found` everybody whose box reaches into this area, and returns how many. */
  around(left: number, right: number, top: number, bottom: number): number {
    const fromColumn = Math.floor((left - this.#reachX) / CELL)
    const columns = Math.floor((right + this.#reachX) / CELL) - fromColumn + 1
    const fromRow = Math.floor((top - this.#reachY) / CELL)
    const rows = Math.floor((bottom + this.#reachY) / CELL) - fromRow + 1
    let count = 0
    if (!(columns < SIDE && rows < SIDE && columns * rows < this.#cells.length)) {
      for (let index = 0; index < this.#cells.length; index++) if (this.#reaches(index, left, right, top, bottom)) this.found[count++] = index
      return count
    }
    for (let row = fromRow; row < fromRow + rows; row++) {
      for (let column = fromColumn; column < fromColumn + columns; column++) {
        for (let index = this.#first[cellAt(column, row)] ?? -1; index >= 0; index = this.#next[index] ?? -1) {
          if (this.#reaches(index, left, right, top, bottom)) this.found[count++] = index
        }
      }
    }
    return count
  }

  #reaches(index: number, left: number, right: number, top: number, bottom: number): boolean {
    const at = index * SPOT
    const x = this.#spots[at] ?? 0
    const halfWidth = this.#spots[at + 2] ?? 0
    if (x + halfWidth < left || x - halfWidth > right) return false
    const y = this.#spots[at + 1] ?? 0
    const halfHeight = this.#spots[at + 3] ?? 0
    return y + halfHeight >= top && y - halfHeight <= bottom
  }
}

function cellAt(column: number, row: number): number {
  return (row & (SIDE - 1)) * SIDE + (column & (SIDE - 1))
}
