import type { Drawing, DrawnHull, DrawnNode } from '../../drawing/drawing.ts'
import { nameBox } from '../../drawing/labels.ts'
import { pathOf } from './paintHulls.ts'
import { MAP_FONT } from '../../drawing/strokes.ts'

/** A colleague's selection, ringed in the colleague's colour. */
export type Ring = { readonly colour: string; readonly name: string; readonly ids: readonly string[] }

const RING_PX = 3
/** From the circle to its ring; every further ring around the same circle lies outside the one before. */
const RING_GAP_PX = 4
const TAG_SIZE_PX = 13
const TAG_PAD_PX = 5

type RingPart = 'rings' | 'names'

/** My selection and those of colleagues, each in its colour; their names come in a second round, on top of the labels. */
export function paintRings(context: CanvasRenderingContext2D, drawing: Drawing, rings: readonly Ring[], zoom: number, part: RingPart): void {
  const nodes = new Map<string, DrawnNode>(drawing.nodes.map((node) => [node.id, node]))
  const hulls = new Map<string, DrawnHull>(drawing.hulls.map((hull) => [hull.id, hull]))
  const counts = new Map<string, number>()
  for (const ring of rings) {
    for (const id of ring.ids) {
      const depth = counts.get(id) ?? 0
      counts.set(id, depth + 1)
      const [node, hull] = [nodes.get(id), hulls.get(id)]
      if (node) ringNode(context, node, ring, depth, zoom, part)
      else if (hull) ringHull(context, hull, ring, zoom, part)
    }
  }
}

function ringNode(context: CanvasRenderingContext2D, node: DrawnNode, ring: Ring, depth: number, zoom: number, part: RingPart): void {
  const r = node.r + (RING_GAP_PX + depth * (RING_PX + 2)) / zoom
  if (part === 'names') {
    if (ring.name !== '') paintTag(context, ring, node.x + r * 0.7, node.y - r * 0.75 - (depth * 20) / zoom, zoom)
    return
  }
  context.strokeStyle = ring.colour
  context.lineWidth = RING_PX / zoom
  context.beginPath()
  context.arc(node.x, node.y, r, 0, Math.PI * 2)
  context.stroke()
}

function ringHull(context: CanvasRenderingContext2D, hull: DrawnHull, ring: Ring, zoom: number, part: RingPart): void {
  const box = nameBox(hull.name)
  if (part === 'names') {
    if (ring.name !== '') paintTag(context, ring, box.right, box.top, zoom)
    return
  }
  context.strokeStyle = ring.colour
  context.lineWidth = RING_PX / zoom
  context.stroke(pathOf(hull))
}

/** A colleague's name on a small plate, its lower left corner at `x`, `y`. */
function paintTag(context: CanvasRenderingContext2D, ring: Ring, x: number, y: number, zoom: number): void {
  const [size, pad] = [TAG_SIZE_PX / zoom, TAG_PAD_PX / zoom]
  context.font = `700 ${size}px ${MAP_FONT}`
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const width = context.measureText(ring.name).width + pad * 2
  context.fillStyle = ring.colour
  context.beginPath()
  context.roundRect(x, y - size * 1.6, width, size * 1.6, size * 0.5)
  context.fill()
  context.fillStyle = isLight(ring.colour) ? '#1F2430' : '#FFFFFF'
  context.fillText(ring.name, x + pad, y - size * 0.75)
}

/** Whether dark letters read better on this colour (`#rrggbb`; anything else counts as dark). */
function isLight(colour: string): boolean {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1).map((part) => Number.parseInt(part, 16) / 255)
  if (!parts) return false
  const [red = 0, green = 0, blue = 0] = parts
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 > 0.36
}

/** How long something new glows, in milliseconds. */
export const GLOW_MS = 1_600

/** A soft disc that opens and fades; `share` runs from 0 to 1. With less motion it only fades. */
export function paintGlow(context: CanvasRenderingContext2D, drawing: Drawing, id: string, colour: string, share: number, isCalm: boolean): void {
  const node = drawing.nodes.find((candidate) => candidate.id === id)
  const hull = node ? undefined : drawing.hulls.find((candidate) => candidate.id === id)
  context.strokeStyle = colour
  context.globalAlpha = 0.7 * (1 - share)
  context.lineWidth = 6
  context.beginPath()
  if (node) {
    context.arc(node.x, node.y, node.r + 6 + (isCalm ? 4 : 22 * share), 0, Math.PI * 2)
    context.stroke()
  } else if (hull) context.stroke(pathOf(hull))
  context.globalAlpha = 1
}
