import type { Core, EventObject } from 'cytoscape'
import type { Point } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Gaze } from '../gaze.ts'
import type { Scene } from '../scene.ts'
import { beginDrag, dragTo, type Drag } from './dragging.ts'
import { hullAt } from './hitHulls.ts'

/** What the pointer did to the map. Ids are of parties, or of the fact behind a line. */
export type PointerHandlers = {
  readonly onSelect: (ids: readonly string[]) => void
  /** Double click. */
  readonly onOpen: (id: string) => void
  /** At most once a frame while dragging. */
  readonly onDragMove: (positions: ReadonlyMap<PartyId, Point>) => void
  readonly onDragEnd: (positions: ReadonlyMap<PartyId, Point>) => void
  readonly onHover: (id: string | null) => void
  /** A click on nothing. */
  readonly onBackground: () => void
}

/** Cytoscape calls any two quick taps a double one, whatever they hit; here both must be on the same thing. */
const DOUBLE_TAP_MS = 400

type Parts = { readonly cy: Core; readonly container: HTMLElement; readonly scene: Scene; readonly gaze: Gaze; readonly isFirstInFrame: () => boolean }

/** Hears mouse and touch through Cytoscape. Answers how to stop. */
export function listenToPointer({ cy, container, scene, gaze, isFirstInFrame }: Parts, handlers: PointerHandlers): () => void {
  let tapped: { readonly id: string | null; readonly at: number } = { id: null, at: 0 }
  let drag: Drag | null = null
  let dragged: ReadonlyMap<PartyId, Point> | null = null

  function choose(ids: readonly string[]): void {
    gaze.select(ids)
    handlers.onSelect([...new Set(ids)])
  }

  function onTap(event: EventObject): void {
    const id = idAt(event, scene)
    const adds = Boolean((event.originalEvent as MouseEvent | undefined)?.shiftKey)
    const opens = id !== null && !adds && id === tapped.id && event.timeStamp - tapped.at < DOUBLE_TAP_MS
    tapped = { id: opens || adds ? null : id, at: event.timeStamp }
    if (id === null) {
      if (!adds) handlers.onBackground()
    } else if (opens) handlers.onOpen(id)
    else choose(adds ? withOrWithout(gaze.selected(), id) : [id])
  }

  function hover(id: string | null): void {
    if (!gaze.hover(id)) return
    container.style.cursor = id === null ? '' : 'pointer'
    handlers.onHover(id)
  }

  function onDrag(at: Point): void {
    if (!drag) return
    const isFirst = isFirstInFrame()
    dragged = dragTo(drag, at)
    scene.hold(dragged)
    if (isFirst) handlers.onDragMove(dragged)
  }

  function onFree(): void {
    const put = dragged
    drag = null
    dragged = null
    scene.hold(null)
    if (put) handlers.onDragEnd(put)
  }

  const leave = (): void => hover(null)
  cy.on('tap', onTap)
  cy.on('box', 'node.organisation', (event) => choose([...gaze.selected(), (event.target as { id: () => string }).id()]))
  cy.on('mousemove', (event) => hover(idAt(event, scene)))
  cy.on('grab', 'node', (event) => { drag = beginDrag(scene.shown(), (event.target as { id: () => string }).id(), gaze.selected()) })
  cy.on('drag', 'node', (event) => onDrag((event.target as { position: () => Point }).position()))
  cy.on('free', 'node', onFree)
  container.addEventListener('mouseleave', leave)
  return () => container.removeEventListener('mouseleave', leave)
}

/** What lies under the hand: the circle, the fact behind the line, or the innermost hull. */
function idAt({ target, cy, position }: EventObject, scene: Scene): string | null {
  if (target !== cy && typeof target.isEdge === 'function') return target.isEdge() ? String(target.data('fact')) : String(target.id())
  return hullAt(scene.shown(), position)
}

function withOrWithout(ids: ReadonlySet<string>, id: string): string[] {
  return ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]
}
