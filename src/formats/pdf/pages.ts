import { boxAround, type Box } from '../../drawing/boxes.ts'
import { COLOURS, type Colours } from '../../drawing/colours.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import { HULL_NAME, labelSize, NODE_LABEL, type BlockSize } from '../../drawing/labels.ts'
import { everyLabel } from '../../drawing/shown/everyLabel.ts'
import { fitWithLabels } from '../../drawing/shown/fitWithLabels.ts'
import { standsOff } from '../../drawing/shown/standsOff.ts'
import { visibleLabels, type VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import type { ExportWords } from '../exportWords.ts'
import { textStyle, wordsBlock, type Setting } from '../sheet/blocks.ts'
import { flowColumns, widthOfColumn, type ColumnRoom, type Columns, type Section } from '../sheet/columns.ts'
import { drawingMarks } from '../sheet/drawingMarks.ts'
import { groundSections, headerBlock, keySections, ruleMark } from '../sheet/furniture.ts'
import { onSheet, wordsMark, type Mark, type Sheet } from '../sheet/marks.ts'
import type { Paper } from './papers.ts'

/** Paper is white: a ground of colour would cost ink, and shows where a printer leaves a margin. */
export const ON_PAPER: Colours = { ...COLOURS.light, ground: '#FFFFFF', paper: '#FFFFFF' }

/** In points: names of organisations and coalitions. What is smaller beside a name, the note that members are unknown, is then just 7, and so is the letter in a circle. */
const LEAST_NAME_PT = 8
/** A small map does not fill a wall with letters: names no larger than this many times the words around it. */
const MOST_ZOOM_TO_TEXT = 0.14
/** Of the height of a page, for what stands below the drawing. */
const MOST_BAND = 0.27

/** One page before it is known which of how many it is. */
export type Page = { readonly title: string; readonly sheet: Sheet; readonly setting: Setting; readonly margin: number }

type Frame = { readonly width: number; readonly height: number; readonly margin: number; readonly inner: number; readonly setting: Setting; readonly room: ColumnRoom; readonly words: ExportWords }

function frameOf({ short, long, margin, text }: Paper, isLandscape: boolean, words: ExportWords): Frame {
  const [width, height] = isLandscape ? [long, short] : [short, long]
  const inner = width - margin * 2
  return { width, height, margin, inner, words, setting: { size: text, colours: ON_PAPER }, room: { width: inner, columnWidth: text * 18, gap: text * 2, between: text } }
}

/** Narrower columns for the key where it would take the room of the drawing, in sizes of text. */
const NARROW_COLUMN = 14

/**
 * What stands below the drawing: all of it, or when that is too much only what one needs to read the drawing. `isSpare`: as
 * low as it can be, the rest only where it takes no more room.
 */
function bandOf(frame: Frame, isSpare: boolean): { readonly band: Columns; readonly later: readonly Section[] } {
  const { height, setting, words } = frame
  const room = isSpare ? { ...frame.room, columnWidth: setting.size * NARROW_COLUMN } : frame.room
  const [width, most] = [widthOfColumn(room), height * MOST_BAND]
  const key = keySections(words, width, setting)
  const band = flowColumns(key, room, most)
  const all = flowColumns([...key, ...groundSections(words, width, setting)], room, isSpare ? band.height + setting.size : most)
  if (all.rest.length === 0) return { band: all, later: [] }
  return { band, later: [...band.rest, ...groundSections(words, widthOfColumn(frame.room), setting)] }
}

type Place = { readonly frame: Frame; readonly band: Columns; readonly later: readonly Section[]; readonly box: Box }

/** Where the drawing has its place on a page, with a note above it or without. */
function placeOf(paper: Paper, isLandscape: boolean, words: ExportWords, note: string, isSpare: boolean): Place {
  const frame = frameOf(paper, isLandscape, words)
  const { size } = frame.setting
  const { band, later } = bandOf(frame, isSpare)
  const top = frame.margin + headerBlock(words, frame.inner, frame.setting).height + (note === '' ? 0 : size * 1.8)
  const bottom = frame.height - frame.margin - size * 2 - band.height - size * 1.4
  return { frame, band, later, box: { left: frame.margin, right: frame.width - frame.margin, top, bottom } }
}

type Fitted = { readonly place: Place; readonly zoom: number; readonly shown: Box; readonly visible: ReadonlyMap<string, VisibleLabel> }

function fitInto(drawing: Drawing, place: Place): Fitted {
  const { box, frame } = place
  const { zoom, box: shown } = fitWithLabels(drawing, { width: box.right - box.left, height: box.bottom - box.top }, frame.setting.size * MOST_ZOOM_TO_TEXT, LEAST_NAME_PT)
  return { place, zoom, shown, visible: visibleLabels(drawing, zoom, { leastPx: LEAST_NAME_PT }) }
}

/**
 * Held the way in which the drawing gets largest. Where its names would stand larger than it was drawn for, and so crowd it,
 * sources and the like go to pages of their own.
 */
export function fitOnPaper(drawing: Drawing, paper: Paper, words: ExportWords, note = ''): Fitted {
  const full = fitInto(drawing, largest(drawing, paper, words, note, false))
  return full.zoom * NODE_LABEL.size >= LEAST_NAME_PT ? full : fitInto(drawing, largest(drawing, paper, words, note, true))
}

function largest(drawing: Drawing, paper: Paper, words: ExportWords, note: string, isSpare: boolean): Place {
  const [lying, standing] = [placeOf(paper, true, words, note, isSpare), placeOf(paper, false, words, note, isSpare)]
  return bareZoom(drawing, standing) > bareZoom(drawing, lying) ? standing : lying
}

function bareZoom({ bounds }: Drawing, { box }: Place): number {
  return Math.min((box.right - box.left) / (bounds.right - bounds.left), (box.bottom - box.top) / (bounds.bottom - bounds.top))
}

/** Of a page, the most that names cover when all of them have room. */
const MOST_COVERED = 0.5

/** False where names alone would cover too much of the page, which is soon counted; whether the others fit, only trying tells. */
export function mayFit({ nodes, hulls }: Drawing, { short, long }: Paper): boolean {
  const labels = nodes.reduce((area, { lines }) => area + areaOf(labelSize(lines), LEAST_NAME_PT / NODE_LABEL.size), 0)
  const names = hulls.reduce((area, { name }) => area + areaOf(name, LEAST_NAME_PT / HULL_NAME.size), 0)
  return labels + names <= short * long * MOST_COVERED
}

function areaOf({ width, height }: BlockSize, scale: number): number {
  return width * height * scale ** 2
}

/** Of all names of organisations; more than these beside their place, with lines to them, and nobody finds who is who. */
const MOST_STANDING_OFF = 0.05

/** Whether every name has room, and nearly every one at its circle. */
export function isWhole({ nodes, hulls }: Drawing, { visible }: Fitted): boolean {
  if (visible.size < nodes.length + hulls.length) return false
  const away = nodes.filter((node) => { const label = visible.get(node.id); return label !== undefined && standsOff(node, label.box) })
  return away.length <= nodes.length * MOST_STANDING_OFF
}

/** A page with a drawing. `hasEvery`: names without room stand over what is there, where no other page has them. */
export function drawingPage(drawing: Drawing, fitted: Fitted, { note = '', hasEvery = false }: { readonly note?: string; readonly hasEvery?: boolean } = {}): Page {
  const { place: { frame, band, box }, zoom } = fitted
  const { setting, margin, inner, words, width, height } = frame
  const { size, colours } = setting
  const visible = hasEvery ? everyLabel(drawing, zoom, LEAST_NAME_PT) : fitted.visible
  const shown = boxAround([fitted.shown, ...[...visible.values()].map((label) => label.box)]) ?? fitted.shown
  const header = headerBlock(words, inner, setting)
  const x = (box.left + box.right) / 2 - ((shown.left + shown.right) / 2) * zoom
  const y = (box.top + box.bottom) / 2 - ((shown.top + shown.bottom) / 2) * zoom
  const under = box.bottom + size * 0.4
  const above: readonly Mark[] = [
    ...header.marksAt(margin, margin),
    ...(note === '' ? [] : wordsBlock(note, textStyle(size * 0.92), inner, colours.quietInk).marksAt(margin, margin + header.height)),
  ]
  const below: readonly Mark[] = [
    ...(band.height === 0 ? [] : [ruleMark(margin, under, inner, setting)]),
    ...band.marksAt(margin, under + size),
  ]
  const marks = drawingMarks(drawing, { colours, visible, point: 1 / zoom })
  return { title: words.subtitle || words.title, setting, margin, sheet: { width, height, ground: colours.ground, groups: [onSheet(above), { x, y, scale: zoom, marks }, onSheet(below)] } }
}

/** Sources and whatever else had no room below the drawing, on as many pages as they take. */
export function groundPages(sections: readonly Section[], paper: Paper, words: ExportWords): readonly Page[] {
  const frame = frameOf(paper, true, words)
  const { setting, margin, inner, width, height, room } = frame
  const header = headerBlock(words, inner, setting)
  const pages: Page[] = []
  for (let rest = sections; rest.length > 0; ) {
    const columns = flowColumns(rest, room, height - margin * 2 - header.height - setting.size * 3)
    // What fits on no page at all would keep this going for ever.
    if (columns.height === 0) break
    const marks = [...header.marksAt(margin, margin), ...columns.marksAt(margin, margin + header.height)]
    pages.push({ title: words.headings.sources, setting, margin, sheet: { width, height, ground: setting.colours.ground, groups: [onSheet(marks)] } })
    rest = columns.rest
  }
  return pages
}

/** The same for another paper than that of the drawing: everything again in its size of text. */
export function groundOn(paper: Paper, words: ExportWords): readonly Section[] {
  const { room, setting } = frameOf(paper, true, words)
  return groundSections(words, widthOfColumn(room), setting)
}

/** With who made it, and which page of how many it is. */
export function withFoot({ sheet, setting: { size, colours }, margin }: Page, made: string, page: string): Sheet {
  const look = { size: size * 0.85, colour: colours.quietInk }
  const y = sheet.height - margin
  return { ...sheet, groups: [...sheet.groups, onSheet([wordsMark(made, margin, y, look), wordsMark(page, sheet.width - margin, y, { ...look, align: 'end' })])] }
}
