import { middleOf } from '../../drawing/boxes.ts'
import { ringColour, type Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull, DrawnNode } from '../../drawing/drawing.ts'
import { HULL_NAME, HULL_NOTE, NODE_LABEL } from '../../drawing/labels.ts'
import { standsOff } from '../../drawing/shown/standsOff.ts'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { isRightToLeft } from '../../drawing/rightToLeft.ts'
import { BASELINE, GLYPH_SIZE, HALO_WIDTH, LEADER_WIDTH, MAP_FONT } from '../../drawing/strokes.ts'
import { fadeOf, type Attention } from './attention.ts'

/** Smaller than this on screen a letter is a speck. */
const LEAST_GLYPH_PX = 7
const FADED = 0.2

/** Labels of organisations and names of coalitions, with a halo of the ground so that they read over anything. */
export function paintLabels(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, attention: Attention, visible: ReadonlyMap<string, VisibleLabel>): void {
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  for (const node of drawing.nodes) paintLeader(context, node, colours, attention, visible.get(node.id))
  for (const node of drawing.nodes) paintNodeLabel(context, node, colours, attention, visible.get(node.id))
  for (const hull of drawing.hulls) paintName(context, hull, colours, attention, visible.get(hull.id))
  context.globalAlpha = 1
}

/** The letter of its domain in every circle. Cytoscape would measure and keep a picture of each, which took longer than the rest of a first drawing. */
export function paintGlyphs(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, attention: Attention, zoom: number): void {
  if (GLYPH_SIZE * zoom < LEAST_GLYPH_PX) return
  context.font = `700 ${GLYPH_SIZE}px ${MAP_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const node of drawing.nodes) {
    context.globalAlpha = attention.isLit(node.id) ? 1 : fadeOf(attention, FADED)
    context.fillStyle = ringColour(colours, node)
    context.fillText(node.glyph, node.x, node.y + 1)
  }
  context.globalAlpha = 1
}

function paintNodeLabel(context: CanvasRenderingContext2D, node: DrawnNode, colours: Colours, attention: Attention, label: VisibleLabel | undefined): void {
  if (!label) return
  context.globalAlpha = attention.isLit(node.id) ? 1 : fadeOf(attention, FADED)
  const size = NODE_LABEL.size * label.scale
  context.font = `${attention.selected.has(node.id) ? 700 : 400} ${size}px ${MAP_FONT}`
  context.strokeStyle = colours.ground
  context.fillStyle = node.closed ? colours.quietInk : colours.ink
  label.lines.forEach((line, index) => paintLine(context, line, middleOf(label.box).x, label.box.top + index * NODE_LABEL.lineHeight * label.scale + size * BASELINE, HALO_WIDTH * label.scale))
}

/** A label that had to go further off is tied to its circle by a thin line, behind all texts. */
function paintLeader(context: CanvasRenderingContext2D, node: DrawnNode, colours: Colours, attention: Attention, label: VisibleLabel | undefined): void {
  if (!label || !standsOff(node, label.box)) return
  const { box, scale } = label
  context.globalAlpha = attention.isLit(node.id) ? 1 : fadeOf(attention, FADED)
  const end = { x: Math.min(Math.max(node.x, box.left), box.right), y: Math.min(Math.max(node.y, box.top), box.bottom) }
  const share = node.r / Math.hypot(end.x - node.x, end.y - node.y)
  context.strokeStyle = colours.quietInk
  context.lineWidth = LEADER_WIDTH * scale
  context.beginPath()
  context.moveTo(node.x + (end.x - node.x) * share, node.y + (end.y - node.y) * share)
  context.lineTo(end.x, end.y)
  context.stroke()
}

/** In the coalition's own hue, with its note in quiet ink below. */
function paintName(context: CanvasRenderingContext2D, hull: DrawnHull, colours: Colours, attention: Attention, label: VisibleLabel | undefined): void {
  if (!label) return
  const { note } = hull
  const { scale, lines, box: { top } } = label
  const { x } = middleOf(label.box)
  context.globalAlpha = attention.isLit(hull.id) ? 1 : fadeOf(attention, FADED)
  context.strokeStyle = colours.ground
  context.fillStyle = (hull.ended ? colours.quietInk : colours.hulls[hull.hueIndex ?? -1]?.ink) ?? colours.ink
  context.font = `${HULL_NAME.bold ? 700 : 400} ${HULL_NAME.size * scale}px ${MAP_FONT}`
  lines.forEach((line, index) => paintLine(context, line, x, top + (index * HULL_NAME.lineHeight + HULL_NAME.size * BASELINE) * scale, HALO_WIDTH * scale))
  if (note === '') return
  context.font = `400 ${HULL_NOTE.size * scale}px ${MAP_FONT}`
  context.fillStyle = colours.quietInk
  paintLine(context, note, x, top + (lines.length * HULL_NAME.lineHeight + HULL_NOTE.size * BASELINE) * scale, HALO_WIDTH * scale)
}

function paintLine(context: CanvasRenderingContext2D, text: string, x: number, y: number, halo: number): void {
  context.direction = isRightToLeft(text) ? 'rtl' : 'ltr'
  context.lineWidth = halo
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
}
