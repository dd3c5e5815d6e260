import type { Box } from '../../../drawing/boxes.ts'
import { COLOURS } from '../../../drawing/colours.ts'
import type { LegendSign } from '../../../drawing/legendEntries.ts'
import type { LegendMark } from '../../exportWords.ts'
import { LEAST_TEXT_PT, place } from '../xml/frame.ts'
import { line, NO_FILL, solid, type Paint, type Stroke } from '../xml/paint.ts'
import type { SlideShapes } from '../xml/slideXml.ts'
import type { Paragraph } from '../xml/textBody.ts'

/** Room of a sign in the legend, in points. */
export const MARK = { width: 34, height: 22 } as const

const { hulls, hues, grey, line: lineColour, hullSurface, hullEdge } = COLOURS.light
/** A piece of a hull is small: its tint is a little stronger there, as in the legend on the screen. */
const SURFACE = hullSurface * 1.6

/** A sign of the legend, drawn as the map draws it. */
export function addLegendMark(shapes: SlideShapes, mark: LegendMark, name: string, at: Pick<Box, 'left' | 'top'>): void {
  switch (mark.kind) {
    case 'ring':
      return addRing(shapes, name, at, { paint: (mark.hue ? hues[mark.hue] : grey) as Paint, points: 2.25 }, mark.glyph)
    case 'hull':
      return addPatch(shapes, name, at, hulls[mark.hueIndex ?? -1]?.tint ?? grey, 'solid')
    case 'letter':
      return shapes.textBox({ name }, { ...at, right: at.left + MARK.width, bottom: at.top + MARK.height }, [letter(mark.letter, 'text')], { wraps: true, anchor: 'middle' })
    case 'sign':
      return addSign(shapes, mark.sign, name, at)
    default:
      return mark satisfies never
  }
}

function letter(text: string, paint: Paint): Paragraph {
  return { lines: [text], look: { points: LEAST_TEXT_PT, bold: true, paint }, align: 'centre' }
}

function addRing(shapes: SlideShapes, name: string, { left, top }: Pick<Box, 'left' | 'top'>, stroke: Stroke, glyph = ''): void {
  const inset = (MARK.width - MARK.height) / 2
  shapes.shape({ name }, `${place({ left: left + inset, top, right: left + inset + MARK.height, bottom: top + MARK.height })}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`, solid('ground') + line(stroke), { paragraphs: [letter(glyph, stroke.paint)], standing: { wraps: false, anchor: 'middle' } })
}

function addPatch(shapes: SlideShapes, name: string, { left, top }: Pick<Box, 'left' | 'top'>, tint: string, dash: 'solid' | 'dotted', isHollow = false, isSquare = false): void {
  const geometry = `${place({ left, top: top + 2, right: left + MARK.width, bottom: top + MARK.height - 2 })}<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${isSquare ? 20_000 : 50_000}"/></a:avLst></a:prstGeom>`
  shapes.shape({ name }, geometry, (isHollow ? NO_FILL : solid(tint as Paint, SURFACE)) + line({ paint: tint as Paint, points: 1.5, opacity: hullEdge, dash }), null)
}

/** One line in the middle, or where `share` says. */
function addStroke(shapes: SlideShapes, name: string, { left, top }: Pick<Box, 'left' | 'top'>, stroke: Partial<Stroke>, share = 0.5): void {
  const y = top + MARK.height * share
  shapes.shape({ name }, `${place({ left, top: y, right: left + MARK.width, bottom: y })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`, line({ paint: lineColour as Paint, points: 1.5, ...stroke }), null)
}

function addSign(shapes: SlideShapes, sign: LegendSign, name: string, at: Pick<Box, 'left' | 'top'>): void {
  const tint = hulls[0]?.tint ?? lineColour
  switch (sign) {
    case 'hull':
      return addPatch(shapes, name, at, tint, 'solid')
    case 'plate':
      return addPatch(shapes, name, at, tint, 'solid', false, true)
    case 'endedHull':
      return addPatch(shapes, name, at, grey, 'solid', true)
    case 'placeholder':
      return addRing(shapes, name, at, { paint: grey as Paint, points: 1.75, dash: 'dashed' })
    case 'closed':
      return addRing(shapes, name, at, { paint: grey as Paint, points: 1.25 })
    case 'seat':
      return addStroke(shapes, name, at, { paint: tint as Paint })
    case 'together':
      addStroke(shapes, name, at, { points: 1 }, 0.3)
      return addStroke(shapes, name, at, { points: 3 }, 0.7)
    case 'around':
      return addStroke(shapes, name, at, { dash: 'dotted' })
    case 'planned':
      return addPatch(shapes, name, at, lineColour, 'dotted', true)
    case 'tie':
      return addStroke(shapes, name, at, {})
    case 'directed':
      return addStroke(shapes, name, at, { arrow: true })
    case 'partOf':
      return addStroke(shapes, name, at, { dash: 'dashed' })
    case 'succession':
      return addStroke(shapes, name, at, { dash: 'dashed', arrow: true })
    case 'ended':
      return addStroke(shapes, name, at, { points: 0.75, opacity: 0.6 })
    case 'pinned':
      // That nobody moves it is said on the screen only: on a slide everybody may.
      return
    default:
      return sign satisfies never
  }
}
