import cytoscape, { type Core } from 'cytoscape'
import { COLOURS } from '../../drawing/colours.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '../camera.ts'
import { mapStyle } from './stylesheet.ts'

/** From here on edges and finer painting are left out while the map moves. */
const MANY_NODES = 300

/** Up to here every circle is drawn anew in every frame. */
const FEW_NODES = 60

export function hasMany(nodes: number): boolean {
  return nodes >= MANY_NODES
}

/** An empty map in this container. Whoever made it tells it when the container has another size. */
export function createCore(container: HTMLElement): Core {
  const cy = cytoscape({ container, style: mapStyle(COLOURS.light), minZoom: LEAST_ZOOM, maxZoom: MOST_ZOOM, boxSelectionEnabled: true, autounselectify: true, selectionType: 'single' })
  // It watches its size too, and painted all once more a tenth of a second after it began and after every other cursor.
  rendererOf(cy)?.resizeObserver?.disconnect()
  rendererOf(cy)?.styleObserver?.disconnect()
  hideWhatIsEmpty(cy, container)
  return cy
}

/**
 * Cytoscape has a canvas for the box of a selection and one for what is held, and clears both whenever it paints. Shown, that
 * costs as much as painting on them, so they show only while there is something on them.
 */
function hideWhatIsEmpty(cy: Core, container: HTMLElement): void {
  const [box, held] = container.querySelectorAll<HTMLCanvasElement>('canvas[data-id^="layer"]')
  const show = (canvas: HTMLCanvasElement | undefined, isShown: boolean): void => {
    if (canvas) canvas.style.visibility = isShown ? '' : 'hidden'
  }
  show(box, false)
  show(held, false)
  cy.on('boxstart', () => show(box, true))
  cy.on('boxend', () => show(box, false))
  cy.on('grab', 'node', () => show(held, true))
  cy.on('free', 'node', () => show(held, false))
}

/** Changes to what Cytoscape shows that take several tasks. */
export type Pause = {
  /** Makes a part of them and works out all that comes of it, so that the frame that shows it need not; nothing is painted until `end`. */
  readonly change: <Answer>(change: () => Answer) => Answer
  readonly end: () => void
}

/** Every frame of a large map is dear: while it is changed it is not painted, unless it is moved meanwhile. */
export function createPause(cy: Core): Pause {
  let isPaused = false
  let isMoved = false
  const resume = (): void => {
    if (isPaused) cy.endBatch()
    isPaused = false
  }
  cy.on('viewport', () => {
    isMoved = isPaused || isMoved
    resume()
  })
  return {
    change(change) {
      resume()
      cy.startBatch()
      const answer = change()
      cy.endBatch()
      rendererOf(cy)?.flushRenderedStyleQueue?.()
      if (!isMoved) cy.startBatch()
      isPaused = !isMoved
      return answer
    },
    end() {
      resume()
      isMoved = false
    },
  }
}

type DrawElements = (context: CanvasRenderingContext2D, elements: unknown, pixelRatio: number, extent: unknown) => void

type Renderer = { drawLayeredElements?: DrawElements; readonly drawElements?: DrawElements; readonly requestedFrame?: boolean; readonly flushRenderedStyleQueue?: () => void; readonly resizeObserver?: ResizeObserver; readonly styleObserver?: MutationObserver }

/** Its renderer, where the types name none; undefined while there is nothing to draw on. */
function rendererOf(cy: Core): Renderer | undefined {
  return (cy as unknown as { readonly renderer?: () => Renderer }).renderer?.()
}

/** Whether something of Cytoscape's changed that it has not painted yet; it does in this frame or the next, and says `render`. */
export function isAboutToPaint(cy: Core): boolean {
  return rendererOf(cy)?.requestedFrame === true
}

/**
 * With many nodes: leaves out edges while the map moves and pans a picture of it. With few: keeps no pictures of its elements,
 * which are half of what the first frame costs and save nothing before there is a hundred. Cytoscape takes such options at birth
 * only, when nobody knows how large the map will be; its renderer reads them every frame.
 */
export function beQuickWithMany(cy: Core, nodes: number): void {
  const renderer = rendererOf(cy)
  if (!renderer) return
  const isQuick = hasMany(nodes)
  Object.assign(renderer, { hideEdgesOnViewport: isQuick, textureOnViewport: isQuick })
  if (nodes > FEW_NODES) delete renderer.drawLayeredElements
  else if (renderer.drawElements) renderer.drawLayeredElements = renderer.drawElements
}
