import { COLOURS, ringColour } from '../../drawing/colours.ts'
import type { ThemeName } from '../../drawing/drawing.ts'
import { drawNetwork } from '../../drawing/drawNetwork.ts'
import { smoothPath } from '../../drawing/hulls/outline.ts'
import type { Network } from '../../model/network.ts'

/** A map in small: hulls and dots, without words. In map units. */
export type PreviewShapes = {
  readonly viewBox: string
  readonly hulls: readonly { readonly path: string; readonly colour: string }[]
  readonly dots: readonly { readonly x: number; readonly y: number; readonly r: number; readonly colour: string }[]
  readonly lines: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[]
  readonly paper: string
  readonly line: string
}

const MARGIN = 24

export function previewShapes(network: Network, theme: ThemeName): PreviewShapes {
  const drawing = drawNetwork(network, { theme, language: 'nl' })
  const colours = COLOURS[theme]
  const { left, top, right, bottom } = drawing.bounds
  return {
    viewBox: [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].map(Math.round).join(' '),
    hulls: drawing.hulls.map((hull) => ({ path: smoothPath(hull.rings), colour: colours.hulls[hull.hueIndex ?? -1]?.tint ?? colours.line })),
    dots: drawing.nodes.map((node) => ({ x: node.x, y: node.y, r: node.r, colour: ringColour(colours, node) })),
    lines: drawing.lines.map(({ start, end }) => ({ x1: start.x, y1: start.y, x2: end.x, y2: end.y })),
    paper: colours.paper,
    line: colours.line,
  }
}
