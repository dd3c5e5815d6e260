import { boxAround, distanceToBox, type Box } from '../../../drawing/boxes.ts'
import { COLOURS, ringColour } from '../../../drawing/colours.ts'
import type { DrawnNode, Point } from '../../../drawing/drawing.ts'
import { LABEL_GAP, NODE_LABEL } from '../../../drawing/labels.ts'
import type { VisibleLabel } from '../../../drawing/shown/visibleLabels.ts'
import { LEAST_LETTER_RADIUS_PT, LEAST_TEXT_PT, place } from '../xml/frame.ts'
import { line, NO_FILL, solid, type Paint } from '../xml/paint.ts'
import type { SlideShapes } from '../xml/slideXml.ts'
import type { Paragraph } from '../xml/textBody.ts'
import { boxToSlide, type MapPicture } from '../picture/mapPicture.ts'

const GLYPH_SIZE = 16
/** Of an ellipse the text begins here, as a share of its height: its text stands in the rectangle inside it. */
const TEXT_BEGINS = (1 - Math.SQRT1_2) / 2
/** Height of a line of text against its size, in the fonts that everybody has. */
const LINE = 1.2

/** An organisation as one ellipse that holds its letter and, below itself, its name: it moves as one. A name that found room elsewhere is a text of its own, in one group with it. */
export function addNode(shapes: SlideShapes, picture: MapPicture, node: DrawnNode, says: string, shape: number): void {
  const { x, y } = picture.toSlide(node)
  const r = node.r * picture.zoom
  const label = picture.labels.get(node.id)
  const isBelow = label !== undefined && label.aside.x === 0 && label.aside.y === 0
  const glyphPt = Math.max(LEAST_TEXT_PT, Math.min(GLYPH_SIZE * picture.zoom, r * 1.1))
  const glyph: Paragraph = { lines: r < LEAST_LETTER_RADIUS_PT ? [] : [node.glyph], look: { points: glyphPt, bold: true, paint: ringColour(COLOURS.light, node) as Paint }, align: 'centre' }
  const name = label ? nameParagraph(node, label, picture.textZoom) : null
  const below = name && isBelow ? [{ ...name, before: r - (glyphPt * LINE) / 2 + LABEL_GAP * picture.zoom }] : []
  const circle = { left: x - r, top: y - r, right: x + r, bottom: y + r }
  const insetTop = r - (glyphPt * LINE) / 2 - r * 2 * TEXT_BEGINS
  const addCircle = (): void => {
    shapes.shape({ name: node.name, says }, `${place(circle)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`, lookOf(node, r), { paragraphs: [glyph, ...below], standing: { wraps: false, insetTop } }, shape)
  }
  if (!name || !label || isBelow) return addCircle()
  const room = boxToSlide(picture, label.box)
  shapes.group({ name: node.name }, boxAround([circle, room]) ?? circle, () => {
    addAside(shapes, node, name, room, { x, y }, r)
    addCircle()
  })
}

function nameParagraph(node: DrawnNode, { lines, scale }: VisibleLabel, zoom: number): Paragraph {
  return { lines, look: { points: NODE_LABEL.size * scale * zoom, paint: node.closed ? 'quiet' : 'text' }, align: 'centre' }
}

/** As on the map: a confident ring, dashed for who is still to be filled in, hollow and thin for who is no more. */
function lookOf(node: DrawnNode, r: number): string {
  const points = Math.max(1.25, r * (node.closed ? 0.12 : node.placeholder ? 0.14 : 0.18))
  return (node.closed ? NO_FILL : solid('paper')) + line({ paint: ringColour(COLOURS.light, node) as Paint, points, dash: node.placeholder ? 'dashed' : 'solid' })
}

/** From this many points on one no longer sees that they belong together. */
const FAR_PT = 6

/** Beside its circle a name begins where the circle ends, however wide its letters turn out. */
function addAside(shapes: SlideShapes, node: DrawnNode, name: Paragraph, box: Box, middle: Point, r: number): void {
  if (distanceToBox(middle, box) > r + FAR_PT) addLeader(shapes, node, box, middle, r)
  const spare = (box.right - box.left) * 0.3
  const [align, room]: readonly [NonNullable<Paragraph['align']>, Box] = box.left >= middle.x ? ['left', { ...box, right: box.right + spare }]
    : box.right <= middle.x ? ['right', { ...box, left: box.left - spare }]
      : ['centre', { ...box, left: box.left - spare / 2, right: box.right + spare / 2 }]
  shapes.textBox({ name: node.name }, room, [{ ...name, align }], { wraps: true, anchor: 'middle' })
}

/** A thin line from a circle to its name further off. */
function addLeader(shapes: SlideShapes, node: DrawnNode, box: Box, middle: Point, r: number): void {
  const to = { x: Math.min(Math.max(middle.x, box.left), box.right), y: Math.min(Math.max(middle.y, box.top), box.bottom) }
  const share = r / Math.hypot(to.x - middle.x, to.y - middle.y)
  const from = { x: middle.x + (to.x - middle.x) * share, y: middle.y + (to.y - middle.y) * share }
  const flips = `${to.x < from.x ? ' flipH="1"' : ''}${to.y < from.y ? ' flipV="1"' : ''}`
  const bounds = { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }
  shapes.shape({ name: node.name }, `${place(bounds, flips)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`, line({ paint: 'quiet', points: 0.75 }), null)
}
