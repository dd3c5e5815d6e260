import type { Core, ElementDefinition } from 'cytoscape'
import { COLOURS, ringColour } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull, DrawnLine, DrawnNode, Point } from '../../drawing/drawing.ts'
import { isCoalitionId } from '../../model/ids.ts'
import { lineWidth } from '../../drawing/strokes.ts'
import { isAround, isThread } from '../../drawing/threads.ts'

/** What Cytoscape must know of one thing. Compared field by field, because a diff by `cy.json` costs a second at 2,000 nodes. */
export type MapElement = {
  readonly id: string
  readonly group: 'nodes' | 'edges'
  readonly classes: string
  readonly data: Readonly<Record<string, string | number>>
  readonly position?: Point
  readonly grabbable: boolean
}

/** Classes that come and go with attention rather than with the drawing. */
export const PASSING_CLASSES = ['faded', 'dimmed', 'selected', 'focused']

/** The elements of a drawing, by id. A line that ends at a hull ends at an invisible point on its edge. */
export function elementsOf(drawing: Drawing): ReadonlyMap<string, MapElement> {
  const colours = COLOURS[drawing.theme]
  const elements = [
    ...drawing.nodes.map((node) => nodeElement(node, ringColour(colours, node))),
    ...drawing.hulls.map(nameElement),
    ...drawing.lines.filter((line) => !isThread(line) && !isAround(line)).flatMap(lineElements),
  ]
  return new Map(elements.map((element) => [element.id, element]))
}

function nodeElement(node: DrawnNode, ring: string): MapElement {
  const classes = ['organisation', node.placeholder ? 'placeholder' : '', node.closed ? 'closed' : ''].filter(Boolean).join(' ')
  return { id: node.id, group: 'nodes', classes, data: { ring, size: node.r * 2 }, position: { x: node.x, y: node.y }, grabbable: true }
}

/** The place of a coalition's name, to be clicked and dragged by. */
function nameElement({ id, name }: DrawnHull): MapElement {
  return { id, group: 'nodes', classes: 'coalition', data: { width: name.width, height: name.height }, position: nameMiddle(name), grabbable: true }
}

export function nameMiddle(name: DrawnHull['name']): Point {
  return { x: name.x, y: name.y + name.height / 2 }
}

function lineElements(line: DrawnLine): MapElement[] {
  const ends = [[line.from, line.start], [line.to, line.end]] as const
  const ports = ends.map(([party, point], index): MapElement | null => isCoalitionId(party)
    ? { id: `${line.id}#${index}`, group: 'nodes', classes: 'port', data: {}, position: point, grabbable: false }
    : null)
  const [source, target] = [ports[0]?.id ?? line.from, ports[1]?.id ?? line.to]
  const classes = [line.kind, line.directed ? 'directed' : '', line.dash, line.ended ? 'ended' : ''].filter(Boolean).join(' ')
  const edge: MapElement = { id: line.id, group: 'edges', classes, data: { source, target, fact: line.fact, width: lineWidth(line) }, grabbable: false }
  return [...ports.filter((port) => port !== null), edge]
}

/**
 * Brings Cytoscape to these elements, touching only what differs and at most so many of them; whoever goes comes first. Answers
 * whether that was all. `present` says what Cytoscape has, and is kept true. An edge cannot move to other ends: it is made anew.
 */
export function showElements(cy: Core, present: Map<string, MapElement>, wanted: ReadonlyMap<string, MapElement>, most = Infinity): boolean {
  let left = most
  cy.batch(() => {
    const gone = edgesFirst([...present.values()].filter((element) => { const next = wanted.get(element.id); return !next || hasOtherEnds(element, next) })).slice(0, left)
    const removed = cy.collection()
    for (const { id } of gone) {
      removed.merge(cy.getElementById(id))
      present.delete(id)
    }
    removed.remove()
    left -= gone.length
    const made = edgesFirst([...wanted.values()].filter(({ id }) => !present.has(id))).toReversed().slice(0, left)
    if (made.length > 0) cy.add(made.map(definitionOf))
    left -= made.length
    for (const element of made) present.set(element.id, element)
    for (const [id, element] of wanted) {
      if (left <= 0) break
      const before = present.get(id)
      if (before && before !== element && update(cy, before, element)) left--
      present.set(id, element)
    }
  })
  return left > 0
}

function edgesFirst(elements: readonly MapElement[]): readonly MapElement[] {
  return elements.toSorted((a, b) => (a.group === b.group ? 0 : a.group === 'edges' ? -1 : 1))
}

function hasOtherEnds(before: MapElement, after: MapElement): boolean {
  return before.data['source'] !== after.data['source'] || before.data['target'] !== after.data['target']
}

function definitionOf(element: MapElement): ElementDefinition {
  const { id, group, classes, data, position, grabbable } = element
  return { group, classes, grabbable, data: { ...data, id }, ...(position ? { position: { ...position } } : {}) }
}

/** Answers whether there was anything to do. Cytoscape itself moves what the hand drags. */
function update(cy: Core, before: MapElement, after: MapElement): boolean {
  const element = cy.getElementById(after.id)
  const at = element.position() as Point | undefined
  const [isMoved, isOtherwise, isOther] = [
    after.position !== undefined && (at?.x !== after.position.x || at.y !== after.position.y),
    Object.entries(after.data).some(([key, value]) => before.data[key] !== value),
    before.classes !== after.classes,
  ]
  if (isMoved && after.position) element.position({ ...after.position })
  if (isOtherwise) element.data(after.data)
  if (isOther) element.classes([after.classes, ...PASSING_CLASSES.filter((name) => element.hasClass(name))].join(' '))
  return isMoved || isOtherwise || isOther
}
