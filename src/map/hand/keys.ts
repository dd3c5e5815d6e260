import type { Core } from 'cytoscape'
import type { Box } from '../../drawing/boxes.ts'
import type { Point } from '../../drawing/drawing.ts'
import { isPartyId, type PartyId } from '../../model/ids.ts'
import type { Gaze } from '../gaze.ts'
import type { Scene } from '../scene.ts'
import { createKeyMove } from './keyMove.ts'
import { actionsByCombo, comboOf, MAP_KEYS, type MapAction } from './keyTable.ts'
import type { LinkHandlers } from './linking.ts'
import { withOrWithout, type PointerHandlers } from './pointer.ts'
import type { Direction } from './walk.ts'
import { boxOf, createWalker } from './walker.ts'

/** What the keyboard did to the map, besides what the pointer can do. Ids as in `PointerHandlers`. */
export type KeyHandlers = {
  /** What the keyboard is on now; null when it is on nothing. */
  readonly onFocus?: (id: string | null) => void
  readonly onRemove?: (ids: readonly string[]) => void
  /** Pins these, or lets go of them when all of them are pinned. */
  readonly onPin?: (ids: readonly string[]) => void
  /** A relation is being drawn from this party; null when it is drawn or given up. */
  readonly onLinking?: (from: PartyId | null) => void
}

export type Looking = {
  readonly panBy: (x: number, y: number) => void
  readonly zoomBy: (factor: number) => void
  readonly fit: () => void
  /** Moves the map no further than needed to see this. */
  readonly reveal: (box: Box) => void
  readonly eye: () => Point
}

export type Keys = {
  /** From whom a relation is being drawn, or null. */
  readonly linkFrom: () => PartyId | null
  /** Looks again, after what is drawn changed. */
  readonly refresh: () => void
  readonly stop: () => void
}

type Parts = {
  readonly cy: Core
  /** The element that has the keyboard. */
  readonly keyboard: HTMLElement
  readonly scene: Scene
  readonly gaze: Gaze
  readonly looking: Looking
  readonly isFirstInFrame: () => boolean
}

const PAN_PX = 80
const ZOOM_STEP = 1.25
/** One press moves this far, in map units. */
const MOVE_STEP = 10

const ACTION_BY_COMBO = actionsByCombo(MAP_KEYS)
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** Hears the keyboard while the map has the focus: every key of `MAP_KEYS`. */
export function listenToKeys({ cy, keyboard, scene, gaze, looking, isFirstInFrame }: Parts, handlers: PointerHandlers & LinkHandlers & KeyHandlers): Keys {
  const walker = createWalker({ scene, gaze, ...looking }, (id) => {
    handlers.onFocus?.(id)
    handlers.onHover(id)
  })
  const move = createKeyMove({ scene, isFirstInFrame }, handlers)
  let linkFrom: PartyId | null = null
  let isPressed = false

  /** What an action is about: the focused thing, with the rest of the selection when it is part of that. */
  function chosen(): readonly string[] {
    const focused = walker.current()
    const selected = [...gaze.selected()]
    if (focused === null) return selected
    return gaze.selected().has(focused) ? [focused, ...selected.filter((id) => id !== focused)] : [focused]
  }

  function beside(id: string | null): Point {
    const box = id === null ? null : boxOf(scene.target(), id)
    const [zoom, pan] = [cy.zoom(), cy.pan()]
    const { x, y } = box ? { x: box.right, y: (box.top + box.bottom) / 2 } : looking.eye()
    return { x: x * zoom + pan.x, y: y * zoom + pan.y }
  }

  function choose(ids: readonly string[]): void {
    gaze.select(ids)
    handlers.onSelect(ids)
  }

  function linkFromOn(from: PartyId | null): void {
    if (from === linkFrom) return
    linkFrom = from
    gaze.refresh()
    handlers.onLinking?.(from)
  }

  function open(): void {
    const id = walker.current() ?? chosen().at(-1)
    if (id === undefined) return
    if (linkFrom === null) {
      gaze.select([id])
      handlers.onOpen(id)
    } else if (isPartyId(id) && id !== linkFrom) {
      handlers.onLink(linkFrom, id, beside(id))
      linkFromOn(null)
    }
  }

  function beginLink(): void {
    const id = chosen().find(isPartyId)
    if (id !== undefined) linkFromOn(id)
  }

  /** Answers whether there was something to let go of; if not, Escape belongs to the page. */
  function letGo(): boolean {
    if (linkFrom !== null) linkFromOn(null)
    else if (gaze.selected().size === 0) return false
    else {
      gaze.select([])
      handlers.onBackground()
    }
    return true
  }

  function toggle(): void {
    const id = walker.current()
    if (id !== null) choose(withOrWithout(gaze.selected(), id))
  }

  function remove(): void {
    const ids = chosen()
    if (ids.length > 0) handlers.onRemove?.(ids)
  }

  function pin(): void {
    const ids = chosen().filter(isPartyId)
    if (ids.length > 0) handlers.onPin?.(ids)
  }

  const actions: Readonly<Record<MapAction, (key: string) => boolean | void>> = {
    walk: (key) => walker.go(directionOf(key)),
    walkRound: (key) => walker.goRound(key === ']' ? 1 : -1),
    walkHome: walker.goHome,
    open,
    toggle,
    letGo,
    move: (key) => { const { x, y } = UNITS[directionOf(key)]; move.step(chosen(), { x: x * MOVE_STEP, y: y * MOVE_STEP }) },
    link: beginLink,
    pin,
    remove,
    menu: () => { const id = walker.current() ?? chosen().at(-1) ?? null; handlers.onMenu(id, beside(id)) },
    pan: (key) => { const { x, y } = UNITS[directionOf(key)]; looking.panBy(-x * PAN_PX, -y * PAN_PX) },
    zoomIn: () => looking.zoomBy(ZOOM_STEP),
    zoomOut: () => looking.zoomBy(1 / ZOOM_STEP),
    fit: looking.fit,
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== keyboard || event.isComposing || MODIFIERS.has(event.key)) return
    const action = ACTION_BY_COMBO.get(comboOf(event) ?? '')
    if (action !== 'move') move.end()
    if (action !== undefined && actions[action](event.key) !== false) event.preventDefault()
  }

  function onFocus(): void {
    if (!isPressed && keyboard.matches(':focus-visible')) walker.enter()
  }

  function onBlur(): void {
    move.end()
    linkFromOn(null)
    walker.leave()
  }

  function onPointerDown(): void {
    move.end()
    linkFromOn(null)
    walker.forget()
  }

  /** Cytoscape takes the focus away from whatever has it when the map is pressed; after it the map gets it. */
  function onMouseDown(): void {
    isPressed = true
    keyboard.focus({ preventScroll: true, focusVisible: false } as FocusOptions)
    isPressed = false
  }

  // The menu key asks the browser for its menu as well.
  const onContextMenu = (event: MouseEvent): void => { if (event.target === keyboard) event.preventDefault() }

  const listeners = { keydown: onKeyDown, focus: onFocus, blur: onBlur, pointerdown: onPointerDown, mousedown: onMouseDown, contextmenu: onContextMenu }
  for (const [type, listener] of Object.entries(listeners)) keyboard.addEventListener(type, listener as EventListener)
  return {
    linkFrom: () => linkFrom,
    refresh() {
      walker.refresh()
      if (linkFrom !== null && boxOf(scene.target(), linkFrom) === null) linkFromOn(null)
    },
    stop() {
      move.end()
      for (const [type, listener] of Object.entries(listeners)) keyboard.removeEventListener(type, listener as EventListener)
    },
  }
}

const UNITS: Readonly<Record<Direction, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } }

/** `ArrowLeft` is left. */
function directionOf(key: string): Direction {
  return key.slice('Arrow'.length).toLowerCase() as Direction
}
