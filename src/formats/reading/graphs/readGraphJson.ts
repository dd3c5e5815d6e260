import type { FileContent, FileProblem } from '../../../model/importedNetwork.ts'
import { cellOf, graphOf, isObject, lostPart, tableOfRows, type GraphRow, type RawJson as Raw } from './graphTables.ts'
import { isPrsm, readPrsm } from './readPrsm.ts'

/** What some program calls its lists of nodes and of lines. */
const NODES = ['elements', 'nodes', 'vertices', 'factors'] as const
const LINES = ['connections', 'edges', 'links', 'relations'] as const

/**
 * JSON of nodes and lines: what Kumu imports, what Kumu exports of a whole project (ids in `_id`, fields in `attributes`, places
 * in the elements of a map), a map of PRSM, and what graphology, d3, cytoscape and networkx write. Null when it is none of these.
 */
export function readGraphJson(file: unknown): FileContent | null {
  if (isObject(file) && isPrsm(file)) return readPrsm(file)
  const raw = isObject(file) ? withoutWrapping(file) : {}
  const [nodes, lines] = [listIn(raw, NODES), listIn(raw, LINES) ?? neighboursIn(raw)]
  if (nodes === null && lines === null) return null
  const places = placesOf(raw)
  const nodeRows = (nodes ?? []).map((node) => nodeRow(node, places))
  const lineRows = numbered(nodeRows, (lines ?? []).map(lineRow))
  return graphOf('kumuJson', tableOfRows('elements', ['Id', 'Label'], nodeRows), tableOfRows('connections', ['Id', 'From', 'To', 'Direction'], lineRows), loopsOf(raw))
}

/** Cytoscape keeps both lists in `elements`, and of each thing what it says in `data`. */
function withoutWrapping(file: Raw): Raw {
  if (!isObject(file.elements)) return file
  const unwrap = (list: unknown): unknown => (Array.isArray(list) ? list.filter(isObject).map(({ data, position, ...rest }) => ({ ...(isObject(data) ? data : rest), ...(isObject(position) ? { position } : {}) })) : list)
  return { ...file, ...Object.fromEntries(Object.entries(file.elements).map(([name, list]) => [name, unwrap(list)])), elements: undefined }
}

/** Networkx can write of each node a list of its neighbours. Without directions each line stands there twice. */
function neighboursIn({ nodes, adjacency, directed }: Raw): readonly Raw[] | null {
  if (!Array.isArray(nodes) || !Array.isArray(adjacency)) return null
  const ids = nodes.filter(isObject).map(({ id }) => cellOf(id))
  const met = new Set<string>()
  return adjacency.flatMap((list: unknown, index) => (Array.isArray(list) ? list.filter(isObject) : []).flatMap(({ id, ...rest }): readonly Raw[] => {
    const [from, to] = [ids[index] ?? '', cellOf(id)]
    if (directed !== true && met.has(JSON.stringify([to, from, rest.key]))) return []
    met.add(JSON.stringify([from, to, rest.key]))
    return [{ ...rest, from, to }]
  }))
}

/** Where nodes have no ids, lines go by their places in the list. */
function numbered(nodes: readonly GraphRow[], lines: readonly GraphRow[]): readonly GraphRow[] {
  const isPlace = (end: string | undefined): boolean => /^\d+$/.test(end ?? '') && Number(end) < nodes.length
  if (nodes.some((node) => node.get('Id')) || !lines.every((line) => isPlace(line.get('From')) && isPlace(line.get('To')))) return lines
  const names = nodes.map((node) => node.get('Label') || node.get('name') || '')
  return lines.map((line) => new Map([...line, ['From', names[Number(line.get('From'))] ?? ''], ['To', names[Number(line.get('To'))] ?? '']]))
}

function listIn(raw: Raw, names: readonly string[]): readonly Raw[] | null {
  const list = names.map((name) => raw[name]).find(Array.isArray)
  return list === undefined ? null : list.filter(isObject)
}

function nodeRow(raw: Raw, places: ReadonlyMap<string, Raw>): GraphRow {
  const { _id, id, key, attributes, position, ...rest } = raw
  const own = cellOf(_id ?? id ?? key)
  const at = places.get(own) ?? (isObject(position) ? position : {})
  return withFields([['Id', own], ['x', cellOf(at.x)], ['y', cellOf(at.y)], ['Pinned', at.pinned === true ? 'yes' : '']], { ...rest, ...(isObject(attributes) ? attributes : {}) })
}

function lineRow(raw: Raw): GraphRow {
  const { _id, id, key, from, to, source, target, direction, reversed, undirected, delayed, attributes, ...rest } = raw
  const ends = [endOf(from ?? source), endOf(to ?? target)] as const
  const [start, end] = reversed === true ? [ends[1], ends[0]] : ends
  return withFields([['Id', cellOf(_id ?? id ?? key)], ['From', start], ['To', end], ['Direction', cellOf(direction ?? (undirected === true ? 'undirected' : ''))]], { ...rest, ...(delayed === true ? { delayed } : {}), ...(isObject(attributes) ? attributes : {}) })
}

/** d3 puts the node itself where its id was, once it has run. */
function endOf(end: unknown): string {
  return isObject(end) ? cellOf(end.id ?? end._id ?? end.key ?? end.name) : cellOf(end)
}

function withFields(first: readonly (readonly [string, string])[], fields: Raw): GraphRow {
  const row = new Map(first)
  for (const [name, value] of Object.entries(fields)) {
    const heading = /^label$/i.test(name) ? 'Label' : name
    const cell = cellOf(value)
    if (cell !== '' && !row.get(heading)) row.set(heading, cell)
  }
  return row
}

/** Where elements stand on the map that Kumu opens first, else on the first that has places. */
function placesOf(raw: Raw): ReadonlyMap<string, Raw> {
  const maps = (Array.isArray(raw.maps) ? raw.maps : []).filter(isObject)
  const first = maps.find(({ _id }) => _id !== undefined && _id === raw.defaultMap)
  for (const map of first ? [first, ...maps] : maps) {
    const placed = (Array.isArray(map.elements) ? map.elements : []).filter(isObject).flatMap(({ element, position, pinned }) => (isObject(position) ? [[cellOf(element), { ...position, pinned }] as const] : []))
    if (placed.length > 0) return new Map(placed)
  }
  return new Map()
}

/** Kumu's loops are sets of connections; a map of organisations has no such thing, and says so. */
function loopsOf(raw: Raw): readonly FileProblem[] {
  const loops = (Array.isArray(raw.loops) ? raw.loops : []).filter(isObject)
  return loops.map((loop, index) => lostPart('loops', index + 1, cellOf(loop.label ?? (isObject(loop.attributes) ? loop.attributes.label : '') ?? loop._id)))
}
