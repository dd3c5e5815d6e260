import { boxesOverlap, type Box } from './boxes.ts'

/** About the room of an organisation with its label. */
const GRID_CELL = 160
/** More columns than a map can have cells, so that column and row make one number. */
const COLUMNS = 1 << 22

/** Boxes by the squares they lie in, so that a thousand labels need not be held against one another. */
export class BoxGrid {
  readonly #cells = new Map<number, { box: Box; id: string }[]>()

  add(box: Box, id: string): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push({ box, id })
      else this.#cells.set(key, [{ box, id }])
    }
  }

  /** Whether anything of somebody else's lies here. */
  meets(box: Box, id: string): boolean {
    return cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => other.id !== id && boxesOverlap(other.box, box)))
  }
}

function cellsOf(box: Box): number[] {
  const keys: number[] = []
  for (let column = Math.floor(box.left / GRID_CELL); column <= Math.floor(box.right / GRID_CELL); column++) {
    for (let row = Math.floor(box.top / GRID_CELL); row <= Math.floor(box.bottom / GRID_CELL); row++) keys.push(row * COLUMNS + column)
  }
  return keys
}
