import type { Drawing, DrawnLine, DrawnNode, Point } from '../../drawing/drawing.ts'
import { ENDED_OPACITY, LINE_DASHES, LINE_GAP, lineWidth, threadDashes, threadOpacity } from '../../drawing/strokes.ts'
import { isThread } from '../../drawing/threads.ts'
import type { Look } from './look.ts'
import { pathMark, shortNumber, type Mark } from './marks.ts'

/** In points. */
const LEAST_WIDTH = 0.6

/** The head of an arrow, from its tip to its base and half across. */
const HEAD = { length: 8, half: 4 }

/** Lines of which there are many, in the colour of the coalition they lead to; they lie below everything else. */
export function threadMarks({ lines, hulls }: Drawing, { colours, point }: Look, opacityOf: (id: string) => number): Mark[] {
  const tints = new Map<string, string>(hulls.map(({ id, hueIndex }) => [id, colours.hulls[hueIndex ?? -1]?.tint ?? colours.grey]))
  const threads = lines.filter(isThread).toSorted((a, b) => threadOpacity(a) - threadOpacity(b))
  return threads.map((line) => pathMark(`M${show(line.start)}L${show(line.end)}`, {
    stroke: (line.kind === 'seat' ? tints.get(line.to) : null) ?? colours.line,
    strokeOpacity: threadOpacity(line) * opacityOf(line.id),
    width: Math.max(lineWidth(line), LEAST_WIDTH * point),
    dash: threadDashes(line.dash),
  }, line.id))
}

/** All other lines, with their arrows. Those between the same two organisations bow apart, as on the screen. */
export function lineMarks({ lines, nodes }: Drawing, look: Look, opacityOf: (id: string) => number): Mark[] {
  const circles = new Map<string, DrawnNode>(nodes.map((node) => [node.id, node]))
  const bundles = Map.groupBy(lines.filter((line) => !isThread(line)), ({ id, from, to }) => (circles.has(from) && circles.has(to) ? [from, to].toSorted().join(' ') : id))
  return [...bundles.values()].flatMap((bundle) => bundle.flatMap((line, index) => {
    const bow = (0.5 - bundle.length / 2 + index) * LINE_GAP * (line.from < line.to ? 1 : -1)
    return strokeLine(line, bentLine(line, bow, circles), look, opacityOf(line.id))
  }))
}

type Bent = { readonly start: Point; readonly end: Point; readonly bend: Point | null }

function bentLine({ from, to, start, end }: DrawnLine, bow: number, circles: ReadonlyMap<string, DrawnNode>): Bent {
  const [one, other] = [circles.get(from), circles.get(to)]
  if (bow === 0 || !one || !other) return { start, end, bend: null }
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1
  const bend = { x: (one.x + other.x) / 2 - ((other.y - one.y) / length) * bow, y: (one.y + other.y) / 2 + ((other.x - one.x) / length) * bow }
  return { start: towards(one, bend, one.r), end: towards(other, bend, other.r), bend }
}

function strokeLine(line: DrawnLine, { start, end, bend }: Bent, { colours, point }: Look, opacity: number): Mark[] {
  const shown = opacity * (line.ended ? ENDED_OPACITY : 1)
  // A line that ran on to the tip would blunt it.
  const last = line.directed ? towards(end, bend ?? start, HEAD.length * 0.8) : end
  const path = `M${show(start)}${bend ? `Q${show(bend)} ` : 'L'}${show(last)}`
  const stroke = pathMark(path, { stroke: colours.line, strokeOpacity: shown, width: Math.max(lineWidth(line), LEAST_WIDTH * point), dash: LINE_DASHES[line.dash] }, line.id)
  return line.directed ? [stroke, pathMark(headPath(end, bend ?? start), { fill: colours.line, fillOpacity: shown }, line.id)] : [stroke]
}

function headPath(tip: Point, from: Point): string {
  const base = towards(tip, from, HEAD.length)
  const across = { x: ((base.y - tip.y) / HEAD.length) * HEAD.half, y: ((tip.x - base.x) / HEAD.length) * HEAD.half }
  return `M${show(tip)}L${show({ x: base.x + across.x, y: base.y + across.y })}L${show({ x: base.x - across.x, y: base.y - across.y })}Z`
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}

function show({ x, y }: Point): string {
  return `${shortNumber(x)} ${shortNumber(y)}`
}
