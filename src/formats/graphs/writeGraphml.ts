import { GRAPH_COLUMNS } from '../../model/sheets/headings.ts'
import type { ExportInput } from '../exportInput.ts'
import { CREATOR, describeMap } from './describeMap.ts'
import type { GraphValue, GraphValues } from './graphValues.ts'
import { mapGraph, type GraphEdge, type GraphNode } from './mapGraph.ts'
import { typedColumns, type TypedColumn, type ValueType } from './typedColumns.ts'
import { xmlText } from '../xmlText.ts'

const TYPES: Readonly<Record<ValueType, string>> = { string: 'string', boolean: 'boolean', integer: 'int', double: 'double' }

/** The map as GraphML with typed keys. Periods stand as they were written; the format has no time. */
export function writeGraphml(input: ExportInput): string {
  const graph = mapGraph(input)
  const [nodes, edges] = [graph.nodes.map(withLook), graph.edges.map((edge): GraphEdge => ({ ...edge, values: new Map<string, GraphValue>([['label', edge.label], ...edge.values]) }))]
  const nodeColumns = typedColumns(nodes, 0)
  const edgeColumns = typedColumns(edges, nodeColumns.length)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="creator" for="graph" attr.name="creator" attr.type="string"/>', '<key id="description" for="graph" attr.name="description" attr.type="string"/>',
    ...nodeColumns.map((column) => keyXml('node', column)), ...edgeColumns.map((column) => keyXml('edge', column)),
    '<graph id="map" edgedefault="directed">',
    `<data key="creator">${CREATOR}</data>`, `<data key="description">${xmlText(describeMap(input.words))}</data>`,
    ...nodes.map(({ id, values }) => `<node id="${id}">${dataXml(values, nodeColumns)}</node>`),
    ...edges.map((edge) => edgeXml(edge, edgeColumns)),
    '</graph>', '</graphml>', '',
  ].join('\n')
}

/** Name, place, colour and size under the names that Gephi reads them by. */
function withLook(node: GraphNode): GraphNode {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((place) => Number.parseInt(node.colour.slice(place, place + 2), 16))
  const place: [string, number][] = node.at === null ? [] : [[GRAPH_COLUMNS.x.en, node.at.x], [GRAPH_COLUMNS.y.en, node.at.y]]
  const look: [string, number][] = [...place, ['size', node.size], ['r', r], ['g', g], ['b', b]]
  return { ...node, values: new Map<string, GraphValue>([['label', node.label], ...node.values, ...look]) }
}

function keyXml(of: 'node' | 'edge', { key, title, type }: TypedColumn): string {
  return `<key id="${key}" for="${of}" attr.name="${xmlText(title)}" attr.type="${TYPES[type]}"/>`
}

function edgeXml({ id, from, to, values }: GraphEdge, columns: readonly TypedColumn[]): string {
  return `<edge id="${id}" source="${from}" target="${to}">${dataXml(values, columns)}</edge>`
}

function dataXml(values: GraphValues, columns: readonly TypedColumn[]): string {
  return columns.flatMap(({ key, title }) => (values.has(title) ? `<data key="${key}">${xmlText(String(values.get(title)))}</data>` : [])).join('')
}
