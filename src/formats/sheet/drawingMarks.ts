import type { Box } from '../../drawing/boxes.ts'
import { ringColour, type Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull, DrawnNode } from '../../drawing/drawing.ts'
import { smoothPath, thinned } from '../../drawing/hulls/outline.ts'
import { grownPlate } from '../../drawing/hulls/plate.ts'
import { GLYPH_SIZE, HULL_DOTS, HULL_EDGE_WIDTH, PLACEHOLDER_DASHES, ringWidth } from '../../drawing/strokes.ts'
import type { Look } from './look.ts'
import { labelMarks } from './labelMarks.ts'
import { lineMarks, threadMarks } from './lineMarks.ts'
import { circleMark, pathMark, shortNumber, wordsMark, type Mark } from './marks.ts'

/** What is left on paper of what the drawing dims. */
const DIMMED = 0.35
/** From the middle of a letter to its baseline, as a share of its size. */
const GLYPH_DROP = 0.36

/** In points. A letter that has no room at this size is left out. */
const [LEAST_EDGE, LEAST_GLYPH] = [1, 7]
/** In points, between two handles of an outline: nearer they cannot be told apart. */
const LEAST_STEP = 4
/** Of the radius of a circle. */
const MOST_GLYPH = 1.25

/** A drawing as the screen paints it, in map units; what somebody points at or has pinned is not on it. */
export function drawingMarks(drawing: Drawing, look: Look): Mark[] {
  const { colours, visible } = look
  const opacityOf = (id: string): number => (drawing.dimmed?.has(id) ? DIMMED : 1)
  return [
    ...threadMarks(drawing, look, opacityOf),
    ...drawing.hulls.flatMap((hull) => surfaceMarks(hull, look, opacityOf(hull.id))),
    ...drawing.hulls.map((hull) => edgeMark(hull, look, opacityOf(hull.id))),
    ...lineMarks(drawing, look, opacityOf),
    ...drawing.nodes.flatMap((node) => circleMarks(node, look, opacityOf(node.id))),
    ...labelMarks(drawing, { colours, opacityOf, visible }),
  ]
}

/** A plate covers the lines that pass below it. One that ended has no surface. */
function surfaceMarks(hull: DrawnHull, look: Look, opacity: number): Mark[] {
  const { colours } = look
  const path = hullPath(hull, look)
  const paper = hull.isPlate ? [pathMark(path, { fill: colours.paper })] : []
  return hull.ended ? paper : [...paper, pathMark(path, { fill: tintOf(hull, colours), fillOpacity: colours.hullSurface * opacity }, hull.id)]
}

function edgeMark(hull: DrawnHull, look: Look, opacity: number): Mark {
  const { colours, point } = look
  const dash = hull.status === 'is' ? [] : HULL_DOTS
  return pathMark(hullPath(hull, look), { stroke: hull.ended ? colours.grey : tintOf(hull, colours), strokeOpacity: colours.hullEdge * opacity, width: Math.max(HULL_EDGE_WIDTH, LEAST_EDGE * point), dash }, hull.id)
}

/** A plate is never smaller than its name. */
function hullPath(hull: DrawnHull, { visible, point }: Look): string {
  const label = visible.get(hull.id)
  if (!hull.isPlate || !label || label.scale === 1) return smoothPath(hull.rings.map((ring) => thinned(ring, LEAST_STEP * point)))
  const { box, corner } = grownPlate(label)
  return roundedBox(box, corner)
}

export function roundedBox({ left, top, right, bottom }: Box, corner: number): string {
  const [l, t, r, b] = [left, top, right, bottom].map(shortNumber) as [number, number, number, number]
  return `M${l + corner} ${t}L${r - corner} ${t}Q${r} ${t} ${r} ${t + corner}L${r} ${b - corner}Q${r} ${b} ${r - corner} ${b}L${l + corner} ${b}Q${l} ${b} ${l} ${b - corner}L${l} ${t + corner}Q${l} ${t} ${l + corner} ${t}Z`
}

function tintOf(hull: DrawnHull, colours: Colours): string {
  return colours.hulls[hull.hueIndex ?? -1]?.tint ?? colours.grey
}

/** The ring lies within the circle, so that lines end at its outer edge. */
function circleMarks(node: DrawnNode, { colours, point }: Look, opacity: number): Mark[] {
  const width = ringWidth(node)
  const colour = ringColour(colours, node)
  const ring = circleMark(node.x, node.y, node.r - width / 2, {
    fill: node.closed ? null : colours.paper, stroke: colour, strokeOpacity: opacity, width, dash: node.placeholder ? PLACEHOLDER_DASHES : [],
  }, node.id)
  const size = Math.max(GLYPH_SIZE, LEAST_GLYPH * point)
  if (node.glyph === '' || size > node.r * MOST_GLYPH) return [ring]
  return [ring, wordsMark(node.glyph, node.x, node.y + size * GLYPH_DROP, { size, bold: true, align: 'middle', colour, opacity, of: node.id })]
}
