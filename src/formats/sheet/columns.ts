import type { Block } from './blocks.ts'
import type { Mark } from './marks.ts'

/** A heading with what stands under it. */
export type Section = { readonly heading: Block; readonly items: readonly Block[] }

export type ColumnRoom = { readonly width: number; readonly columnWidth: number; readonly gap: number; readonly between: number }

/** Blocks in columns of equal width. `rest` is what had no room in `most`. */
export type Columns = { readonly height: number; readonly marksAt: (x: number, y: number) => readonly Mark[]; readonly rest: readonly Section[] }

type Placed = { readonly block: Block; readonly column: number; readonly y: number }

/** A section of no more than this stays together where a column can hold it. */
const FEW_ITEMS = 4

/** In this many steps the lowest height is found in which everything fits. */
const STEPS = 24

export function countColumns({ width, columnWidth, gap }: ColumnRoom): number {
  return Math.max(1, Math.floor((width + gap) / (columnWidth + gap)))
}

/** The width each column gets once they share all of it. */
export function widthOfColumn(room: ColumnRoom): number {
  const count = countColumns(room)
  return (room.width - room.gap * (count - 1)) / count
}

/**
 * Fills columns from left to right, as low as they can be and none higher than `most`. A heading stays with the first thing
 * under it, and a short section in one column; a section that does not fit goes over in part, with its heading again.
 */
export function flowColumns(sections: readonly Section[], room: ColumnRoom, most: number): Columns {
  const count = countColumns(room)
  const all = fillColumns(sections, count, most, room.between)
  if (all.rest.length > 0 || all.placed.length === 0) return columnsOf(all, room)
  let [low, high] = [0, Math.max(...all.placed.map(({ block, y }) => y + block.height))]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fillColumns(sections, count, middle, room.between).rest.length > 0) low = middle
    else high = middle
  }
  return columnsOf(fillColumns(sections, count, high, room.between), room)
}

type Filled = { readonly placed: readonly Placed[]; readonly rest: readonly Section[] }

function fillColumns(sections: readonly Section[], count: number, height: number, between: number): Filled {
  const placed: Placed[] = []
  let [column, y] = [0, 0]
  const put = (block: Block): void => {
    placed.push({ block, column, y })
    y += block.height
  }
  for (const [index, { heading, items }] of sections.entries()) {
    const first = items[0]?.height ?? 0
    const together = heading.height + (items.length > FEW_ITEMS ? first : items.reduce((sum, item) => sum + item.height, 0))
    if (y > 0) y += between
    if (y + (together > height ? heading.height + first : together) > height) [column, y] = [column + 1, 0]
    if (column >= count || heading.height + first > height) return { placed, rest: sections.slice(index) }
    put(heading)
    for (const [at, item] of items.entries()) {
      if (y + item.height > height) [column, y] = [column + 1, 0]
      if (column >= count || item.height > height) return { placed, rest: [{ heading, items: items.slice(at) }, ...sections.slice(index + 1)] }
      put(item)
    }
  }
  return { placed, rest: [] }
}

function columnsOf({ placed, rest }: Filled, room: ColumnRoom): Columns {
  const step = widthOfColumn(room) + room.gap
  return {
    height: Math.max(0, ...placed.map(({ block, y }) => y + block.height)),
    marksAt: (x, y) => placed.flatMap((at) => at.block.marksAt(x + at.column * step, y + at.y)),
    rest,
  }
}
