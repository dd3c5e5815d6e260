import { GRAPH_COLUMNS, LIST_SIGN } from '../../model/sheets/headings.ts'
import type { ExportInput } from '../exportInput.ts'
import type { GraphValues } from '../graphs/graphValues.ts'
import { mapGraph, type GraphEdge, type GraphNode } from '../graphs/mapGraph.ts'
import { COLUMNS } from '../../model/sheets/headings.ts'

/** A field of Kumu: one value, or several. */
export type KumuFields = Readonly<Record<string, string | readonly string[]>>

/**
 * The map as Kumu has it. Organisations and coalitions are elements, of their kind as type; every membership is a connection to
 * the coalition with the role as type, and so are ties, successions and *part of*. What each is stands in a field of its own.
 *
 * Everything has its id and connections go by it, so that two elements of one name stay two.
 */
export type KumuTables = { readonly elements: readonly KumuFields[]; readonly connections: readonly KumuFields[] }

export function kumuTables(input: Pick<ExportInput, 'network' | 'drawing' | 'language'>): KumuTables {
  const { nodes, edges } = mapGraph(input)
  const { kind, note, tags } = COLUMNS.organisations
  const names = new Map([[kind[input.language], 'type'], [note[input.language], 'description'], [tags[input.language], 'tags']])
  return { elements: nodes.map((node) => elementOf(node, names)), connections: edges.map((edge) => connectionOf(edge, names)) }
}

function elementOf({ id, label, values }: GraphNode, names: ReadonlyMap<string, string>): KumuFields {
  return { id, label, ...fieldsOf(values, names) }
}

function connectionOf({ id, from, to, label, directed, values }: GraphEdge, names: ReadonlyMap<string, string>): KumuFields {
  return { id, from, to, ...fieldsOf(values, names), type: label, direction: directed ? 'directed' : 'undirected' }
}

/** What Kumu has a name of its own for goes by that. */
function fieldsOf(values: GraphValues, names: ReadonlyMap<string, string>): KumuFields {
  return Object.fromEntries([...values].filter(([title]) => title !== GRAPH_COLUMNS.pinned.nl && title !== GRAPH_COLUMNS.pinned.en).map(([title, value]) => [names.get(title) ?? title, severalIn(String(value))]))
}

function severalIn(text: string): string | readonly string[] {
  return text.includes(` ${LIST_SIGN} `) ? text.split(` ${LIST_SIGN} `) : text
}
