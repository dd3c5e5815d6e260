import type { ReactNode } from 'react'
import type { Colours } from '../../../drawing/colours.ts'
import type { LegendSign } from '../../../drawing/legendEntries.ts'
import { SIGN_SIZE, signShapes } from '../../../drawing/signShapes.ts'
import { lineCap } from '../../../drawing/strokes.ts'

type Props = { readonly sign: LegendSign; readonly colours: Colours }

/** How a sign of the legend is drawn, small: the same strokes as on the map. */
export function LegendSignMark({ sign, colours }: Props): ReactNode {
  const { width, height } = SIGN_SIZE
  return (
    <svg className="legend-mark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
      {signShapes(sign, colours).map(({ path, stroke, fill, dash, ...rest }) => (
        <path key={path} d={path} stroke={stroke ?? 'none'} fill={fill ?? 'none'} strokeDasharray={dash.join(' ')} strokeLinecap={lineCap(dash)} {...rest} />
      ))}
    </svg>
  )
}
