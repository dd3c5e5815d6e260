import type { Box } from '../../../drawing/boxes.ts'
import { wrapWhole, type TextStyle } from '../../../drawing/textWidth.ts'
import type { LegendEntry } from '../../exportWords.ts'
import type { SlideShapes } from '../xml/slideXml.ts'
import { addLegendMark, MARK } from './legendMark.ts'
import { roomOf, type DeckInput, type Slide } from './slide.ts'

const ENTRY_STYLE: TextStyle = { size: 14, bold: false, lineHeight: 17 }
const COLUMN_PT = 290
const GUTTER_PT = 24
const ENTRY_GAP_PT = 9

type Row = { readonly heading: string } | { readonly entry: LegendEntry }
type Placed = { readonly row: Row; readonly column: number; readonly top: number }

/** What colours, letters and lines mean, with every sign drawn as on the map, in columns and over as many slides as they take. */
export function legendSlides(input: DeckInput): readonly Slide[] {
  const { words, base } = input
  const room = roomOf(base)
  const rows = words.legend.flatMap(({ heading, entries }): Row[] => {
    const kept = entries.filter(({ mark }) => mark.kind !== 'sign' || mark.sign !== 'pinned')
    return kept.length === 0 ? [] : [{ heading }, ...kept.map((entry) => ({ entry }))]
  })
  if (rows.length === 0) return []
  const columns = Math.max(1, Math.floor((room.right - room.left + GUTTER_PT) / (COLUMN_PT + GUTTER_PT)))
  const placed = flow(rows, room.bottom - room.top)
  const count = Math.ceil(((placed.at(-1)?.column ?? 0) + 1) / columns)
  return Array.from({ length: count }, (_, page): Slide => ({
    title: words.headings.legend + (count === 1 ? '' : ` (${input.slideWords.part(page + 1, count)})`),
    under: words.stateDate,
    draw: (shapes, at) => placed.filter(({ column }) => Math.floor(column / columns) === page).forEach(({ row, column, top }) => addRow(shapes, row, { left: at.left + (column % columns) * (COLUMN_PT + GUTTER_PT), top: at.top + top })),
  }))
}

/** From the top of one column to that of the next; a heading takes its first entry along. */
function flow(rows: readonly Row[], height: number): readonly Placed[] {
  let [column, top] = [0, 0]
  return rows.map((row, index) => {
    const next = rows[index + 1]
    const before = 'heading' in row && top > 0 ? ENTRY_GAP_PT : 0
    const needed = before + heightOf(row) + ('heading' in row && next ? heightOf(next) : 0)
    if (top + needed > height && top > 0) [column, top] = [column + 1, 0]
    else top += before
    const placed = { row, column, top }
    top += heightOf(row)
    return placed
  })
}

const TEXT_PT = COLUMN_PT - MARK.width - 12

function linesOf(text: string): readonly string[] {
  return wrapWhole(text, ENTRY_STYLE, { single: TEXT_PT * 0.92, wished: TEXT_PT * 0.92, most: TEXT_PT * 0.92, lines: 9 })
}

function heightOf(row: Row): number {
  return 'heading' in row ? 26 : Math.max(MARK.height, linesOf(row.entry.label).length * ENTRY_STYLE.lineHeight) + ENTRY_GAP_PT
}

function addRow(shapes: SlideShapes, row: Row, { left, top }: Pick<Box, 'left' | 'top'>): void {
  if ('heading' in row) {
    shapes.textBox({ name: row.heading }, { left, top, right: left + COLUMN_PT, bottom: top + 20 }, [{ lines: [row.heading], look: { points: 14, bold: true, paint: 'quiet' } }], { wraps: true })
    return
  }
  const { mark, label } = row.entry
  const height = heightOf(row) - ENTRY_GAP_PT
  addLegendMark(shapes, mark, label, { left, top: top + (Math.min(height, ENTRY_STYLE.lineHeight) - MARK.height) / 2 + 1 })
  shapes.textBox({ name: label }, { left: left + MARK.width + 12, top, right: left + COLUMN_PT, bottom: top + height }, [{ lines: linesOf(label), look: { points: ENTRY_STYLE.size } }], { wraps: false })
}
