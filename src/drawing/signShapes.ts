import type { Colours } from './colours.ts'
import type { LegendSign } from './legendEntries.ts'

/** The room of a sign; its shapes stand in it, `y` down. */
export const SIGN_SIZE = { width: 28, height: 20 }

/** A piece of a sign: a path as SVG has it, with M, L, Q and Z only, and how it is painted. */
export type SignShape = {
  readonly path: string
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly strokeOpacity: number
  readonly dash: readonly number[]
  readonly fill: string | null
  readonly fillOpacity: number
}

const ARROW = 'M18 6L24 10L18 14'
const HULL = 'M9 3L19 3Q26 3 26 10Q26 17 19 17L9 17Q2 17 2 10Q2 3 9 3Z'
const PLATE = 'M6 3L22 3Q26 3 26 7L26 13Q26 17 22 17L6 17Q2 17 2 13L2 7Q2 3 6 3Z'
const DOTS = [0.1, 5]

/** How a sign of the legend is drawn, small: the same strokes as on the map. */
export function signShapes(sign: LegendSign, { line, grey, ink, hulls, hullSurface }: Colours): readonly SignShape[] {
  const tint = hulls[0]?.tint ?? line
  const stroke = (path: string, look: Partial<SignShape> = {}): SignShape => ({ path, stroke: line, strokeWidth: 2, strokeOpacity: 1, dash: [], fill: null, fillOpacity: 1, ...look })
  switch (sign) {
    case 'hull':
      return [stroke(HULL, { stroke: tint, strokeWidth: 1.5, fill: tint, fillOpacity: hullSurface * 1.6 })]
    case 'plate':
      return [stroke(PLATE, { stroke: tint, fill: tint, fillOpacity: hullSurface * 1.6 })]
    case 'seat':
      return [stroke('M2 10L26 10', { stroke: tint })]
    case 'together':
      return [stroke('M2 6L26 6', { strokeWidth: 1.2 }), stroke('M2 13L26 13', { strokeWidth: 4 })]
    case 'around':
      return [stroke('M2 10L26 10', { dash: DOTS })]
    case 'planned':
      return [stroke('M2 10L26 10', { dash: DOTS, strokeWidth: 3 })]
    case 'tie':
      return [stroke('M2 10L26 10')]
    case 'directed':
      return [stroke('M2 10L22 10'), stroke(ARROW)]
    case 'partOf':
      return [stroke('M2 10L26 10', { dash: [6, 4] })]
    case 'succession':
      return [stroke('M2 10L19 10', { dash: [6, 4] }), stroke(ARROW)]
    case 'pinned':
      return [stroke('M11 7L17 13', { stroke: ink }), stroke(circlePath(11, 7, 3), { stroke: ink, fill: ink })]
    case 'placeholder':
      return [stroke(circlePath(14, 10, 7.5), { stroke: grey, strokeWidth: 2.5, dash: [4, 3] })]
    case 'ended':
      return [stroke('M2 10L26 10', { strokeWidth: 1.2, strokeOpacity: 0.7 })]
    case 'endedHull':
      return [stroke(HULL, { stroke: tint, strokeOpacity: 0.6, strokeWidth: 1.5 })]
    case 'closed':
      return [stroke(circlePath(14, 10, 7.5), { stroke: grey })]
  }
}

/** Eight curves: no eye tells them from a circle of this size. */
function circlePath(x: number, y: number, r: number): string {
  const at = (eighth: number, radius: number): string => `${round(x + Math.cos((eighth * Math.PI) / 4) * radius)} ${round(y + Math.sin((eighth * Math.PI) / 4) * radius)}`
  const outside = r / Math.cos(Math.PI / 8)
  return `M${at(0, r)}${Array.from({ length: 8 }, (_, index) => `Q${at(index + 0.5, outside)} ${at(index + 1, r)}`).join('')}Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
