import { endsBeforeItBegins, firstDay, lastDay, type Period } from '../../model/partialDate.ts'
import type { ExportInput } from '../exportInput.ts'
import { CREATOR, describeMap } from './describeMap.ts'
import type { GraphValues } from './graphValues.ts'
import { mapGraph, type GraphEdge, type GraphNode } from './mapGraph.ts'
import { typedColumns, type TypedColumn } from './typedColumns.ts'
import { xmlText } from '../xmlText.ts'

/**
 * The map as GEXF 1.3, for Gephi and what reads the same: with periods, places, colours and sizes.
 *
 * `start` and `end` are days, both included: the first and the last that a partial date covers. An end that is not known is
 * left out, which is an open interval. What was written of a period stands beside it as an attribute, exactly.
 */
export function writeGexf(input: ExportInput): string {
  const { nodes, edges } = mapGraph(input)
  const [nodeColumns, edgeColumns] = [typedColumns(nodes, 0), typedColumns(edges, 0)]
  const isDynamic = [...nodes, ...edges].some(({ period }) => spell(period) !== '')
  const mode = isDynamic ? 'mode="dynamic" timeformat="date" timerepresentation="interval"' : 'mode="static"'
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>${CREATOR}</creator><description>${xmlText(describeMap(input.words))}</description></meta>`,
    `<graph defaultedgetype="directed" idtype="string" ${mode}>`,
    attributes('node', nodeColumns), attributes('edge', edgeColumns),
    '<nodes>', ...nodes.map((node) => nodeXml(node, nodeColumns)), '</nodes>',
    '<edges>', ...edges.map((edge) => edgeXml(edge, edgeColumns)), '</edges>',
    '</graph>', '</gexf>', '',
  ].join('\n')
}

function attributes(of: 'node' | 'edge', columns: readonly TypedColumn[]): string {
  return `<attributes class="${of}" mode="static">${columns.map(({ key, title, type }) => `<attribute id="${key}" title="${xmlText(title)}" type="${type}"/>`).join('')}</attributes>`
}

/** As Gephi has it: y goes up there, and down on our map. */
function nodeXml({ id, label, period, values, at, colour, size }: GraphNode, columns: readonly TypedColumn[]): string {
  const [r, g, b] = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16))
  const position = at === null ? '' : `<viz:position x="${at.x}" y="${0 - at.y}" z="0"/>`
  return `<node id="${id}" label="${xmlText(label)}"${spell(period)}>${attvalues(values, columns)}<viz:size value="${size}"/>${position}<viz:color r="${r}" g="${g}" b="${b}"/></node>`
}

/** `kind` keeps lines between the same two apart: each role and each kind of tie is one. */
function edgeXml({ id, from, to, label, period, values }: GraphEdge, columns: readonly TypedColumn[]): string {
  return `<edge id="${id}" source="${from}" target="${to}" kind="${xmlText(label)}" label="${xmlText(label)}"${spell(period)}>${attvalues(values, columns)}</edge>`
}

function attvalues(values: GraphValues, columns: readonly TypedColumn[]): string {
  const said = columns.flatMap(({ key, title }) => (values.has(title) ? `<attvalue for="${key}" value="${xmlText(String(values.get(title)))}"/>` : []))
  return said.length === 0 ? '' : `<attvalues>${said.join('')}</attvalues>`
}

/** A period that ends before it begins would be refused; it is only said in words. */
function spell(period: Period): string {
  if (endsBeforeItBegins(period)) return ''
  const [from, to] = [period.from?.date, period.to?.date]
  return `${from ? ` start="${firstDay(from)}"` : ''}${to ? ` end="${lastDay(to)}"` : ''}`
}
