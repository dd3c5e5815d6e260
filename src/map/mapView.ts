import cytoscape, { type Core, type EventObject } from 'cytoscape'
import { COLOURS } from '../drawing/colours.ts'
import type { Drawing, Point, ThemeName } from '../drawing/drawing.ts'
import { visibleLabels } from '../drawing/labels.ts'
import { moveInDrawing } from '../drawing/moveInDrawing.ts'
import { attentionOf, type Attention } from './attention.ts'
import { beginView, eyeOf, fitDrawing, focusOn, LEAST_ZOOM, MOST_ZOOM, zoomAbout, type Covered } from './camera.ts'
import { beginDrag, dragTo, movedBetween, movingCount, type Drag } from './dragging.ts'
import { elementsOf, showElements } from './elements.ts'
import { hullAt } from './hitHulls.ts'
import { listenToKeys } from './keys.ts'
import { createLayer } from './layer.ts'
import { paintHulls } from './paintHulls.ts'
import { paintLabels } from './paintLabels.ts'
import { GLOW_MS, paintGlow, paintRings, type Ring } from './paintRings.ts'
import { paintWords } from './paintWords.ts'
import { mapStyle } from './stylesheet.ts'
import type { PartyId } from '../model/ids.ts'

/** What somebody did to the map. Ids are of parties, or of the fact behind a line. */
export type MapHandlers = {
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

const NO_DRAWING: Drawing = { theme: 'light', nodes: [], hulls: [], lines: [], bounds: { left: -720, top: -450, right: 720, bottom: 450 } }
/** From here on edges and finer painting are left out while the map moves. */
const MANY_NODES = 300
/** Above this many moving at once a change of place is shown at once: every frame would cost more than a frame. */
const MOST_GLIDING = 60
const GLIDE_MS = 200
/** Cytoscape calls any two quick taps a double one, whatever they hit; here both must be on the same thing. */
const DOUBLE_TAP_MS = 400

/**
 * The map on a screen. Told what to draw, it reports what was done to it; it keeps no facts of its own.
 *
 * Cytoscape holds circles and lines and hears mouse and touch. Hulls lie on a layer below it, labels and rings on one above;
 * both are painted in the frame in which Cytoscape paints. The first drawing with something in it is fitted to the screen.
 */
export function createMapView(container: HTMLElement, handlers: MapHandlers): MapView {
  const view = new View(container, handlers)
  return {
    draw: (drawing) => view.draw(drawing),
    select: (ids) => view.select(ids),
    highlight: (id) => view.highlight(id),
    rings: (rings) => view.setRings(rings),
    focus: (ids) => focusOn(view.cy, view.target, new Set(ids), view.covered, isCalm()),
    fit: () => fitDrawing(view.cy, view.target, view.covered, isCalm()),
    zoomBy: (factor) => zoomAbout(view.cy, factor, view.covered),
    setCovered: (covered) => { view.covered = { top: 0, left: 0, ...covered } },
    glow: (ids, colour) => view.glow(ids, colour),
    setTheme: (theme) => view.setTheme(theme),
    eye: () => eyeOf(view.cy, view.covered),
    destroy: () => view.destroy(),
  }
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

type Glow = { readonly id: string; readonly colour: string; readonly since: number }
type Glide = { readonly since: number; readonly moved: ReturnType<typeof movedBetween> }

class View {
  readonly cy: Core
  covered: Covered = { top: 0, right: 0, bottom: 0, left: 0 }
  /** What was asked for last. */
  target: Drawing = NO_DRAWING
  /** What is on the screen: the target, with whoever is dragged or on the way. */
  #shown: Drawing = NO_DRAWING
  #elements: ReturnType<typeof elementsOf> = new Map()
  #attention: Attention = attentionOf(NO_DRAWING, new Set(), new Set())
  #selected: ReadonlySet<string> = new Set()
  #highlighted: string | null = null
  #hovered: string | null = null
  #rings: readonly Ring[] = []
  #glows: readonly Glow[] = []
  #drag: Drag | null = null
  #dragged: ReadonlyMap<PartyId, Point> | null = null
  #glide: Glide | null = null
  #next: Drawing | null = null
  #frame = 0
  #hasFitted = false
  #tapped: { readonly id: string | null; readonly at: number } = { id: null, at: 0 }
  #theme: ThemeName = 'light'
  #labels: { readonly key: string; readonly drawing: Drawing; readonly visible: ReturnType<typeof visibleLabels> } | null = null
  readonly #handlers: MapHandlers
  readonly #container: HTMLElement
  readonly #below: ReturnType<typeof createLayer>
  readonly #above: ReturnType<typeof createLayer>
  readonly #stop: readonly (() => void)[]

  constructor(container: HTMLElement, handlers: MapHandlers) {
    this.#container = container
    this.#handlers = handlers
    container.style.isolation = 'isolate'
    this.cy = cytoscape({ container, style: mapStyle(COLOURS.light), minZoom: LEAST_ZOOM, maxZoom: MOST_ZOOM, boxSelectionEnabled: true, autounselectify: true, selectionType: 'single' })
    this.#below = createLayer(container, this.cy, 'below')
    this.#above = createLayer(container, this.cy, 'above')
    this.#listen()
    this.setTheme('light')
    const repaint = (): void => this.#schedule()
    document.fonts.addEventListener('loadingdone', repaint)
    const sizes = new ResizeObserver(() => { this.cy.resize(); repaint() })
    sizes.observe(container)
    const keys = listenToKeys(container, { panBy: (x, y) => this.cy.panBy({ x, y }), zoomBy: (factor) => zoomAbout(this.cy, factor, this.covered), fit: () => fitDrawing(this.cy, this.target, this.covered, isCalm()) })
    this.#stop = [keys, () => sizes.disconnect(), () => document.fonts.removeEventListener('loadingdone', repaint)]
  }

  draw(drawing: Drawing): void {
    this.#next = drawing
    this.#schedule()
  }

  select(ids: readonly string[]): void {
    this.#selected = new Set(ids)
    this.#attend()
  }

  highlight(id: string | null): void {
    this.#highlighted = id
    this.#attend()
  }

  setRings(rings: readonly Ring[]): void {
    this.#rings = rings
    this.#schedule()
  }

  glow(ids: readonly string[], colour: string): void {
    const since = performance.now()
    this.#glows = [...this.#glows, ...ids.map((id) => ({ id, colour, since }))]
    this.#schedule()
  }

  setTheme(theme: ThemeName): void {
    this.#theme = theme
    this.#container.style.backgroundColor = COLOURS[theme].ground
    this.cy.style(mapStyle(COLOURS[theme]))
    this.#schedule()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    for (const stop of this.#stop) stop()
    this.#below.remove()
    this.#above.remove()
    this.cy.destroy()
  }

  /** One frame at most for whatever happened since the last one. */
  #schedule(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0
      if (this.#next) this.#begin(this.#next, now)
      if (this.#glide) this.#step(this.#glide, now)
      this.#paint(now)
    })
  }

  #begin(drawing: Drawing, now: number): void {
    const before = this.#shown
    this.#next = null
    this.target = drawing
    if (drawing.theme !== this.#theme) this.setTheme(drawing.theme)
    const moved = movedBetween(before, drawing)
    const glides = movingCount(moved) > 0 && movingCount(moved) <= MOST_GLIDING && !isCalm() && this.#hasFitted && !this.#drag
    this.#glide = glides ? { since: now, moved } : null
    this.#show(this.#dragged && this.#drag ? moveInDrawing(drawing, this.#dragged) : glides ? glideTo(drawing, moved, 0) : drawing)
    beQuickWithMany(this.cy, drawing.nodes.length >= MANY_NODES)
    if (!this.#hasFitted && drawing.nodes.length + drawing.hulls.length > 0) {
      this.#hasFitted = true
      beginView(this.cy, drawing, this.covered)
    }
  }

  #step(glide: Glide, now: number): void {
    const share = Math.min(1, (now - glide.since) / GLIDE_MS)
    this.#show(share === 1 ? this.target : glideTo(this.target, glide.moved, share))
    if (share === 1) this.#glide = null
    else this.#schedule()
  }

  #show(drawing: Drawing): void {
    this.#shown = drawing
    const elements = elementsOf(drawing)
    showElements(this.cy, this.#elements, elements)
    this.#elements = elements
    this.#attend()
  }

  #attend(): void {
    const focus = this.#highlighted === null ? this.#selected : new Set([this.#highlighted])
    const attention = attentionOf(this.#shown, this.#selected, focus)
    this.#attention = attention
    this.cy.batch(() => {
      this.cy.elements('.organisation').forEach((node) => { node.toggleClass('faded', !attention.isLit(node.id())) })
      this.cy.edges().forEach((edge) => {
        const fact = String(edge.data('fact'))
        edge.toggleClass('faded', !attention.isLit(edge.id()))
        edge.toggleClass('selected', attention.selected.has(fact))
      })
    })
    this.#schedule()
  }

  #paint(now: number): void {
    const colours = COLOURS[this.#theme]
    const zoom = this.cy.zoom()
    this.#below.paint((context) => paintHulls(context, this.#shown, colours, this.#attention, zoom))
    this.#above.paint((context) => {
      const own: Ring = { colour: colours.accent, name: '', ids: [...this.#selected].filter((id) => this.#elements.get(id)?.classes.startsWith('organisation')) }
      const visible = this.#visibleLabels(zoom)
      paintRings(context, this.#shown, [own, ...this.#rings], zoom, 'rings')
      this.#paintGlows(context, now)
      paintLabels(context, this.#shown, colours, this.#attention, visible)
      paintWords(context, this.#shown, colours, this.#attention.worded, this.#hovered, visible, zoom)
      paintRings(context, this.#shown, this.#rings, zoom, 'names')
    })
  }

  #paintGlows(context: CanvasRenderingContext2D, now: number): void {
    this.#glows = this.#glows.filter((glow) => now - glow.since < GLOW_MS)
    for (const { id, colour, since } of this.#glows) paintGlow(context, this.#shown, id, colour, Math.max(0, (now - since) / GLOW_MS), isCalm())
    if (this.#glows.length > 0) this.#schedule()
  }

  #visibleLabels(zoom: number): ReturnType<typeof visibleLabels> {
    const always = new Set([...this.#selected, ...(this.#hovered === null ? [] : [this.#hovered])])
    const key = `${zoom} ${[...always].join(' ')}`
    if (this.#labels?.key !== key || this.#labels.drawing !== this.#shown) this.#labels = { key, drawing: this.#shown, visible: visibleLabels(this.#shown, zoom, undefined, always) }
    return this.#labels.visible
  }

  #listen(): void {
    const { cy } = this
    // Cytoscape has just painted: our layers follow in the same frame.
    cy.on('render', () => this.#paint(performance.now()))
    cy.on('tap', (event) => this.#onTap(event))
    cy.on('box', 'node.organisation', (event) => this.#choose([...this.#selected, (event.target as { id: () => string }).id()]))
    cy.on('mousemove', (event) => this.#hover(this.#idAt(event)))
    this.#container.addEventListener('mouseleave', () => this.#hover(null))
    cy.on('grab', 'node', (event) => { this.#drag = beginDrag(this.#shown, (event.target as { id: () => string }).id(), this.#selected) })
    cy.on('drag', 'node', (event) => this.#onDrag((event.target as { position: () => Point }).position()))
    cy.on('free', 'node', () => this.#onFree())
  }

  /** What lies under the hand: the circle, the fact behind the line, or the innermost hull. */
  #idAt(event: EventObject): string | null {
    const { target, cy, position } = event
    if (target !== cy && typeof target.isEdge === 'function') return target.isEdge() ? String(target.data('fact')) : String(target.id())
    return hullAt(this.#shown, position)
  }

  #onTap(event: EventObject): void {
    const id = this.#idAt(event)
    const adds = Boolean((event.originalEvent as MouseEvent | undefined)?.shiftKey)
    const opens = id !== null && !adds && id === this.#tapped.id && event.timeStamp - this.#tapped.at < DOUBLE_TAP_MS
    this.#tapped = { id: opens || adds ? null : id, at: event.timeStamp }
    if (id === null) {
      if (!adds) this.#handlers.onBackground()
    } else if (opens) this.#handlers.onOpen(id)
    else if (!adds) this.#choose([id])
    else this.#choose(this.#selected.has(id) ? [...this.#selected].filter((other) => other !== id) : [...this.#selected, id])
  }

  #choose(ids: readonly string[]): void {
    this.select(ids)
    this.#handlers.onSelect([...new Set(ids)])
  }

  #hover(id: string | null): void {
    if (id === this.#hovered) return
    this.#hovered = id
    this.#container.style.cursor = id === null ? '' : 'pointer'
    this.#handlers.onHover(id)
    this.#attend()
  }

  #onDrag(at: Point): void {
    if (!this.#drag) return
    this.#glide = null
    const isFirstInFrame = this.#frame === 0
    this.#dragged = dragTo(this.#drag, at)
    this.#show(moveInDrawing(this.target, this.#dragged))
    if (isFirstInFrame) this.#handlers.onDragMove(this.#dragged)
  }

  #onFree(): void {
    const dragged = this.#dragged
    this.#drag = null
    this.#dragged = null
    if (!dragged) return
    this.target = this.#shown
    this.#handlers.onDragEnd(dragged)
  }
}

/** The target drawing with everybody who moves a part of the way from where they were. */
function glideTo(target: Drawing, moved: Glide['moved'], share: number): Drawing {
  const eased = 1 - (1 - share) ** 3
  return moveInDrawing(target, new Map([...moved].map(([id, { from, to }]) => [id, { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased }])))
}

/**
 * Leaves out edges while the map moves and pans a picture of it. Cytoscape takes these options at birth only, when nobody
 * knows how large the map will be; its renderer reads them every frame.
 */
function beQuickWithMany(cy: Core, isQuick: boolean): void {
  const { renderer } = cy as unknown as { readonly renderer?: () => object }
  if (renderer) Object.assign(renderer.call(cy), { hideEdgesOnViewport: isQuick, textureOnViewport: isQuick })
}
