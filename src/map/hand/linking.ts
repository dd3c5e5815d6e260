import type { Core } from 'cytoscape'
import type { Drawing, Point } from '../../drawing/drawing.ts'
import { nameBox } from '../../drawing/labels.ts'
import type { PartyId } from '../../model/ids.ts'
import { toMap } from '../camera.ts'
import type { Scene } from '../scene.ts'
import { partyAt } from './hitThings.ts'
import type { HandMarks } from './marks.ts'

/** On screen, whatever the zoom: large enough for a finger together with its slack. */
export const KNOB_RADIUS_PX = 8
const KNOB_SLACK_PX = { mouse: 5, touch: 16 }
/** How far beside a circle or a name the end of a line still finds it, in px. */
const TARGET_SLACK_PX = 10
/** A press that moved less than this drew nothing. */
const LEAST_LINE_PX = 12

export type LinkHandlers = {
  /** A line was drawn from a party to another one, or to nothing; `at` is where the hand let go, in px of the container. */
  readonly onLink: (from: PartyId, to: PartyId | null, at: Point) => void
}

type Parts = {
  readonly cy: Core
  readonly container: HTMLElement
  readonly scene: Scene
  /** Whose knob shows: the party under the pointer, or the one that is selected. */
  readonly owner: () => PartyId | null
  readonly mark: (marks: Partial<HandMarks>) => void
}

export type Linking = {
  /** Where the knob stands now. */
  readonly knob: () => Point | null
  /** Whether a point of the map lies on the knob. */
  readonly isOnKnob: (point: Point) => boolean
  readonly isDrawing: () => boolean
  readonly stop: () => void
}

/** Where the knob of a party stands: on the rim of its circle, or at the end of its name. Null when it is not drawn. */
export function knobPlace(drawing: Drawing, party: PartyId, zoom: number): Point | null {
  const node = drawing.nodes.find(({ id }) => id === party)
  if (node) return { x: node.x + node.r * Math.SQRT1_2 + 2 / zoom, y: node.y - node.r * Math.SQRT1_2 - 2 / zoom }
  const hull = drawing.hulls.find(({ id }) => id === party)
  if (!hull) return null
  const { right, top, bottom } = nameBox(hull.name)
  return { x: right + (KNOB_RADIUS_PX + 2) / zoom, y: (top + bottom) / 2 }
}

/** Of a small circle the knob with its slack would cover all: nearer to the middle than to the knob the circle is meant. */
export function isNearKnob(drawing: Drawing, party: PartyId, knob: Point, point: Point, reach: number): boolean {
  const away = Math.hypot(knob.x - point.x, knob.y - point.y)
  const node = drawing.nodes.find(({ id }) => id === party)
  return away <= reach && (!node || away < Math.hypot(node.x - point.x, node.y - point.y))
}

/**
 * Draws a line from the knob of a party to where the hand lets go. Listens before Cytoscape does, which would take the
 * press for a drag of the circle below.
 */
export function listenForLinks({ cy, container, scene, owner, mark }: Parts, { onLink }: LinkHandlers): Linking {
  let from: { readonly party: PartyId; readonly at: Point; readonly pressed: Point } | null = null

  const place = (): Point | null => {
    const party = owner()
    return party === null ? null : knobPlace(scene.shown(), party, cy.zoom())
  }
  const isOnKnob = (point: Point, slack = KNOB_SLACK_PX.mouse): boolean => {
    const [party, knob] = [owner(), place()]
    return party !== null && knob !== null && isNearKnob(scene.shown(), party, knob, point, (KNOB_RADIUS_PX + slack) / cy.zoom())
  }

  function targetAt(point: Point): PartyId | null {
    const target = partyAt(scene.shown(), point, TARGET_SLACK_PX / cy.zoom())
    return target === from?.party ? null : target
  }

  function begin(event: MouseEvent | TouchEvent): void {
    const pressed = pressOf(event, container)
    const [party, knob] = [owner(), place()]
    if (!pressed || !party || !knob || !isOnKnob(toMap(cy, pressed), event.type === 'touchstart' ? KNOB_SLACK_PX.touch : KNOB_SLACK_PX.mouse)) return
    event.stopPropagation()
    event.preventDefault()
    from = { party, at: knob, pressed }
    for (const [type, listener] of FOLLOWING) window.addEventListener(type, listener, { passive: false, capture: true })
  }

  function follow(event: Event): void {
    const at = pressOf(event as MouseEvent | TouchEvent, container)
    if (!from || !at) return
    event.preventDefault()
    event.stopPropagation()
    const to = toMap(cy, at)
    mark({ link: { from: from.at, to, target: targetAt(to) } })
  }

  function end(event: Event): void {
    const begun = from
    const at = pressOf(event as MouseEvent | TouchEvent, container)
    const target = begun && at ? targetAt(toMap(cy, at)) : null
    giveUp()
    if (!begun || !at) return
    event.stopPropagation()
    if (Math.hypot(at.x - begun.pressed.x, at.y - begun.pressed.y) >= LEAST_LINE_PX) onLink(begun.party, target, at)
  }

  function giveUp(): void {
    from = null
    mark({ link: null })
    for (const [type, listener] of FOLLOWING) window.removeEventListener(type, listener, { capture: true })
  }

  function giveUpByKey(event: Event): void {
    if ((event as KeyboardEvent).key === 'Escape') giveUp()
  }

  const FOLLOWING: readonly (readonly [string, (event: Event) => void])[] = [
    ['mousemove', follow], ['touchmove', follow], ['mouseup', end], ['touchend', end], ['touchcancel', giveUp], ['blur', giveUp], ['keydown', giveUpByKey],
  ]

  container.addEventListener('mousedown', begin, { capture: true })
  container.addEventListener('touchstart', begin, { capture: true, passive: false })
  return {
    knob: () => (from ? null : place()),
    isOnKnob,
    isDrawing: () => from !== null,
    stop() {
      giveUp()
      container.removeEventListener('mousedown', begin, { capture: true })
      container.removeEventListener('touchstart', begin, { capture: true })
    },
  }
}

/** Where a press is, in px of the container; null for a second mouse button or two fingers. */
function pressOf(event: MouseEvent | TouchEvent, container: HTMLElement): Point | null {
  const { left, top } = container.getBoundingClientRect()
  if ('button' in event) return event.button === 0 ? { x: event.clientX - left, y: event.clientY - top } : null
  const touch = event.touches[0] ?? event.changedTouches[0]
  return touch && event.touches.length < 2 ? { x: touch.clientX - left, y: touch.clientY - top } : null
}
