import { GState, type jsPDF } from 'jspdf'
import { lineCap } from '../../drawing/strokes.ts'
import { pathSteps, shortNumber, type CircleMark, type MarkGroup, type Paint, type PathMark, type Sheet, type WordsMark } from '../sheet/marks.ts'
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
    finish(mark, circleSteps(place.x(x), place.y(y), r * place.scale, doc.internal.pageSize.getHeight()))
  }

  function paintPath(mark: PathMark, place: Place): void {
    const steps = pathSteps(mark.path)
    if (!isPathSeen(steps, mark.width, place)) return
    prepare(mark, place.scale)
    finish(mark, stepsOnPage(steps, place, doc.internal.pageSize.getHeight()))
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

  /** The whole path as one piece: the library would keep every step as a text of its own. */
  function finish({ fill, stroke }: Paint, path: string): void {
    write(`${path} ${fill === null ? 'S' : stroke === null ? 'f*' : 'B*'}`)
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

/** The steps of a path as a page says them, where y runs up. */
function stepsOnPage(steps: ReturnType<typeof pathSteps>, place: Place, height: number): string {
  const point = (x: number, y: number): string => `${shortNumber(place.x(x))} ${shortNumber(height - place.y(y))}`
  let [lastX, lastY] = [0, 0]
  return steps.map(({ command, numbers: [a = 0, b = 0, c = 0, d = 0] }) => {
    if (command === 'Z') return 'h'
    if (command !== 'Q') {
      ;[lastX, lastY] = [a, b]
      return `${point(a, b)} ${command === 'M' ? 'm' : 'l'}`
    }
    // A PDF has no quadratic curve; this is the same one with two handles.
    const said = `${point(lastX + ((a - lastX) * 2) / 3, lastY + ((b - lastY) * 2) / 3)} ${point(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3)} ${point(c, d)} c`
    ;[lastX, lastY] = [c, d]
    return said
  }).join('\n')
}

/** How far the handles of a quarter of a circle reach, as a share of its radius. */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1)

function circleSteps(x: number, down: number, r: number, height: number): string {
  const [y, k] = [height - down, r * QUARTER]
  const point = (across: number, up: number): string => `${shortNumber(x + across)} ${shortNumber(y + up)}`
  const quarter = (...ends: readonly (readonly [number, number])[]): string => `${ends.map(([across, up]) => point(across, up)).join(' ')} c`
  return [`${point(r, 0)} m`, quarter([r, k], [k, r], [0, r]), quarter([-k, r], [-r, k], [-r, 0]), quarter([-r, -k], [-k, -r], [0, -r]), quarter([k, -r], [r, -k], [r, 0]), 'h'].join('\n')
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
