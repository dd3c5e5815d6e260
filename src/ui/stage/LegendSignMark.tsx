import type { ReactNode } from 'react'
import type { Colours } from '../../drawing/colours.ts'
import type { LegendSign } from '../../drawing/legendEntries.ts'

type Props = { readonly sign: LegendSign; readonly colours: Colours }

/** How a sign of the legend is drawn, small: the same strokes as on the map. */
export function LegendSignMark({ sign, colours }: Props): ReactNode {
  return (
    <svg className="legend-mark" viewBox="0 0 28 20" width={28} height={20} aria-hidden="true" focusable="false">
      {markOf(sign, colours)}
    </svg>
  )
}

function markOf(sign: LegendSign, { line, grey, hulls, hullSurface }: Colours): ReactNode {
  const tint = hulls[0]?.tint ?? line
  const stroke = { stroke: line, strokeWidth: 2, fill: 'none' }
  switch (sign) {
    case 'hull':
      return <rect x={2} y={3} width={24} height={14} rx={7} fill={tint} fillOpacity={hullSurface * 1.6} stroke={tint} strokeWidth={1.5} />
    case 'plate':
      return <rect x={2} y={3} width={24} height={14} rx={4} fill={tint} fillOpacity={hullSurface * 1.6} stroke={tint} strokeWidth={2} />
    case 'seat':
      return <path d="M2 10H26" {...stroke} stroke={tint} />
    case 'together':
      return <><path d="M2 6H26" {...stroke} strokeWidth={1.2} /><path d="M2 13H26" {...stroke} strokeWidth={4} /></>
    case 'around':
    case 'planned':
      return <path d="M2 10H26" {...stroke} strokeDasharray="0.1 5" strokeLinecap="round" strokeWidth={sign === 'planned' ? 3 : 2} />
    case 'tie':
      return <path d="M2 10H26" {...stroke} />
    case 'directed':
      return <path d="M2 10H22M18 6L24 10L18 14" {...stroke} />
    case 'partOf':
      return <path d="M2 10H26" {...stroke} strokeDasharray="6 4" />
    case 'succession':
      return <path d="M2 10H19M18 6L24 10L18 14" {...stroke} strokeDasharray="6 4" />
    case 'pinned':
      return <path d="M11 7L17 13M11 7m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" stroke="currentColor" strokeWidth={2} strokeLinecap="round" fill="currentColor" />
    case 'placeholder':
      return <circle cx={14} cy={10} r={7.5} fill="none" stroke={grey} strokeWidth={2.5} strokeDasharray="4 3" />
    case 'ended':
      return <path d="M2 10H26" {...stroke} strokeWidth={1.2} strokeOpacity={0.7} />
    case 'endedHull':
      return <rect x={2} y={3} width={24} height={14} rx={7} fill="none" stroke={tint} strokeOpacity={0.6} strokeWidth={1.5} />
    case 'closed':
      return <circle cx={14} cy={10} r={7.5} fill="none" stroke={grey} strokeWidth={2} />
  }
}
