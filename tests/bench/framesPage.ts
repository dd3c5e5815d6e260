import cytoscape from 'cytoscape'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import type { Drawing, DrawnNode, Point } from '../../src/drawing/drawing.ts'
import { createMapView } from '../../src/map/mapView.ts'
import type { PartyId, TieId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { OPEN_PERIOD } from '../../src/model/partialDate.ts'
import { placedAt, randomNetwork } from '../drawing/randomNetwork.ts'

/** The page on which frames are counted: a map of some size as ours, and the same circles and lines by Cytoscape as it comes. */

const PER_COALITION = 8
const TIES_PER_ORGANISATION = 1.5
const CELL = { x: 190, y: 130 }
/** A coalition's people stand in a block of this many columns. */
const COLUMNS = 3

const nothing = (): void => {}
const container = document.createElement('div')
container.style.cssText = 'position:fixed;inset:0'
document.body.replaceChildren(container)

/** Blocks of coalitions beside one another, and ties between neighbours: no layout, so that only drawing is measured. */
function largeMap(count: number): Network {
  const coalitions = Math.ceil(count / PER_COALITION)
  const network = randomNetwork({ organisations: count, coalitions }, 5)
  const ids = [...network.organisations.keys()]
  const side = Math.ceil(Math.sqrt(coalitions))
  const places = ids.map((id, index): [PartyId, Point] => {
    const [block, within] = [Math.floor(index / PER_COALITION), index % PER_COALITION]
    return [id, { x: ((block % side) * (COLUMNS + 1) + (within % COLUMNS)) * CELL.x, y: (Math.floor(block / side) * 5 + Math.floor(within / COLUMNS)) * CELL.y }]
  })
  const ties = Array.from({ length: Math.round(count * TIES_PER_ORGANISATION) }, (_, index) => {
    const [from, to] = [ids[index % count], ids[(index * 7 + 3) % count]] as [PartyId, PartyId]
    return { id: `tie-${index}` as TieId, from, to, kind: 'werkt samen met', period: OPEN_PERIOD, strength: null, themes: [], places: [], note: '', status: 'is' as const }
  })
  return placedAt({ ...network, ties: new Map(ties.filter(({ from, to }) => from !== to).map((tie) => [tie.id, tie])) }, places)
}

/** A circle in the middle of the map: who is dragged. */
function middleNode(drawing: Drawing): DrawnNode {
  const { left, right, top, bottom } = drawing.bounds
  const distance = ({ x, y }: Point): number => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2)
  return drawing.nodes.toSorted((a, b) => distance(a) - distance(b))[0] as DrawnNode
}

function showOurs(drawing: Drawing): () => Point {
  const view = createMapView(container, { onSelect: nothing, onOpen: nothing, onDragMove: nothing, onDragEnd: nothing, onHover: nothing, onBackground: nothing, onLink: nothing, onMenu: nothing })
  view.setMayDraw(true)
  view.draw(drawing)
  const { id, r } = middleNode(drawing)
  return () => {
    // Beside its circle is on the rim; a radius to the left is its middle.
    const rim = view.placeOf(id) ?? { x: 0, y: 0 }
    const pxPerUnit = 1 / (view.mapPoint({ x: 1, y: 0 }).x - view.mapPoint({ x: 0, y: 0 }).x)
    return { x: rim.x - r * pxPerUnit, y: rim.y }
  }
}

function showDefaults(drawing: Drawing): () => Point {
  const shown = new Set<string>(drawing.nodes.map(({ id }) => id))
  const cy = cytoscape({
    container,
    elements: [
      ...drawing.nodes.map((node) => ({ data: { id: node.id, label: node.name }, position: { x: node.x, y: node.y } })),
      ...drawing.lines.filter(({ from, to }) => shown.has(from) && shown.has(to)).map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
    style: [{ selector: 'node', style: { label: 'data(label)', width: 42, height: 42 } }],
    layout: { name: 'preset' },
  })
  return () => cy.getElementById(middleNode(drawing).id).renderedPosition()
}

let times: number[] = []
let isCounting = false
let whereToGrab: () => Point = () => ({ x: 0, y: 0 })

const frames = {
  show(kind: 'ours' | 'defaults', count: number): void {
    const drawing = drawNetwork(largeMap(count), { theme: 'light', language: 'nl' })
    whereToGrab = kind === 'ours' ? showOurs(drawing) : showDefaults(drawing)
  },
  /** Where on the screen a circle is that can be dragged. */
  grip: (): Point => whereToGrab(),
  begin(): void {
    times = []
    isCounting = true
    const tick = (now: number): void => {
      times.push(now)
      if (isCounting) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  },
  /** Milliseconds from each frame to the next. */
  end(): readonly number[] {
    isCounting = false
    return times.slice(1).map((time, index) => time - (times[index] ?? time))
  },
}
export type FramesPage = typeof frames
Object.assign(globalThis, { frames })
