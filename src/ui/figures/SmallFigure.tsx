import type { ReactNode } from 'react'
import { COLOURS } from '../../drawing/colours.ts'
import type { Point } from '../../drawing/drawing.ts'
import { SMALL_STYLES, type SmallDrawing, type SmallShape, type SmallText } from '../../drawing/small/smallDrawing.ts'
import { useThemeName } from '../device/useThemeName.ts'
import './figures.css'

type Props = { readonly drawing: SmallDrawing; /** What it shows, for whoever cannot see it. */ readonly says: string }

/** A small drawing as it is; whatever can be pressed stands in the words beside it. */
export function SmallFigure({ drawing: { width, height, shapes, texts, lines }, says }: Props): ReactNode {
  return (
    <svg className="figure" role="img" aria-label={says} viewBox={`-1 -1 ${width + 2} ${height + 2}`} width={width + 2} height={height + 2}>
      {lines.map((points, index) => <path key={index} className="figure-line" d={pathThrough(points)} />)}
      {shapes.map((shape) => <Shape key={shape.id} shape={shape} />)}
      {texts.map((text, index) => <Words key={index} text={text} />)}
    </svg>
  )
}

function pathThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

/** As round as it is high, or the corners of a square. */
function Shape({ shape: { box, form, role, hue, filled } }: { readonly shape: SmallShape }): ReactNode {
  const { hues, grey } = COLOURS[useThemeName()]
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const ring = hue === null ? grey : hues[hue]
  const painted = role === 'dot' ? { stroke: ring, ...(filled ? { fill: ring } : {}) } : {}
  return <rect className={`figure-${role} figure-${form}`} x={box.left} y={box.top} width={width} height={height} rx={form === 'round' ? Math.min(height / 2, 24) : Math.min(8, height / 4)} {...painted} />
}

function Words({ text: { lines, x, top, align, tone } }: { readonly text: SmallText }): ReactNode {
  const { size, lineHeight } = SMALL_STYLES[tone]
  return (
    <text className={`figure-text figure-${tone}`} textAnchor={align} fontSize={size}>
      {lines.map((line, index) => <tspan key={index} x={x} y={top + index * lineHeight + lineHeight / 2 + size * 0.35}>{line}</tspan>)}
    </text>
  )
}
