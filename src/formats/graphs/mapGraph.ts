import type { ExportInput } from '../exportInput.ts'
import { graphEdges, type GraphEdge } from './graphEdges.ts'
import { graphNodes, type GraphNode } from './graphNodes.ts'

/** A map as nodes and lines: organisations and coalitions are nodes, and every membership, tie, succession and *part of* a line. */
export type MapGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }

export function mapGraph({ network, drawing, language }: Pick<ExportInput, 'network' | 'drawing' | 'language'>): MapGraph {
  return { nodes: graphNodes(network, drawing, language), edges: graphEdges(network, language) }
}
