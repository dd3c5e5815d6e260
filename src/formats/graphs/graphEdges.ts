import type { Membership } from '../../model/membership.ts'
import type { Network } from '../../model/network.ts'
import { OPEN_PERIOD } from '../../model/partialDate.ts'
import { CELL_WORDS, GRAPH_COLUMNS } from '../../model/sheets/headings.ts'
import type { Succession } from '../../model/succession.ts'
import type { Tie } from '../../model/tie.ts'
import { labelOf, type Language } from '../../model/vocabulary.ts'
import { graphValues, whatItIs } from './graphValues.ts'
import type { GraphEdge } from './mapGraph.ts'

/**
 * Every fact between two parties as a line from the one to the other.
 *
 * All lines have a direction in the file, since networkx refuses one that mixes; a tie that has none says so in a value of its own.
 */
export function graphEdges(network: Network, language: Language): readonly GraphEdge[] {
  const valuesOf = graphValues(network, language)
  const { roles, tieKinds } = network.vocabulary
  const membershipEdge = (one: Membership): GraphEdge => ({
    id: one.id, from: one.party, to: one.coalition, what: 'membership', label: labelOf(roles, one.role, language), directed: true, period: one.period,
    values: valuesOf('membership', 'memberships', one),
  })
  const tieEdge = (one: Tie): GraphEdge => {
    const directed = tieKinds.get(one.kind)?.directed ?? false
    const values = new Map([...valuesOf('tie', 'ties', one), ...(directed ? [] : [[GRAPH_COLUMNS.direction[language], 'undirected'] as const])])
    return { id: one.id, from: one.from, to: one.to, what: 'tie', label: labelOf(tieKinds, one.kind, language), directed, period: one.period, values }
  }
  const successionEdges = (one: Succession): readonly GraphEdge[] => {
    const pairs = one.from.flatMap((from) => one.to.map((to) => ({ from, to })))
    const values = valuesOf('succession', 'successions', one)
    return pairs.map((ends, index) => ({
      id: pairs.length === 1 ? one.id : `${one.id}/${index + 1}`, ...ends, what: 'succession', label: CELL_WORDS.what.succession[language], directed: true, period: { from: one.date, to: null }, values,
    }))
  }
  return [
    ...[...network.memberships.values()].map(membershipEdge), ...[...network.ties.values()].map(tieEdge), ...[...network.successions.values()].flatMap(successionEdges), ...partOfEdges(network, language),
  ]
}

function partOfEdges({ organisations, coalitions }: Network, language: Language): readonly GraphEdge[] {
  return [...organisations.values(), ...coalitions.values()].flatMap(({ id, partOf }): readonly GraphEdge[] => {
    if (partOf === null) return []
    return [{ id: `${id}/part`, from: id, to: partOf, what: 'partOf', label: CELL_WORDS.what.partOf[language], directed: true, period: OPEN_PERIOD, values: new Map([whatItIs('partOf', language)]) }]
  })
}
