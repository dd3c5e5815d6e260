import { boxAround, type Box } from '../../../drawing/boxes.ts'
import { COLOURS } from '../../../drawing/colours.ts'
import type { DrawnHull, Point } from '../../../drawing/drawing.ts'
import { nearestOnRings, thinned } from '../../../drawing/hulls/outline.ts'
import { HULL_NAME, HULL_NOTE } from '../../../drawing/labels.ts'
import type { PartyId } from '../../../model/ids.ts'
import { emu, LEAST_TEXT_PT, place } from '../xml/frame.ts'
import { line, NO_FILL, solid, type Paint } from '../xml/paint.ts'
import type { SlideShapes } from '../xml/slideXml.ts'
import type { Paragraph } from '../xml/textBody.ts'
import { boxToSlide, type MapPicture } from '../picture/mapPicture.ts'

/** Where lines can be glued to a hull: a number of the shape, the places in the order in which it lists them, and the box around it. */
export type GluedHull = { readonly shape: number; readonly sites: readonly Point[]; readonly around: Box }

/** How the names of coalitions are coloured: in their own hue on our own base, in the colour of text on one that may be dark. */
export type NameInk = 'own' | 'text'

const EDGE_PT = 1.5
/** A guide counts in millionths of the width or the height, so that it grows with the shape. */
const WHOLE = 1_000_000

/** A coalition as one freeform with its name in it: curves as on the map, holes left open, and a place for every line that ends at it. */
export function addHull(shapes: SlideShapes, picture: MapPicture, hull: DrawnHull, says: string, ink: NameInk): GluedHull | null {
  const rings = hull.rings.map((ring) => thinned(ring.map(picture.toSlide), LEAST_STEP_PT))
  const around = boxAround(rings.flat().map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })))
  if (around === null) return null
  const ends = picture.drawing.lines.flatMap((drawn) => sitesAt(drawn.from, drawn.start, hull.id).concat(sitesAt(drawn.to, drawn.end, hull.id))).map(picture.toSlide)
  const sites = [...sidesOf(rings[0] ?? [], around), ...ends]
  const label = picture.labels.get(hull.id)
  const guide = guidesIn(around)
  const box = label ? boxToSlide(picture, label.box) : around
  const corners = [guide.across(box.left), guide.down(box.top), guide.across(box.right), guide.down(box.bottom)].map((formula, index) => ({ name: `name${index}`, formula }))
  const places = sites.flatMap(({ x, y }, index) => [{ name: `x${index}s`, formula: guide.across(x) }, { name: `y${index}s`, formula: guide.down(y) }])
  const guides = [...corners, ...places].map(({ name, formula }) => `<a:gd name="${name}" fmla="${formula}"/>`).join('')
  const glue = sites.map((_, index) => `<a:cxn ang="0"><a:pos x="x${index}s" y="y${index}s"/></a:cxn>`).join('')
  const geometry = `${place(around)}<a:custGeom><a:avLst/><a:gdLst>${guides}</a:gdLst><a:ahLst/><a:cxnLst>${glue}</a:cxnLst><a:rect l="name0" t="name1" r="name2" b="name3"/><a:pathLst>${pathXml(rings, around)}</a:pathLst></a:custGeom>`
  const text = label ? { paragraphs: nameParagraphs(hull, label.lines, picture.textZoom * label.scale, ink), standing: { wraps: false } } : null
  return { shape: shapes.shape({ name: hull.title, says }, geometry, lookOf(hull), text), sites, around }
}

/** Nearer to one another on a slide, handles of a curve cannot be told apart. */
const LEAST_STEP_PT = 3

/** The points of the outline nearest to the middles of its top, left, bottom and right. */
function sidesOf(ring: readonly Point[], around: Box): readonly Point[] {
  return middlesOf(around).flatMap((side) => nearestOnRings(side, [ring]) ?? [])
}

function middlesOf({ left, right, top, bottom }: Box): readonly Point[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return [{ x, y: top }, { x: left, y }, { x, y: bottom }, { x: right, y }]
}

/** In points: nearer to the middle of a side an outline may count as being there. */
const AT_SIDE_PT = 5
/** Of the longer side: so far a line may end from where it does on the map. */
const MOST_ASIDE = 0.3

/**
 * The place of a hull for a line that ends here, -1 where it has none. LibreOffice before 7.5 knows no places of a freeform and
 * takes the first four for the middles of its sides; only there lines come along when it is moved. So a line goes to such a
 * middle where there is one on the outline, near enough.
 */
export function siteAt({ sites, around }: GluedHull, end: Point): number {
  const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
  const most = Math.max(around.right - around.left, around.bottom - around.top) * MOST_ASIDE
  const sides = middlesOf(around).flatMap((middle, site) => {
    const at = sites[site]
    return at && distance(at, middle) <= AT_SIDE_PT && distance(at, end) <= most ? [{ site, far: distance(at, end) }] : []
  })
  const [nearest] = sides.toSorted((a, b) => a.far - b.far)
  return nearest?.site ?? sites.findLastIndex(({ x, y }) => x === end.x && y === end.y)
}

function sitesAt(party: PartyId, point: Point, hull: PartyId): Point[] {
  return party === hull ? [point] : []
}

function guidesIn({ left, top, right, bottom }: Box) {
  return {
    across: (x: number): string => `*/ w ${Math.round(((x - left) / (right - left)) * WHOLE)} ${WHOLE}`,
    down: (y: number): string => `*/ h ${Math.round(((y - top) / (bottom - top)) * WHOLE)} ${WHOLE}`,
  }
}

/** The same curves as `smoothPath`. Inner rings run the other way round, so that they are holes by either rule of filling. */
function pathXml(rings: readonly (readonly Point[])[], { left, top, right, bottom }: Box): string {
  const point = ({ x, y }: Point): string => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const closed = rings.flatMap((ring) => {
    const [first, last] = [ring[0], ring.at(-1)]
    if (!first || !last) return []
    const curves = ring.map((handle, index) => `<a:quadBezTo>${point(handle)}${point(middle(handle, ring[index + 1] ?? first))}</a:quadBezTo>`)
    return [`<a:moveTo>${point(middle(last, first))}</a:moveTo>${curves.join('')}<a:close/>`]
  })
  return `<a:path w="${emu(right - left)}" h="${emu(bottom - top)}">${closed.join('')}</a:path>`
}

function lookOf(hull: DrawnHull): string {
  const { hulls, grey, hullSurface, hullEdge } = COLOURS.light
  const tint = (hulls[hull.hueIndex ?? -1]?.tint ?? grey) as Paint
  const surface = hull.isPlate ? solid('ground') : hull.ended ? NO_FILL : solid(tint, hullSurface)
  return surface + line({ paint: hull.ended ? (grey as Paint) : tint, points: EDGE_PT, opacity: hullEdge, dash: hull.status === 'is' ? 'solid' : 'dotted' })
}

function nameParagraphs(hull: DrawnHull, lines: readonly string[], zoom: number, ink: NameInk): Paragraph[] {
  const own = COLOURS.light.hulls[hull.hueIndex ?? -1]?.ink as Paint | undefined
  const paint = hull.ended ? 'quiet' : ink === 'own' ? (own ?? 'text') : 'text'
  const name: Paragraph = { lines, look: { points: HULL_NAME.size * zoom, paint, bold: true }, align: 'centre' }
  return hull.note === '' ? [name] : [name, { lines: [hull.note], look: { points: Math.max(LEAST_TEXT_PT, HULL_NOTE.size * zoom), paint: 'quiet' }, align: 'centre' }]
}
