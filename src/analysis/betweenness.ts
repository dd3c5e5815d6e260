import { UndirectedGraph } from 'graphology'
import centrality from 'graphology-metrics/centrality/betweenness.js'
import type { OrganisationId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { projectOrganisations } from './projection.ts'
import { AT_THE_TABLE, isThere, type Scope } from './stays.ts'

/**
 * Betweenness centrality: how often an organisation lies on the shortest ways between two others who work together.
 *
 * The number of reasons is left out on purpose. The library takes a weight as a distance, and working together in more ways
 * must not make two parties further apart.
 *
 * Returns a share from 0 to 1 per organisation that is there; below three there is no pair to pass between and every value
 * is 0. Cost is organisations × pairs (Brandes 2001, doi:10.1080/0022250X.2001.9990249).
 */
export function betweenness(network: Network, scope: Scope = AT_THE_TABLE): ReadonlyMap<OrganisationId, number> {
  const graph = new UndirectedGraph()
  for (const id of network.organisations.keys()) if (isThere(network, id, scope.day)) graph.addNode(id)
  if (graph.order < 3) return new Map(graph.mapNodes((id) => [id as OrganisationId, 0]))
  for (const { ends } of projectOrganisations(network, scope)) graph.addEdge(...ends)
  return new Map(Object.entries(centrality(graph, { getEdgeWeight: null })) as [OrganisationId, number][])
}
