import { boxesOverlap, sharedArea, type Box } from './boxes.ts'

/** Width of a square in map units: about the size of a label. */
const SQUARE = 160
const ROWS = 65_536

const NOBODY: ReadonlySet<string> = new Set()

type Entry = { readonly box: Box; readonly id: string }

/** Boxes by the squares they lie in, so that a thousand labels need not be held against one another. */
export class BoxGrid {
  readonly #squares = new Map<number, Entry[]>()

  add(box: Box, id: string): void {
    eachSquare(box, (key) => {
      const square = this.#squares.get(key)
      if (square) square.push({ box, id })
      else this.#squares.set(key, [{ box, id }])
      return false
    })
  }

  /** Takes back what was added as this box. */
  remove(box: Box, id: string): void {
    eachSquare(box, (key) => {
      const square = this.#squares.get(key) ?? []
      const place = square.findIndex((entry) => entry.id === id)
      if (place >= 0) square.splice(place, 1)
      return false
    })
  }

  /** Everybody else who lies here. */
  those(box: Box, id: string): ReadonlySet<string> {
    const found = new Set<string>()
    eachSquare(box, (key) => {
      for (const other of this.#squares.get(key) ?? []) if (other.id !== id && boxesOverlap(other.box, box)) found.add(other.id)
      return false
    })
    return found
  }

  /** Whether anything of somebody else's lies here. */
  meets(box: Box, id: string): boolean {
    return eachSquare(box, (key) => this.#squares.get(key)?.some((other) => other.id !== id && boxesOverlap(other.box, box)) ?? false)
  }

  /** How much of this box others cover, those in `except` left out; what lies under several counts as often. */
  covered(box: Box, except: ReadonlySet<string> = NOBODY): number {
    let area = 0
    eachSquare(box, (key, left, top) => {
      for (const other of this.#squares.get(key) ?? []) if (isFirstShared(other.box, box, left, top) && !except.has(other.id)) area += sharedArea(other.box, box)
      return false
    })
    return area
  }
}

/** Two boxes may share several squares; they are counted in the one with the upper left corner of what they share. */
function isFirstShared(a: Box, b: Box, left: number, top: number): boolean {
  const x = Math.max(a.left, b.left) - left
  const y = Math.max(a.top, b.top) - top
  return x >= 0 && x < SQUARE && y >= 0 && y < SQUARE
}

/** Until `visit` says that it has seen enough. */
function eachSquare(box: Box, visit: (key: number, left: number, top: number) => boolean): boolean {
  for (let column = Math.floor(box.left / SQUARE); column * SQUARE <= box.right; column++) {
    for (let row = Math.floor(box.top / SQUARE); row * SQUARE <= box.bottom; row++) if (visit(column * ROWS + row, column * SQUARE, row * SQUARE)) return true
  }
  return false
}
