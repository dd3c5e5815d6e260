import type { Core, ElementDefinition } from 'cytoscape'
import { COLOURS, ringColour } from '../../drawing/colours.ts'
import type { Drawing, DrawnHull, DrawnLine, DrawnNode, Point } from '../../drawing/drawing.ts'
import { isCoalitionId } from '../../model/ids.ts'
import { lineWidth } from '../../drawing/strokes.ts'
import { isThread } from '../../drawing/threads.ts'

/** What Cytoscape must know of one thing. Compared field by field, because a diff by `cy.json` costs a second at 2,000 nodes. */
type MapElement = {
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
    ...drawing.lines.filter((line) => !isThread(line)).flatMap(lineElements),
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

/** Brings Cytoscape from one set of elements to the next, touching only what differs. An edge cannot move to other ends: it is made anew. */
export function showElements(cy: Core, before: ReadonlyMap<string, MapElement>, after: ReadonlyMap<string, MapElement>): void {
  cy.batch(() => {
    const gone = [...before.values()].filter((element) => { const next = after.get(element.id); return !next || hasOtherEnds(element, next) })
    for (const element of gone) cy.getElementById(element.id).remove()
    const remade = new Set(gone.map((element) => element.id))
    const made = [...after.values()].filter((element) => !before.has(element.id) || remade.has(element.id))
    if (made.length > 0) cy.add(made.toSorted((a, b) => (a.group === b.group ? 0 : a.group === 'nodes' ? -1 : 1)).map(definitionOf))
    for (const element of after.values()) {
      const old = before.get(element.id)
      if (old && !remade.has(element.id)) update(cy, old, element)
    }
  })
}

function hasOtherEnds(before: MapElement, after: MapElement): boolean {
  return before.data['source'] !== after.data['source'] || before.data['target'] !== after.data['target']
}

function definitionOf(element: MapElement): ElementDefinition {
  const { id, group, classes, data, position, grabbable } = element
  return { group, classes, grabbable, data: { ...data, id }, ...(position ? { position: { ...position } } : {}) }
}

function update(cy: Core, before: MapElement, after: MapElement): void {
  const element = cy.getElementById(after.id)
  if (after.position) {
    const { x, y } = element.position()
    if (x !== after.position.x || y !== after.position.y) element.position({ ...after.position })
  }
  if (Object.entries(after.data).some(([key, value]) => before.data[key] !== value)) element.data(after.data)
  if (before.classes !== after.classes) element.classes([after.classes, ...PASSING_CLASSES.filter((name) => element.hasClass(name))].join(' '))
}
