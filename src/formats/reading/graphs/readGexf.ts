import type { Element } from '@xmldom/xmldom'
import type { FileContent } from '../../../model/importedNetwork.ts'
import { useOfHeading } from '../../../importing/tables/layout/matchHeadings.ts'
import { graphOf, tableOfRows, type GraphRow } from './graphTables.ts'
import { childrenOf } from './parseXml.ts'

/** GEXF 1.1 to 1.3: attributes under their titles, periods as start and end (or the spells between them), places of `viz`. */
export function readGexf(root: Element): FileContent {
  const [graph] = childrenOf(root, 'graph')
  if (!graph) return graphOf('gexf', tableOfRows('nodes', [], []), tableOfRows('edges', [], []))
  const titles = { node: titlesOf(graph, 'node'), edge: titlesOf(graph, 'edge') }
  const nodes = childrenOf(graph, 'nodes').flatMap((list) => nodesIn(list, titles.node, null))
  const edges = childrenOf(graph, 'edges').flatMap((list) => childrenOf(list, 'edge')).map((edge) => edgeRow(edge, titles.edge, graph.getAttribute('defaultedgetype') ?? ''))
  return graphOf('gexf', tableOfRows('nodes', ['Id', 'Label'], nodes), tableOfRows('edges', ['Id', 'Source', 'Target', 'Direction', 'Label', 'Weight'], edges))
}

function titlesOf(graph: Element, about: 'node' | 'edge'): ReadonlyMap<string, string> {
  const lists = childrenOf(graph, 'attributes').filter((list) => list.getAttribute('class') === about)
  return new Map(lists.flatMap((list) => childrenOf(list, 'attribute')).map((one) => [one.getAttribute('id') ?? '', one.getAttribute('title') ?? one.getAttribute('id') ?? '']))
}

/** Nodes within a node lie under it, as those that name their parent do. */
function nodesIn(list: Element, titles: ReadonlyMap<string, string>, parent: string | null): readonly GraphRow[] {
  return childrenOf(list, 'node').flatMap((node) => {
    const id = node.getAttribute('id') ?? ''
    const row = new Map([['Id', id], ['Label', node.getAttribute('label') ?? ''], ['Part of', parent ?? node.getAttribute('pid') ?? '']])
    addPeriod(node, titles, row)
    for (const position of childrenOf(node, 'position')) addPlace(position, row)
    addValues(node, titles, row)
    return [row, ...childrenOf(node, 'nodes').flatMap((inner) => nodesIn(inner, titles, id))]
  })
}

function edgeRow(edge: Element, titles: ReadonlyMap<string, string>, defaultType: string): GraphRow {
  const given = (name: string): string => edge.getAttribute(name) ?? ''
  const row = new Map([['Id', given('id')], ['Source', given('source')], ['Target', given('target')], ['Direction', given('type') || defaultType], ['Label', given('label')], ['Weight', given('weight')], ['Kind', given('kind')]])
  addPeriod(edge, titles, row)
  addValues(edge, titles, row)
  return row
}

/** As Gephi has it: y goes up there, and down on our map. */
function addPlace(position: Element, row: Map<string, string>): void {
  const [x, y] = [position.getAttribute('x') ?? '', position.getAttribute('y') ?? '']
  row.set('x', x)
  row.set('y', y === '' ? '' : String(0 - Number(y)))
}

/** Where attributes say when, they do so in the words that were typed; a spell is always of whole days. */
function addPeriod(element: Element, titles: ReadonlyMap<string, string>, row: Map<string, string>): void {
  if ([...titles.values()].some((title) => useOfHeading('ties', title) === 'start' || useOfHeading('ties', title) === 'end')) return
  const spells = childrenOf(element, 'spells').flatMap((list) => childrenOf(list, 'spell'))
  const [first = element, last = first] = [spells[0], spells.at(-1)]
  row.set('start', first.getAttribute('start') ?? first.getAttribute('startopen') ?? element.getAttribute('timestamp') ?? '')
  row.set('end', last.getAttribute('end') ?? last.getAttribute('endopen') ?? '')
}

/** Of a value that changed over time the last one counts. */
function addValues(element: Element, titles: ReadonlyMap<string, string>, row: Map<string, string>): void {
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    const title = titles.get(value.getAttribute('for') ?? value.getAttribute('id') ?? '')
    if (title !== undefined) addUnder(row, title, value.getAttribute('value') ?? '')
  }
}

/** An attribute that is called as something the element has itself (*label*) fills that where it is silent. */
function addUnder(row: Map<string, string>, title: string, value: string): void {
  if (value === '') return
  const own = row.has(title) ? title : [...row.keys()].find((heading) => heading.toLowerCase() === title.toLowerCase())
  if (own === undefined || (row.get(own) !== '' && row.get(own) !== value)) row.set(title, value)
  else row.set(own, value)
}
