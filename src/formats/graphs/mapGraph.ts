import type { Point } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Period } from '../../model/partialDate.ts'
import type { ExportInput } from '../exportInput.ts'
import { graphEdges } from './graphEdges.ts'
import { graphNodes } from './graphNodes.ts'
import type { GraphValues } from './graphValues.ts'

export type GraphNode = {
  readonly id: PartyId
  readonly label: string
  readonly what: 'organisation' | 'coalition'
  readonly period: Period
  readonly values: GraphValues
  /** Where it is drawn, y down; null where it is not. */
  readonly at: Point | null
  /** `#rrggbb`. */
  readonly colour: string
  /** A radius in map units. */
  readonly size: number
}

export type GraphEdge = {
  /** Of the record it stands for; a succession of several parties has a line for each pair, with a number behind the sign `/`. */
  readonly id: string
  readonly from: PartyId
  readonly to: PartyId
  readonly what: 'membership' | 'tie' | 'succession' | 'partOf'
  /** The role, the kind of tie, or what the line is. */
  readonly label: string
  readonly directed: boolean
  readonly period: Period
  readonly values: GraphValues
}

/** A map as nodes and lines: organisations and coalitions are nodes, and every membership, tie, succession and *part of* a line. */
export type MapGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }

export function mapGraph({ network, drawing, language }: Pick<ExportInput, 'network' | 'drawing' | 'language'>): MapGraph {
  return { nodes: graphNodes(network, drawing, language), edges: graphEdges(network, language) }
}
