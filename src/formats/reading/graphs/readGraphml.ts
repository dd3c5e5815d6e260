import type { Element } from '@xmldom/xmldom'
import type { FileContent, FileProblem } from '../../../model/importedNetwork.ts'
import { graphOf, lostPart, tableOfRows, type GraphRow } from './graphTables.ts'
import { childrenOf, nameOf, textIn } from './parseXml.ts'

type Key = { readonly name: string; readonly about: string; readonly standard: string }
type Keys = ReadonlyMap<string, Key>

const LOOKS = new Set(['r', 'g', 'b', 'alpha', 'size'])

/**
 * GraphML as networkx, Gephi, igraph, graphology and yEd write it: data under the names of its keys, the label of yEd out
 * of its drawing, a node within the graph of another as part of that. Lines between more than two nodes are said to be left out.
 */
export function readGraphml(root: Element): FileContent {
  const keys = new Map(childrenOf(root, 'key').map((key) => [key.getAttribute('id') ?? '', keyOf(key)]))
  const nodes: GraphRow[] = []
  const edges: GraphRow[] = []
  const problems: FileProblem[] = []
  // Gephi writes colours in three columns, and then a size beside them is that of a circle.
  if (['r', 'g', 'b'].every((name) => [...keys.values()].some((key) => key.name === name))) for (const [id, { name }] of keys) if (LOOKS.has(name)) keys.delete(id)
  for (const graph of childrenOf(root, 'graph')) readGraph(graph, null, { keys, nodes, edges, problems })
  return graphOf('graphml', tableOfRows('nodes', ['Id', 'Label'], nodes), tableOfRows('edges', ['Id', 'Source', 'Target', 'Direction'], edges), problems)
}

function keyOf(key: Element): Key {
  const name = key.getAttribute('attr.name') ?? key.getAttribute('id') ?? ''
  return { name: key.getAttribute('yfiles.type') ? '' : name, about: key.getAttribute('for') ?? 'all', standard: childrenOf(key, 'default').map(textIn)[0] ?? '' }
}

type Reading = { readonly keys: Keys; readonly nodes: GraphRow[]; readonly edges: GraphRow[]; readonly problems: FileProblem[] }

function readGraph(graph: Element, parent: string | null, reading: Reading): void {
  for (const element of childrenOf(graph)) {
    const id = element.getAttribute('id') ?? ''
    switch (nameOf(element)) {
      case 'node':
        reading.nodes.push(new Map([['Id', id], ['Part of', parent ?? ''], ...dataOf(element, 'node', reading.keys)]))
        for (const inner of childrenOf(element, 'graph')) readGraph(inner, id, reading)
        break
      case 'edge':
        reading.edges.push(edgeRow(element, graph, reading.keys))
        break
      case 'hyperedge':
        reading.problems.push(lostPart('hyperedges', reading.problems.length + 1, id))
        break
      default:
    }
  }
}

function edgeRow(edge: Element, graph: Element, keys: Keys): GraphRow {
  const given = (name: string): string => edge.getAttribute(name) ?? ''
  const directed = given('directed') === '' ? (graph.getAttribute('edgedefault') ?? '') : given('directed') === 'true' ? 'directed' : 'undirected'
  return new Map([['Id', given('id')], ['Source', given('source')], ['Target', given('target')], ['Direction', directed], ...dataOf(edge, 'edge', keys)])
}

function dataOf(element: Element, about: 'node' | 'edge', keys: Keys): readonly (readonly [string, string])[] {
  const data = childrenOf(element, 'data')
  const given = new Map(data.map((one) => [one.getAttribute('key') ?? '', one]))
  return [...keys].flatMap(([id, key]): (readonly [string, string])[] => {
    if (key.about !== about && key.about !== 'all') return []
    const one = given.get(id)
    if (key.name === '') return one ? [['Label', labelIn(one)]] : []
    return [[headingOf(key.name), one ? textIn(one) : key.standard]]
  })
}

/** Written in small letters by most; the same heading as GEXF has, so that one of them is not an own field. */
function headingOf(name: string): string {
  return /^(label|name|edge label)$/i.test(name) ? 'Label' : name
}

/** yEd draws its labels as elements of another namespace. */
function labelIn(data: Element): string {
  for (const child of childrenOf(data)) {
    if (/^(NodeLabel|EdgeLabel)$/.test(nameOf(child))) return textIn(child)
    const inner = labelIn(child)
    if (inner !== '') return inner
  }
  return ''
}
