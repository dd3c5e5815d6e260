import type { Box } from '../drawing/boxes.ts'
import { COLOURS } from '../drawing/colours.ts'
import type { Drawing, Point, ThemeName } from '../drawing/drawing.ts'
import { PRESENTED_TEXT_PX } from '../drawing/presenting.ts'
import { aspectOf, beginView, eyeOf, fitDrawing, focusOn, MOST_ZOOM, placeBeside, reveal, seenBox, showBox, toMap, zoomAbout, type Covered } from './camera.ts'
import { createGaze } from './gaze.ts'
import { createCore, createPause, isAboutToPaint } from './graph/createCore.ts'
import { mapStyle } from './graph/stylesheet.ts'
import { listenToKeys, type KeyHandlers } from './hand/keys.ts'
import { listenForLinks, type LinkHandlers } from './hand/linking.ts'
import { NO_MARKS, type HandMarks } from './hand/marks.ts'
import { listenToPointer, type PointerHandlers } from './hand/pointer.ts'
import { createPainter, isGlowing, type Glow, type Picture } from './paint/painter.ts'
import type { Ring } from './paint/paintRings.ts'
import { watchTravel } from './travel.ts'
import { createScene } from './scene.ts'
import { createStepper } from './stepper.ts'
import { isPartyId, type PartyId } from '../model/ids.ts'

/** What somebody did to the map. */
export type MapHandlers = PointerHandlers & LinkHandlers & KeyHandlers & {
  /** A large drawing is made ready before it is shown; until then what is seen is behind what was asked for. */
  readonly onBehind?: (isBehind: boolean) => void
}

export type MapView = {
  /** Shows this drawing from the next frame on, and a large one as soon as it is ready; several calls in one frame cost one. Before the first, nothing is painted. */
  readonly draw: (drawing: Drawing) => void
  readonly select: (ids: readonly string[]) => void
  /** Lights one thing and its neighbours, and lets the rest fade. */
  readonly highlight: (id: string | null) => void
  readonly rings: (rings: readonly Ring[]) => void
  /** Brings these into view, outside the covered area; does nothing when they are already there. */
  readonly focus: (ids: readonly string[]) => void
  readonly fit: () => void
  /** Brings this part of the map into view, as large as it fits; before there is a drawing the map begins with it. */
  readonly show: (box: Box) => void
  /** The part of the map that can be seen, and whether that is all of it. */
  readonly seen: () => { readonly box: Box; readonly isAll: boolean }
  readonly zoomBy: (factor: number) => void
  /** How many px of the container lie under furniture. */
  readonly setCovered: (covered: { readonly right: number; readonly bottom: number; readonly top?: number; readonly left?: number }) => void
  /** A short glow in this colour: something new, or a colleague's change. */
  readonly glow: (ids: readonly string[], colour: string) => void
  /** Whether lines may be drawn by hand; where nobody may edit there is no knob. */
  readonly setMayDraw: (mayDraw: boolean) => void
  readonly setTheme: (theme: ThemeName) => void
  /** Whether it is read from the back of a room: larger names, in full ink. */
  readonly setPresented: (isPresented: boolean) => void
  /** The point of the map behind a point of the container, in px. */
  readonly mapPoint: (at: Point) => Point
  /** Where a party is, in px of the container: beside its circle or under its name. Null when it is not drawn. */
  readonly placeOf: (id: string) => Point | null
  /** The point of the map in the middle of what is not covered: where the eye is. */
  readonly eye: () => Point
  /** Width of what is not covered against its height: the shape that an arrangement should have. */
  readonly aspect: () => number
  readonly destroy: () => void
}

/**
 * The map on a screen. Told what to draw, it reports what was done to it; it keeps no facts of its own.
 *
 * Cytoscape holds circles and lines and hears mouse and touch. Hulls lie on a layer below it, labels and rings on one above;
 * both are painted in the frame in which Cytoscape paints. The first drawing with something in it is fitted to the screen.
 * Keys are heard while `keyboard` has the focus: the container, or what lies around it.
 */
export function createMapView(container: HTMLElement, handlers: MapHandlers, keyboard = container): MapView {
  let covered: Covered = { top: 0, right: 0, bottom: 0, left: 0 }
  let theme: ThemeName = 'light'
  let rings: readonly Ring[] = []
  let glows: readonly Glow[] = []
  let hand: HandMarks = NO_MARKS
  let mayDraw = false
  let isPresented = false
  let frame = 0
  /** Whether our layers show less than is known. */
  let isStale = false
  /** Until there is a drawing: an empty frame would cost half of what the first one does. */
  let isWaiting = true
  let lastDrawn: Drawing | null = null
  /** Null once the map has begun. */
  let beginWith: ((drawing: Drawing) => void) | null = (drawing) => beginView(cy, drawing, covered)

  container.style.isolation = 'isolate'
  const cy = createCore(container)
  cy.startBatch()
  const painter = createPainter(container, cy)
  const pause = createPause(cy)
  const scene = createScene(cy, { pause, isCalm, onShow: () => { gaze.refresh(); keys.refresh(); pointer.refresh() }, onFirst: begin })
  const gaze = createGaze(cy, scene, schedule)
  const fit = (): void => fitDrawing(cy, scene.target(), covered, isCalm(), isPresented ? PRESENTED_TEXT_PX : undefined)
  const isFirstInFrame = (): boolean => frame === 0
  const zoomBy = (factor: number): void => zoomAbout(cy, factor, covered)

  function begin(drawing: Drawing): void {
    beginWith?.(drawing)
    beginWith = null
  }

  function mark(marks: Partial<HandMarks>): void {
    hand = { ...hand, ...marks }
    schedule()
  }

  /** Whose knob shows: the party under the pointer, or the one that is selected. */
  function knobOwner(): PartyId | null {
    const selected = gaze.selected()
    const id = gaze.hovered() ?? (selected.size === 1 ? [...selected][0] : undefined)
    return mayDraw && !hand.isHolding && id !== undefined && isPartyId(id) ? id : null
  }

  const pictureOf = (drawing: Drawing, attention = gaze.attention()): Picture => ({ drawing, theme, isPresented, attention, hovered: gaze.hovered(), keyboard: { focused: gaze.focused(), linkFrom: keys.linkFrom() }, rings, glows, hand, knob: linking.knob(), isCalm: isCalm() })

  function paint(now: number): void {
    isStale = false
    if (travel.isUnderWay(now)) return painter.follow()
    glows = glows.filter((glow) => isGlowing(glow, now))
    painter.paint(pictureOf(scene.shown()), now)
    if (glows.length > 0) schedule()
  }

  /** One frame at most for whatever happened since the last one. */
  function schedule(): void {
    isStale = true
    frame ||= requestAnimationFrame((now) => {
      frame = 0
      const isMoving = advance(now)
      // Our layers are painted with Cytoscape's: painting them now too would be twice.
      if (isStale && !isAboutToPaint(cy)) paint(now)
      if (isMoving) schedule()
    })
  }

  function advance(now: number): boolean {
    const isMoving = scene.advance(now)
    setTheme(scene.shown().theme)
    return isMoving
  }

  /** From the next frame on; something newer may have been asked for while it was made ready. */
  function show(drawing: Drawing): void {
    scene.ask(drawing)
    if (drawing === lastDrawn) handlers.onBehind?.(false)
    schedule()
  }

  /** All that can be done for a large drawing before the frame that shows it. */
  function* makeReady(drawing: Drawing): Generator<void, Drawing> {
    stopWaiting()
    begin(drawing)
    yield* scene.stage(drawing)
    yield* gaze.dress(drawing, pause.change)
    yield* painter.prepare(pictureOf(drawing, gaze.attentionTo(drawing)))
    return drawing
  }

  const stepper = createStepper<Drawing>(show)

  /** After whatever else is told in the same moment, and before the next frame. */
  function wake(): void {
    if (!isWaiting || cy.destroyed()) return
    advance(performance.now())
    stopWaiting()
  }

  function stopWaiting(): void {
    if (isWaiting) cy.endBatch()
    isWaiting = false
  }

  function setTheme(next: ThemeName): void {
    if (theme === next) return
    theme = next
    container.style.backgroundColor = COLOURS[theme].ground
    cy.style(mapStyle(COLOURS[theme]))
    schedule()
  }

  const travel = watchTravel(cy, () => scene.target().nodes.length, schedule)
  const linking = listenForLinks({ cy, container, scene, owner: knobOwner, mark }, handlers)
  const looking = { panBy: (x: number, y: number) => cy.panBy({ x, y }), zoomBy, fit, reveal: (box: Box) => reveal(cy, box, covered, isCalm()), eye: () => eyeOf(cy, covered) }
  const keys = listenToKeys({ cy, keyboard, scene, gaze, looking, isFirstInFrame }, handlers)

  const pointer = listenToPointer({ cy, container, scene, gaze, linking, mark }, handlers)
  // Cytoscape has just painted: our layers follow in the same frame.
  cy.on('render', () => paint(performance.now()))
  container.style.backgroundColor = COLOURS[theme].ground
  const stops = [
    linking.stop,
    travel.stop,
    keys.stop,
    gaze.stop,
    pointer.stop,
    followSize(container, () => { cy.resize(); schedule() }),
    followFonts(() => { painter.forget(); schedule() }),
  ]

  return {
    draw(drawing) {
      // Whoever makes another view in its place may still draw in this one at the same moment.
      if (cy.destroyed()) return
      const isDear = isLarge(drawing) || isLarge(scene.target())
      lastDrawn = drawing
      scene.expect(drawing)
      if (isDear) {
        handlers.onBehind?.(true)
        return stepper.ask(() => makeReady(drawing))
      }
      stepper.stop()
      show(drawing)
      if (isWaiting) queueMicrotask(wake)
    },
    select: gaze.select,
    highlight: gaze.highlight,
    rings(shown) {
      rings = shown
      schedule()
    },
    focus: (ids) => focusOn(cy, scene.target(), new Set(ids), covered, isCalm()),
    fit,
    show(box) {
      const bring = (isAtOnce: boolean): void => showBox(cy, box, covered, MOST_ZOOM, isAtOnce)
      if (beginWith) beginWith = () => bring(true)
      else bring(isCalm())
    },
    seen: () => seenBox(cy, scene.target(), covered),
    zoomBy,
    setCovered: (area) => { covered = { top: 0, left: 0, ...area } },
    glow(ids, colour) {
      const since = performance.now()
      glows = [...glows, ...ids.map((id) => ({ id, colour, since }))]
      schedule()
    },
    setMayDraw(allowed) {
      mayDraw = allowed
      schedule()
    },
    setTheme,
    setPresented(presented) {
      isPresented = presented
      schedule()
    },
    mapPoint: (at) => toMap(cy, at),
    placeOf(id) {
      const place = placeBeside(scene.shown(), id)
      return place && { x: place.x * cy.zoom() + cy.pan().x, y: place.y * cy.zoom() + cy.pan().y }
    },
    eye: looking.eye,
    aspect: () => aspectOf(cy, covered),
    destroy() {
      stepper.stop()
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      painter.remove()
      // Within a batch it would not tell its renderer, which would go on listening.
      stopWaiting()
      pause.end()
      cy.destroy()
    },
  }
}

/** Where the labels alone take as long as a key may wait. */
const MANY = 200

function isLarge({ nodes, hulls }: Drawing): boolean {
  return nodes.length + hulls.length > MANY
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function followSize(container: HTMLElement, onChange: () => void): () => void {
  let known = `${container.clientWidth} ${container.clientHeight}`
  // The browser also tells the size once to begin with, which is no news.
  const sizes = new ResizeObserver(() => {
    const size = `${container.clientWidth} ${container.clientHeight}`
    if (size !== known) onChange()
    known = size
  })
  sizes.observe(container)
  return () => sizes.disconnect()
}

/** A label is as wide as its font; the real one may come after the first drawing. */
function followFonts(onChange: () => void): () => void {
  document.fonts.addEventListener('loadingdone', onChange)
  return () => document.fonts.removeEventListener('loadingdone', onChange)
}
