import { GState, type jsPDF } from 'jspdf'
import { lineCap } from '../../drawing/strokes.ts'
import { pathSteps, type CircleMark, type MarkGroup, type Paint, type PathMark, type Sheet, type WordsMark } from '../sheet/marks.ts'
import { settable } from './lettersOf.ts'

/** The part of a sheet that a page shows, with its upper left corner at `x`, `y` of the page; all in points. */
export type Cut = { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly x: number; readonly y: number }

export const PDF_FACE = 'AtkinsonHyperlegibleNext'

type Place = { readonly x: (x: number) => number; readonly y: (y: number) => number; readonly scale: number; readonly isSeen: (left: number, top: number, right: number, bottom: number) => boolean }

export type PdfPainter = {
  readonly paint: (sheet: Sheet, cut?: Cut) => void
  /** Characters that the typeface does not have, in the order they were met. */
  readonly missing: ReadonlySet<string>
}

/** Paints sheets on the current page of a document, as lines and texts and never as pixels. */
export function createPdfPainter(doc: jsPDF): PdfPainter {
  const missing = new Set<string>()
  const codes = doc.setFont(PDF_FACE, 'normal').getFont().metadata.cmap.unicode.codeMap as Readonly<Record<number, number>>
  const has = (code: number): boolean => codes[code] !== undefined
  const write = (doc.internal as unknown as { readonly write: (...words: readonly string[]) => void }).write

  function paintGroup(group: MarkGroup, place: Place): void {
    for (const mark of group.marks) {
      if (mark.kind === 'words') paintWords(mark, place)
      else if (mark.kind === 'circle') paintCircle(mark, place)
      else paintPath(mark, place)
    }
  }

  function paintCircle(mark: CircleMark, place: Place): void {
    const { x, y, r, width } = mark
    const out = r + width
    if (!place.isSeen(x - out, y - out, x + out, y + out)) return
    prepare(mark, place.scale)
    doc.circle(place.x(x), place.y(y), r * place.scale, null)
    finish(mark)
  }

  function paintPath(mark: PathMark, place: Place): void {
    const steps = pathSteps(mark.path)
    if (!isPathSeen(steps, mark.width, place)) return
    prepare(mark, place.scale)
    let last = { x: 0, y: 0 }
    for (const { command, numbers: [a = 0, b = 0, c = 0, d = 0] } of steps) {
      if (command === 'Z') doc.close()
      else if (command === 'M') doc.moveTo(place.x(a), place.y(b))
      else if (command === 'L') doc.lineTo(place.x(a), place.y(b))
      // A PDF has no quadratic curve; this is the same one with two handles.
      else doc.curveTo(...place2(place, third(last, a, b)), ...place2(place, third({ x: c, y: d }, a, b)), place.x(c), place.y(d))
      if (command !== 'Z') last = command === 'Q' ? { x: c, y: d } : { x: a, y: b }
    }
    finish(mark)
  }

  function prepare({ fill, fillOpacity, stroke, strokeOpacity, width, dash }: Paint, scale: number): void {
    doc.setGState(new GState({ opacity: fillOpacity, 'stroke-opacity': strokeOpacity }))
    if (fill !== null) doc.setFillColor(fill)
    if (stroke === null) return
    doc.setDrawColor(stroke)
    doc.setLineWidth(width * scale)
    doc.setLineDashPattern(dash.map((length) => length * scale), 0)
    doc.setLineCap(lineCap(dash))
  }

  function finish({ fill, stroke }: Paint): void {
    if (fill !== null && stroke !== null) doc.fillStrokeEvenOdd()
    else if (fill !== null) doc.fillEvenOdd()
    else doc.stroke()
  }

  function paintWords(mark: WordsMark, place: Place): void {
    const { text, x, y, size, bold, align, opacity, colour, halo } = mark
    const reach = size * text.length
    if (text.trim() === '' || !place.isSeen(x - reach, y - size, x + reach, y + size)) return
    const set = settable(text, has)
    set.missing.forEach((character) => missing.add(character))
    doc.setFont(PDF_FACE, bold ? 'bold' : 'normal')
    doc.setFontSize(size * place.scale)
    doc.setGState(new GState({ opacity, 'stroke-opacity': opacity }))
    const letters = (renderingMode: 'fill' | 'stroke'): void => void doc.text(set.text, place.x(x), place.y(y), { align: ALIGN[align], renderingMode })
    if (halo !== null) {
      doc.setDrawColor(halo.colour)
      doc.setLineWidth(halo.width * place.scale)
      doc.setLineDashPattern([], 0)
      // Or whoever copies or hears the text would have it twice.
      saidAs('', () => letters('stroke'))
    }
    doc.setTextColor(colour)
    if (set.text === text) letters('fill')
    else saidAs(text, () => letters('fill'))
  }

  /** Whoever selects or hears what is painted here gets these words instead. */
  function saidAs(words: string, paint: () => void): void {
    write(`/Span <</ActualText <${utf16Hex(words)}>>> BDC`)
    paint()
    write('EMC')
  }

  return {
    missing,
    paint(sheet, cut) {
      const shown = cut ?? { left: 0, top: 0, width: sheet.width, height: sheet.height, x: 0, y: 0 }
      doc.setLineJoin('round')
      doc.saveGraphicsState()
      if (cut) doc.rect(cut.x, cut.y, cut.width, cut.height, null).clip().discardPath()
      for (const group of sheet.groups) paintGroup(group, placeIn(group, shown))
      doc.restoreGraphicsState()
    },
  }
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

function placeIn(group: MarkGroup, { left, top, width, height, x, y }: Cut): Place {
  const toX = (at: number): number => group.x + at * group.scale - left + x
  const toY = (at: number): number => group.y + at * group.scale - top + y
  return {
    x: toX, y: toY, scale: group.scale,
    isSeen: (l, t, r, b) => toX(r) > x && toX(l) < x + width && toY(b) > y && toY(t) < y + height,
  }
}

type Point = { readonly x: number; readonly y: number }

function third(end: Point, handleX: number, handleY: number): Point {
  return { x: end.x + ((handleX - end.x) * 2) / 3, y: end.y + ((handleY - end.y) * 2) / 3 }
}

function place2(place: Place, { x, y }: Point): [number, number] {
  return [place.x(x), place.y(y)]
}

function isPathSeen(steps: ReturnType<typeof pathSteps>, width: number, place: Place): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { numbers } of steps) {
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const [x = 0, y = 0] = [numbers[index], numbers[index + 1]]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return place.isSeen(left - width, top - width, right + width, bottom + width)
}

/** With the mark that says which way round, as PDF wants its Unicode. */
function utf16Hex(words: string): string {
  return `FEFF${Array.from({ length: words.length }, (_, index) => words.charCodeAt(index).toString(16).padStart(4, '0')).join('')}`
}
