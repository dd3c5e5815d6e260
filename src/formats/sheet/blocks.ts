import type { Colours } from '../../drawing/colours.ts'
import { SIGN_SIZE, signShapes } from '../../drawing/signShapes.ts'
import { BASELINE } from '../../drawing/strokes.ts'
import { fillText, type TextStyle } from '../../drawing/textWidth.ts'
import type { LegendEntry, LegendMark } from '../exportWords.ts'
import { roundedBox } from './drawingMarks.ts'
import { circleMark, pathMark, wordsMark, type Mark } from './marks.ts'

/** A piece of text or legend that goes where there is room, and is never parted. */
export type Block = { readonly height: number; readonly marksAt: (x: number, y: number) => readonly Mark[] }

/** How the words around a drawing are set: their size in units of the sheet, and their colours. */
export type Setting = { readonly size: number; readonly colours: Colours }

const LINE_HEIGHT = 1.3
/** From the mark of a legend entry to its words, and the room of a mark; in sizes of text. */
const MARK_ROOM = 2.5
const ENTRY_GAP = 0.35
const RING_RADIUS = 0.7

export function textStyle(size: number, bold = false): TextStyle {
  return { size, bold, lineHeight: size * LINE_HEIGHT }
}

/** Words in as many lines as they take; `after` is the room below them, in sizes of text. */
export function wordsBlock(text: string, style: TextStyle, width: number, colour: string, after = 0): Block {
  const lines = fillText(text, style, width)
  return {
    height: lines.length * style.lineHeight + after * style.size,
    marksAt: (x, y) => lines.map((line, index) => wordsMark(line, x, y + index * style.lineHeight + style.size * BASELINE, { size: style.size, bold: style.bold, colour })),
  }
}

export function entryBlock({ mark, label }: LegendEntry, width: number, { size, colours }: Setting): Block {
  const words = wordsBlock(label, textStyle(size), width - MARK_ROOM * size, colours.ink, ENTRY_GAP)
  return { height: words.height, marksAt: (x, y) => [...signMarks(mark, x, y + (size * LINE_HEIGHT) / 2, size, colours), ...words.marksAt(x + MARK_ROOM * size, y)] }
}

/** The mark before an entry, its left edge at `x` and its middle at `y`. */
function signMarks(mark: LegendMark, x: number, y: number, size: number, colours: Colours): readonly Mark[] {
  const middle = x + (MARK_ROOM - 0.7) * size * 0.5
  switch (mark.kind) {
    case 'ring': {
      const colour = mark.hue ? colours.hues[mark.hue] : colours.grey
      const ring = circleMark(middle, y, size * RING_RADIUS, { fill: colours.paper, stroke: colour, width: size * 0.17 })
      return mark.glyph === '' ? [ring] : [ring, wordsMark(mark.glyph, middle, y + size * 0.29, { size: size * 0.84, bold: true, align: 'middle', colour })]
    }
    case 'hull': {
      const tint = colours.hulls[mark.hueIndex ?? -1]?.tint ?? colours.grey
      const box = { left: middle - size * 0.9, right: middle + size * 0.9, top: y - size * 0.5, bottom: y + size * 0.5 }
      return [pathMark(roundedBox(box, size * 0.45), { fill: tint, fillOpacity: colours.hullSurface * 1.6, stroke: tint, strokeOpacity: colours.hullEdge, width: size * 0.12 })]
    }
    case 'sign': {
      const scale = size / 14
      return signShapes(mark.sign, colours).map(({ path, strokeWidth, dash, ...paint }) => pathMark(placed(path, middle - (SIGN_SIZE.width / 2) * scale, y - (SIGN_SIZE.height / 2) * scale, scale), { ...paint, width: strokeWidth * scale, dash: dash.map((length) => length * scale) }))
    }
    case 'letter':
      return [wordsMark(mark.letter, middle, y + size * 0.35, { size, bold: true, align: 'middle', colour: colours.ink })]
    default:
      return mark satisfies never
  }
}

/** The path somewhere else and larger: numbers come in pairs. */
function placed(path: string, x: number, y: number, scale: number): string {
  let isX = false
  return path.replaceAll(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX
    return String(Math.round((Number(number) * scale + (isX ? x : y)) * 100) / 100)
  })
}
