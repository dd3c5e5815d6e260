import { middleOf, type Box } from '../../drawing/boxes.ts'
import type { Colours } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull, DrawnNode } from '../../drawing/drawing.ts'
import { HULL_NAME, HULL_NOTE, NODE_LABEL } from '../../drawing/labels.ts'
import { standsOff } from '../../drawing/shown/standsOff.ts'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { BASELINE, HALO_WIDTH, LEADER_WIDTH } from '../../drawing/strokes.ts'
import type { TextStyle } from '../../drawing/textWidth.ts'
import { pathMark, shortNumber, wordsMark, type Mark } from './marks.ts'

type Look = { readonly colours: Colours; readonly opacityOf: (id: string) => number; readonly visible: ReadonlyMap<string, VisibleLabel> }

/** Labels of organisations and names of coalitions where they have room, with a halo of the ground; lines to those that stand further off below them. */
export function labelMarks({ nodes, hulls }: Drawing, look: Look): Mark[] {
  const of = <Thing extends DrawnNode | DrawnHull>(things: readonly Thing[], marks: (thing: Thing, label: VisibleLabel) => readonly Mark[]): Mark[] =>
    things.flatMap((thing) => { const label = look.visible.get(thing.id); return label ? marks(thing, label) : [] })
  return [
    ...of(nodes, (node, label) => leaderMarks(node, label, look)),
    ...of(nodes, (node, label) => nodeMarks(node, label, look)),
    ...of(hulls, (hull, label) => nameMarks(hull, label, look)),
  ]
}

function leaderMarks(node: DrawnNode, label: VisibleLabel, { colours, opacityOf }: Look): Mark[] {
  if (!standsOff(node, label.box)) return []
  const { box, scale } = label
  const end = { x: Math.min(Math.max(node.x, box.left), box.right), y: Math.min(Math.max(node.y, box.top), box.bottom) }
  const share = node.r / Math.hypot(end.x - node.x, end.y - node.y)
  const path = `M${shortNumber(node.x + (end.x - node.x) * share)} ${shortNumber(node.y + (end.y - node.y) * share)}L${shortNumber(end.x)} ${shortNumber(end.y)}`
  return [pathMark(path, { stroke: colours.quietInk, strokeOpacity: opacityOf(node.id), width: LEADER_WIDTH * scale })]
}

function nodeMarks(node: DrawnNode, label: VisibleLabel, look: Look): Mark[] {
  return lineMarksOf(label.lines, NODE_LABEL, label, 0, node.closed ? look.colours.quietInk : look.colours.ink, look)
}

function nameMarks(hull: DrawnHull, label: VisibleLabel, look: Look): Mark[] {
  const { colours } = look
  const ink = (hull.ended ? colours.quietInk : colours.hulls[hull.hueIndex ?? -1]?.ink) ?? colours.ink
  return [
    ...lineMarksOf(label.lines, HULL_NAME, label, 0, ink, look),
    ...lineMarksOf(hull.note === '' ? [] : [hull.note], HULL_NOTE, label, label.lines.length * HULL_NAME.lineHeight, colours.quietInk, look),
  ]
}

/** `below`: how far under the upper edge of the label, before it was made larger. */
function lineMarksOf(lines: readonly string[], style: TextStyle, { id, box, scale }: { readonly id: string; readonly box: Box; readonly scale: number }, below: number, colour: string, { colours, opacityOf }: Look): Mark[] {
  return lines.map((line, index) => wordsMark(line, middleOf(box).x, box.top + (below + index * style.lineHeight + style.size * BASELINE) * scale, {
    size: style.size * scale, bold: style.bold, align: 'middle', colour, opacity: opacityOf(id), halo: { colour: colours.ground, width: HALO_WIDTH * scale }, of: id,
  }))
}
