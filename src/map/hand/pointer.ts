import type { Core, EventObject } from 'cytoscape'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { isAround, isThread } from '../../drawing/threads.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Gaze } from '../gaze.ts'
import type { Scene } from '../scene.ts'
import { beginDrag, dragTo, type Drag } from './dragging.ts'
import { judgeDrops, previewDrop, type Drop, type DropJudge } from './dropping.ts'
import { hullAt, lineAt } from './hitThings.ts'
import type { Linking } from './linking.ts'
import type { HandMarks } from './marks.ts'

/** What the pointer did to the map. Ids are of parties, or of the fact behind a line. */
export type PointerHandlers = {
  readonly onSelect: (ids: readonly string[]) => void
  /** Double click. */
  readonly onOpen: (id: string) => void
  /** At most once a frame while dragging; `drop` says what letting go here would mean. */
  readonly onDragMove: (positions: ReadonlyMap<PartyId, Point>, drop: Drop) => void
  /** `at` is where the hand let go, in px of the container. */
  readonly onDragEnd: (positions: ReadonlyMap<PartyId, Point>, drop: Drop, at: Point) => void
  readonly onHover: (id: string | null) => void
  /** A click on nothing. */
  readonly onBackground: () => void
  /** The second button of the mouse, or a long press; on nothing `id` is null. `at` in px of the container. */
  readonly onMenu: (id: string | null, at: Point) => void
}

/** Cytoscape calls any two quick taps a double one, whatever they hit; here both must be on the same thing. */
const DOUBLE_TAP_MS = 400

/** Where a hand let go that did not: nothing can be asked there. */
const NOWHERE: Point = { x: 0, y: 0 }

type Parts = {
  readonly cy: Core
  readonly container: HTMLElement
  readonly scene: Scene
  readonly gaze: Gaze
  readonly linking: Linking
  readonly mark: (marks: Partial<HandMarks>) => void
}

export type Pointer = {
  /** Looks again, after what is shown changed: whoever was taken away under the hand is let go at once. */
  readonly refresh: () => void
  readonly stop: () => void
}

/** Hears mouse and touch through Cytoscape. */
export function listenToPointer({ cy, container, scene, gaze, linking, mark }: Parts, handlers: PointerHandlers): Pointer {
  let tapped: { readonly id: string | null; readonly at: number } = { id: null, at: 0 }
  let drag: (Drag & { readonly judge: DropJudge; readonly drawing: Drawing }) | null = null
  let dragged: { readonly positions: ReadonlyMap<PartyId, Point>; readonly drop: Drop } | null = null
  let reporting = 0
  let hasMenu = false

  function choose(ids: readonly string[]): void {
    gaze.select(ids)
    handlers.onSelect([...new Set(ids)])
  }

  function onTap(event: EventObject): void {
    if (hasMenu) return
    const id = idAt(event, scene)
    const adds = Boolean((event.originalEvent as MouseEvent | undefined)?.shiftKey)
    const opens = id !== null && !adds && id === tapped.id && event.timeStamp - tapped.at < DOUBLE_TAP_MS
    tapped = { id: opens || adds ? null : id, at: event.timeStamp }
    if (id === null) {
      if (!adds) handlers.onBackground()
    } else if (opens) handlers.onOpen(id)
    else choose(adds ? withOrWithout(gaze.selected(), id) : [id])
  }

  function hover(id: string | null, lights = true): void {
    if (!gaze.hover(id, lights)) return
    container.style.cursor = id === null ? '' : 'pointer'
    handlers.onHover(id)
  }

  function onMove(event: EventObject): void {
    if (linking.isDrawing()) return
    if (linking.isOnKnob(event.position)) {
      container.style.cursor = 'crosshair'
      return
    }
    const id = idAt(event, scene)
    hover(id, event.target !== cy || id === null || !isHull(scene, id))
    container.style.cursor = id === null ? '' : 'pointer'
  }

  function onGrab(id: string): void {
    gaze.takeHold()
    const begun = beginDrag(scene.shown(), id, gaze.selected())
    drag = { ...begun, drawing: scene.shown(), judge: judgeDrops(scene.shown(), id as PartyId, new Set(begun.from.keys())) }
  }

  function onDrag(at: Point): void {
    if (!drag) return
    const positions = dragTo(drag, at)
    const drop = drag.judge(positions)
    dragged = { positions, drop }
    scene.hold(positions, (target) => previewDrop(target, drop))
    mark({ receiving: drop.enters?.coalition ?? null, isHolding: true })
    // The last place of a frame, not the first: where the hand rests is where the others should see it.
    reporting ||= requestAnimationFrame(report)
  }

  function report(): void {
    reporting = 0
    if (dragged) handlers.onDragMove(dragged.positions, dragged.drop)
  }

  function letGo(at: Point): void {
    const put = dragged
    drag = null
    dragged = null
    scene.hold(null)
    mark({ receiving: null, isHolding: false })
    if (put) handlers.onDragEnd(put.positions, put.drop, at)
  }

  /** A mouse has a second button; whoever holds the first one still is about to drag. */
  function onLongPress(event: EventObject): void {
    if (!isTouch(event.originalEvent)) return
    hasMenu = true
    onMenu(event)
  }

  function onMenu(event: EventObject): void {
    handlers.onMenu(idAt(event, scene), event.renderedPosition)
  }

  const keepBrowserMenu = (event: Event): void => event.preventDefault()
  const leave = (): void => hover(null)
  cy.on('tap', onTap)
  cy.on('box', 'node.organisation', (event) => choose([...gaze.selected(), (event.target as { id: () => string }).id()]))
  cy.on('mousemove', onMove)
  cy.on('tapstart', () => { hasMenu = false })
  cy.on('taphold', onLongPress)
  cy.on('cxttap', onMenu)
  cy.on('grab', 'node', (event) => onGrab((event.target as { id: () => string }).id()))
  cy.on('drag', 'node', (event) => onDrag((event.target as { position: () => Point }).position()))
  cy.on('free', 'node', ({ renderedPosition }) => letGo(renderedPosition))
  container.addEventListener('mouseleave', leave)
  container.addEventListener('contextmenu', keepBrowserMenu)
  return {
    refresh() {
      if (dragged && drag && !scene.hasElement(drag.held)) letGo(NOWHERE)
    },
    stop() {
      cancelAnimationFrame(reporting)
      container.removeEventListener('mouseleave', leave)
      container.removeEventListener('contextmenu', keepBrowserMenu)
    },
  }
}

/** How far beside a line of many a hand may be, in px, and beside one that stands alone: as far as Cytoscape allows for its own. */
const SLACK_PX = 5
const LOOSE_SLACK_PX = { mouse: 8, touch: 24 }

/** Around its members: the pointer crosses it on its way to somebody. */
function isHull(scene: Scene, id: string): boolean {
  return scene.shown().hulls.some((hull) => hull.id === id && !hull.isPlate)
}

/** What lies under the hand: the circle, the fact behind the line, or the innermost hull. */
function idAt({ target, cy, position, originalEvent }: EventObject, scene: Scene): string | null {
  if (target !== cy && typeof target.isEdge === 'function') return target.isEdge() ? String(target.data('fact')) : String(target.id())
  const drawing = scene.shown()
  const loose = LOOSE_SLACK_PX[isTouch(originalEvent) ? 'touch' : 'mouse']
  return lineAt(drawing, position, loose / cy.zoom(), isAround) ?? hullAt(drawing, position) ?? lineAt(drawing, position, SLACK_PX / cy.zoom(), isThread)
}

function isTouch(event: Event | undefined): boolean {
  return event !== undefined && 'touches' in event
}

/** A choice with one more, or without it when it was there. */
export function withOrWithout(ids: ReadonlySet<string>, id: string): string[] {
  return ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]
}
