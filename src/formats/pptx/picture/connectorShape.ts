import { COLOURS } from '../../../drawing/colours.ts'
import type { DrawnLine, DrawnNode, Point } from '../../../drawing/drawing.ts'
import { place } from '../xml/frame.ts'
import { line, type Paint } from '../xml/paint.ts'
import { identity, type Named, type SlideShapes } from '../xml/slideXml.ts'

/** An end of a line: where it is, and the shape with the number of the place on it where it is glued. */
export type GluedEnd = { readonly at: Point; readonly shape: number; readonly site: number }

/** The eight places of an ellipse to which lines can be glued, as PowerPoint numbers them: from the top against the clock. */
const ELLIPSE_SITES = 8

/** The place on a circle nearest to where a line meets it. `turn`: so many places further on, for a second line between the same two. */
export function endOnEllipse(node: DrawnNode, drawnEnd: Point, shape: number, toSlide: (point: Point) => Point, turn: number): GluedEnd {
  const angle = Math.atan2(drawnEnd.x - node.x, node.y - drawnEnd.y)
  const site = (((Math.round((-angle / (Math.PI * 2)) * ELLIPSE_SITES) + turn) % ELLIPSE_SITES) + ELLIPSE_SITES) % ELLIPSE_SITES
  const turned = (-site / ELLIPSE_SITES) * Math.PI * 2
  return { at: toSlide({ x: node.x + Math.sin(turned) * node.r, y: node.y - Math.cos(turned) * node.r }), shape, site }
}

/** Width of a line by the strength of the tie, in points; one that is over is thinner and lighter. */
const WIDTHS = { 1: 1, 2: 1.75, 3: 2.75 } as const
const ENDED = { points: 0.75, opacity: 0.6 }

/** A line that stays with its two shapes wherever they are moved. */
export function addConnector(shapes: SlideShapes, drawn: DrawnLine, named: Named, from: GluedEnd, to: GluedEnd): void {
  const [a, b] = [from.at, to.at]
  const flips = `${b.x < a.x ? ' flipH="1"' : ''}${b.y < a.y ? ' flipV="1"' : ''}`
  const geometry = `${place({ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }, flips)}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`
  const glue = `<a:stCxn id="${from.shape}" idx="${from.site}"/><a:endCxn id="${to.shape}" idx="${to.site}"/>`
  shapes.add(`<p:cxnSp><p:nvCxnSpPr>${identity(shapes.newId(), named)}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${geometry}${strokeOf(drawn)}</p:spPr></p:cxnSp>`)
}

/** Of two who work together: a line as thick as they have reasons, up to this. */
const MOST_REASONS_PT = 5

function strokeOf({ ended, strength, dash, directed, reasons }: DrawnLine): string {
  const points = reasons === undefined ? WIDTHS[strength ?? 1] : Math.min(MOST_REASONS_PT, 0.5 + reasons * 0.5)
  return line({ paint: COLOURS.light.line as Paint, points, dash, arrow: directed, ...(ended ? ENDED : {}) })
}
