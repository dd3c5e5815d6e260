import type { FileContent } from '../../../model/importedNetwork.ts'
import { cellOf, graphOf, isObject, tableOfRows, type GraphRow, type RawJson } from './graphTables.ts'

/** What every factor and link begins with; a map that nobody styled says it everywhere. */
const UNSTYLED = 'Sample'

/** Whether this is a map of PRSM: beside its lists it says how they look, since its first versions. */
export function isPrsm(file: RawJson): boolean {
  return Array.isArray(file.nodes) && Array.isArray(file.edges) && 'lastNodeSample' in file && 'lastLinkSample' in file
}

/**
 * A map of PRSM: factors with the name of their style as type, what participants called their attributes, notes and places;
 * of a link its label, and its style beside that. How things look, who drew them and what was drawn behind stays in the file.
 */
export function readPrsm(file: RawJson): FileContent {
  const titles = isObject(file.attributeTitles) ? Object.entries(file.attributeTitles).map(([key, title]) => [key, cellOf(title) || key] as const) : []
  const styles = file.styles ?? file.samples
  const [nodeStyles, edgeStyles] = [styleNames(styles, 'nodes'), styleNames(styles, 'edges')]
  const nodes = objectsIn(file.nodes).map((node): GraphRow => new Map([
    ['Id', cellOf(node.id)], ['Label', cellOf(node.label)], ['Type', nodeStyles.get(cellOf(node.grp)) ?? ''], ['Note', noteOf(node)], ['x', cellOf(node.x)], ['y', cellOf(node.y)],
    ...titles.map(([key, title]) => [title, cellOf(node[key])] as const),
  ]))
  const edges = objectsIn(file.edges).map((edge): GraphRow => new Map([
    ['Id', cellOf(edge.id)], ['From', cellOf(edge.from)], ['To', cellOf(edge.to)], ['Label', cellOf(edge.label)], ['Style', edgeStyles.get(cellOf(edge.grp)) ?? ''], ['Note', noteOf(edge)],
  ]))
  return graphOf('prsm', tableOfRows('factors', ['Id', 'Label'], nodes), tableOfRows('links', ['Id', 'From', 'To', 'Label'], edges))
}

function objectsIn(list: unknown): readonly RawJson[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** What a style was named, by its key in the file. */
function styleNames(styles: unknown, list: 'nodes' | 'edges'): ReadonlyMap<string, string> {
  const all = isObject(styles) && isObject(styles[list]) ? styles[list] : {}
  return new Map(Object.entries(all).map(([key, style]) => {
    const name = isObject(style) ? cellOf(style.groupLabel).replaceAll(/\s+/g, ' ').trim() : ''
    return [key, name === UNSTYLED ? '' : name]
  }))
}

/** Notes are steps of an editor (`ops`), of which the inserted text counts; in old files they were plain, or HTML in `title`. */
function noteOf({ note, title }: RawJson): string {
  if (isObject(note)) return objectsIn(note.ops).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('').trim()
  return (cellOf(note) || cellOf(title).replaceAll(/<(?:br|p)\s*\/?>/gi, '\n').replaceAll(/<[^>]*>/g, '')).trim()
}
