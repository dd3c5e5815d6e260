import type { Core } from 'cytoscape'
import type { Drawing, Point } from '../drawing/drawing.ts'
import { moveInDrawing } from '../drawing/moveInDrawing.ts'
import type { PartyId } from '../model/ids.ts'
import { beQuickWithMany } from './graph/createCore.ts'
import { elementsOf, showElements } from './graph/elements.ts'
import { movedBetween, movingCount } from './hand/dragging.ts'

/** Above this many moving at once a change of place is shown at once: every frame would cost more than a frame. */
const MOST_GLIDING = 60
const GLIDE_MS = 200
/** Circles and lines that come, go or change in one frame: Cytoscape works out the style of each, and a key may not wait for hundreds of them. */
const MOST_AT_ONCE = 150

const NO_DRAWING: Drawing = { theme: 'light', nodes: [], hulls: [], lines: [], bounds: { left: -720, top: -450, right: 720, bottom: 450 } }

/** The drawing that was asked for, and what of it is on the screen: with whoever is held by the hand or on the way. */
export type Scene = {
  /** Also when it is not on the screen before the next frame. */
  readonly target: () => Drawing
  readonly shown: () => Drawing
  readonly hasElement: (id: string) => boolean
  /** Shows this drawing from the next `advance` on. */
  readonly ask: (drawing: Drawing) => void
  /**
   * Holds these parties elsewhere, at once; null lets go, and what was held stays until the next drawing. `change` says
   * how else the drawing differs meanwhile.
   */
  readonly hold: (held: ReadonlyMap<PartyId, Point> | null, change?: (target: Drawing) => Drawing) => void
  /** Brings the screen one frame further. Answers whether there is more to come. */
  readonly advance: (now: number) => boolean
}

export type SceneOptions = {
  readonly isCalm: () => boolean
  /** Whether a first drawing takes longer than a frame. */
  readonly isLarge: (drawing: Drawing) => boolean
  /** Called after every change of what is shown. */
  readonly onShow: () => void
  /** Called before the first drawing with something in it is seen. */
  readonly onFirst: (drawing: Drawing) => void
}

type Glide = { readonly since: number; readonly moved: ReturnType<typeof movedBetween> }

export function createScene(cy: Core, { isCalm, isLarge, onShow, onFirst }: SceneOptions): Scene {
  let target = NO_DRAWING
  let shown = NO_DRAWING
  let next: Drawing | null = null
  let held: ReadonlyMap<PartyId, Point> | null = null
  let whileHeld = (drawing: Drawing): Drawing => drawing
  let glide: Glide | null = null
  let isBegun = false
  let elements: ReturnType<typeof elementsOf> = new Map()
  const present = new Map(elements)
  let isComplete = true

  function show(drawing: Drawing, most = Infinity): void {
    shown = drawing
    elements = elementsOf(drawing)
    bring(most)
  }

  function bring(most: number): void {
    isComplete = showElements(cy, present, elements, most)
    onShow()
  }

  function begin(drawing: Drawing, now: number): void {
    next = null
    target = drawing
    const moved = movedBetween(shown, drawing)
    const count = movingCount(moved)
    const glides = count > 0 && count <= MOST_GLIDING && !isCalm() && isBegun && held === null
    glide = glides ? { since: now, moved } : null
    show(held ? moveInDrawing(whileHeld(drawing), held) : glides ? glideTo(drawing, moved, 0) : drawing, isBegun || isLarge(drawing) ? MOST_AT_ONCE : Infinity)
    beQuickWithMany(cy, drawing.nodes.length)
    if (isBegun || drawing.nodes.length + drawing.hulls.length === 0) return
    isBegun = true
    onFirst(drawing)
  }

  function step({ since, moved }: Glide, now: number): void {
    const share = Math.min(1, (now - since) / GLIDE_MS)
    show(share === 1 ? target : glideTo(target, moved, share))
    if (share === 1) glide = null
  }

  return {
    target: () => next ?? target,
    shown: () => shown,
    hasElement: (id) => present.has(id),
    ask: (drawing) => { next = drawing },
    hold(positions, change = (drawing) => drawing) {
      if (positions === null && held !== null) target = moveInDrawing(target, held)
      held = positions
      whileHeld = change
      glide = null
      show(held ? moveInDrawing(change(target), held) : target)
    },
    advance(now) {
      if (next) begin(next, now)
      else if (!isComplete) bring(MOST_AT_ONCE)
      if (glide) step(glide, now)
      return glide !== null || !isComplete
    },
  }
}

/** The target drawing with everybody who moves a part of the way from where they were. */
function glideTo(target: Drawing, moved: Glide['moved'], share: number): Drawing {
  const eased = 1 - (1 - share) ** 3
  return moveInDrawing(target, new Map([...moved].map(([id, { from, to }]) => [id, { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased }])))
}
