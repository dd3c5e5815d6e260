import { COLOURS } from '../../drawing/colours.ts'
import { NODE_RADIUS } from '../../drawing/labels.ts'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import type { CoalitionId, OrganisationId, PartyId } from '../../model/ids.ts'
import type { Network, Party } from '../../model/network.ts'
import { GRAPH_COLUMNS } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'
import { graphValues, type GraphValues } from './graphValues.ts'
import type { GraphNode } from './mapGraph.ts'

/** A coalition is larger than who takes part in it. */
const COALITION_RADIUS = 2 * NODE_RADIUS

type DrawnParty = { readonly at: Point; readonly colour: string; readonly size: number }

/** Every party, coloured and sized as it is drawn. Who has no place of its own stands where it is drawn. */
export function graphNodes(network: Network, drawing: Drawing, language: Language): readonly GraphNode[] {
  const drawn = drawnParties(drawing)
  const valuesOf = graphValues(network, language)
  const node = (one: Party, what: GraphNode['what'], values: GraphValues): GraphNode => {
    const place = network.placements.get(one.id)
    const { at = null, colour = COLOURS.light.grey, size = what === 'coalition' ? COALITION_RADIUS : NODE_RADIUS } = drawn.get(one.id) ?? {}
    const said = place?.pinned ? new Map([...values, [GRAPH_COLUMNS.pinned[language], true] as const]) : values
    return { id: one.id, label: one.name, what, period: one.period, values: said, at: place ?? at, colour, size }
  }
  return [
    ...[...network.organisations.values()].map((one) => node(one, 'organisation', valuesOf('organisation', 'organisations', one))),
    ...[...network.coalitions.values()].map((one) => node(one, 'coalition', valuesOf('coalition', 'coalitions', one))),
  ]
}

function drawnParties({ nodes, hulls }: Drawing): ReadonlyMap<PartyId, DrawnParty> {
  const { hues, hulls: tones, grey } = COLOURS.light
  return new Map<PartyId, DrawnParty>([
    ...nodes.map(({ id, x, y, r, hue }): [OrganisationId, DrawnParty] => [id, { at: { x, y }, colour: hue === null ? grey : hues[hue], size: r }]),
    ...hulls.map(({ id, name, hueIndex }): [CoalitionId, DrawnParty] => [
      id, { at: { x: name.x, y: name.y + name.height / 2 }, colour: (hueIndex === null ? undefined : tones[hueIndex]?.tint) ?? grey, size: COALITION_RADIUS },
    ]),
  ])
}
