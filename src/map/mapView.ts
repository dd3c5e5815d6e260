import { COLOURS } from '../drawing/colours.ts'
import type { Drawing, Point, ThemeName } from '../drawing/drawing.ts'
import { beginView, eyeOf, fitDrawing, focusOn, zoomAbout, type Covered } from './camera.ts'
import { createGaze } from './gaze.ts'
import { createCore } from './graph/createCore.ts'
import { mapStyle } from './graph/stylesheet.ts'
import { listenToKeys } from './hand/keys.ts'
import { listenToPointer, type PointerHandlers } from './hand/pointer.ts'
import { createPainter, isGlowing, type Glow } from './paint/painter.ts'
import type { Ring } from './paint/paintRings.ts'
import { createScene } from './scene.ts'

/** What somebody did to the map. */
export type MapHandlers = PointerHandlers

export type MapView = {
  /** Shows this drawing from the next frame on; several calls in one frame cost one. */
  readonly draw: (drawing: Drawing) => void
  readonly select: (ids: readonly string[]) => void
  /** Lights one thing and its neighbours, and lets the rest fade. */
  readonly highlight: (id: string | null) => void
  readonly rings: (rings: readonly Ring[]) => void
  /** Brings these into view, outside the covered area; does nothing when they are already there. */
  readonly focus: (ids: readonly string[]) => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  /** How many px of the container lie under furniture. */
  readonly setCovered: (covered: { readonly right: number; readonly bottom: number; readonly top?: number; readonly left?: number }) => void
  /** A short glow in this colour: something new, or a colleague's change. */
  readonly glow: (ids: readonly string[], colour: string) => void
  readonly setTheme: (theme: ThemeName) => void
  /** The point of the map in the middle of what is not covered: where the eye is. */
  readonly eye: () => Point
  readonly destroy: () => void
}

/**
 * The map on a screen. Told what to draw, it reports what was done to it; it keeps no facts of its own.
 *
 * Cytoscape holds circles and lines and hears mouse and touch. Hulls lie on a layer below it, labels and rings on one above;
 * both are painted in the frame in which Cytoscape paints. The first drawing with something in it is fitted to the screen.
 */
export function createMapView(container: HTMLElement, handlers: MapHandlers): MapView {
  let covered: Covered = { top: 0, right: 0, bottom: 0, left: 0 }
  let theme: ThemeName = 'light'
  let rings: readonly Ring[] = []
  let glows: readonly Glow[] = []
  let frame = 0

  container.style.isolation = 'isolate'
  const cy = createCore(container)
  const painter = createPainter(container, cy)
  const scene = createScene(cy, { isCalm, onShow: () => gaze.refresh(), onFirst: (drawing) => beginView(cy, drawing, covered) })
  const gaze = createGaze(cy, scene, schedule)
  const fit = (): void => fitDrawing(cy, scene.target(), covered, isCalm())
  const zoomBy = (factor: number): void => zoomAbout(cy, factor, covered)

  function paint(now: number): void {
    glows = glows.filter((glow) => isGlowing(glow, now))
    painter.paint({ drawing: scene.shown(), theme, attention: gaze.attention(), hovered: gaze.hovered(), rings, glows, isCalm: isCalm() }, now)
    if (glows.length > 0) schedule()
  }

  /** One frame at most for whatever happened since the last one. */
  function schedule(): void {
    frame ||= requestAnimationFrame((now) => {
      frame = 0
      const isMoving = scene.advance(now)
      if (scene.target().theme !== theme) setTheme(scene.target().theme)
      paint(now)
      if (isMoving) schedule()
    })
  }

  function setTheme(next: ThemeName): void {
    theme = next
    container.style.backgroundColor = COLOURS[theme].ground
    cy.style(mapStyle(COLOURS[theme]))
    schedule()
  }

  // Cytoscape has just painted: our layers follow in the same frame.
  cy.on('render', () => paint(performance.now()))
  setTheme('light')
  const stops = [
    listenToPointer({ cy, container, scene, gaze, isFirstInFrame: () => frame === 0 }, handlers),
    listenToKeys(container, { panBy: (x, y) => cy.panBy({ x, y }), zoomBy, fit }),
    followSize(container, () => { cy.resize(); schedule() }),
    followFonts(schedule),
  ]

  return {
    draw(drawing) {
      scene.ask(drawing)
      schedule()
    },
    select: gaze.select,
    highlight: gaze.highlight,
    rings(shown) {
      rings = shown
      schedule()
    },
    focus: (ids) => focusOn(cy, scene.target(), new Set(ids), covered, isCalm()),
    fit,
    zoomBy,
    setCovered: (area) => { covered = { top: 0, left: 0, ...area } },
    glow(ids, colour) {
      const since = performance.now()
      glows = [...glows, ...ids.map((id) => ({ id, colour, since }))]
      schedule()
    },
    setTheme,
    eye: () => eyeOf(cy, covered),
    destroy() {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      painter.remove()
      cy.destroy()
    },
  }
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

function followSize(container: HTMLElement, onChange: () => void): () => void {
  const sizes = new ResizeObserver(onChange)
  sizes.observe(container)
  return () => sizes.disconnect()
}

/** A label is as wide as its font; the real one may come after the first drawing. */
function followFonts(onChange: () => void): () => void {
  document.fonts.addEventListener('loadingdone', onChange)
  return () => document.fonts.removeEventListener('loadingdone', onChange)
}
