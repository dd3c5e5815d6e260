import { CELL_WORDS, COLUMNS, GRAPH_COLUMNS, LIST_SIGN, SHEETS } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'
import type { ExportInput } from '../exportInput.ts'
import type { GraphValues } from '../graphs/graphValues.ts'
import type { GraphEdge } from '../graphs/graphEdges.ts'
import type { GraphNode } from '../graphs/graphNodes.ts'
import { mapGraph } from '../graphs/mapGraph.ts'

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
  const naming = namingIn(input.language)
  return { elements: nodes.map((node) => elementOf(node, naming)), connections: edges.map((edge) => connectionOf(edge, naming)) }
}

/** Which of our headings Kumu has a name of its own for, which hold several values, and which it has no use for. */
type Naming = { readonly names: ReadonlyMap<string, string>; readonly lists: ReadonlySet<string>; readonly leftOut: ReadonlySet<string>; readonly yes: string; readonly no: string }

function namingIn(language: Language): Naming {
  const { kind, note, tags, aliases, places, certainty } = COLUMNS.organisations
  return {
    names: new Map([[kind[language], 'type'], [note[language], 'description'], [tags[language], 'tags']]),
    lists: new Set([tags, aliases, places, SHEETS.sources, certainty, COLUMNS.coalitions.themes].map((heading) => heading[language])),
    leftOut: new Set([GRAPH_COLUMNS.pinned[language], GRAPH_COLUMNS.direction.en]),
    yes: CELL_WORDS.flag.yes[language],
    no: CELL_WORDS.flag.no[language],
  }
}

function elementOf({ id, label, values }: GraphNode, naming: Naming): KumuFields {
  return { id, label, ...fieldsOf(values, naming) }
}

function connectionOf({ id, from, to, label, directed, values }: GraphEdge, naming: Naming): KumuFields {
  return { id, from, to, ...fieldsOf(values, naming), type: label, direction: directed ? 'directed' : 'undirected' }
}

function fieldsOf(values: GraphValues, { names, lists, leftOut, yes, no }: Naming): KumuFields {
  const said = [...values].filter(([title]) => !leftOut.has(title))
  return Object.fromEntries(said.map(([title, value]) => {
    const text = typeof value === 'boolean' ? (value ? yes : no) : String(value)
    return [names.get(title) ?? title, lists.has(title) ? text.split(` ${LIST_SIGN} `) : text]
  }))
}
