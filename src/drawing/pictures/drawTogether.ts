import { circlesOf } from '../hulls/circles.ts'
import { drawCircles } from '../drawParties.ts'
import type { Drawing, DrawOptions } from '../drawing.ts'
import { boundsOf } from '../hulls/shapeHulls.ts'
import { cutLine } from '../lines.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { pairId } from '../../model/pair.ts'

/** Two who work together, as a line has to say it. */
export type Together = {
  readonly ends: readonly [OrganisationId, OrganisationId]
  /** How many reasons there are, and in words which. */
  readonly reasons: number
  readonly words: string
  /** None of them holds any more. */
  readonly isOver: boolean
}

/** *Wie werkt met wie*: organisations where they stand on the map, and one line between every two, thicker with every reason. */
export function drawTogether(network: Network, together: readonly Together[], options: DrawOptions): Drawing {
  const nodes = drawCircles(network, circlesOf(network), options)
  const ends = { nodes, hulls: new Map() }
  const lines = together.flatMap(({ ends: [from, to], reasons, words, isOver }) => {
    const id = pairId(from, to)
    return cutLine({ id, kind: 'together', fact: id, from, to, label: words, ended: isOver, directed: false, dash: 'solid', status: 'is', strength: null, reasons }, ends) ?? []
  })
  return { theme: options.theme, picture: 'together', nodes: [...nodes.values()], hulls: [], lines, bounds: boundsOf(nodes.values(), []) }
}
