import type { Core } from 'cytoscape'

/** A canvas of our own that lies below or above Cytoscape's and shows the same part of the map. */
export type Layer = {
  /** Clears the canvas and paints in map units. */
  readonly paint: (painter: (context: CanvasRenderingContext2D) => void) => void
  /** Moves what was painted along with the view, without painting: for a map on the move that is dear to paint. */
  readonly follow: () => void
  readonly remove: () => void
}

/** Sharper than this costs frames and shows nothing on a projector. */
const MOST_PIXEL_RATIO = 2

export function createLayer(container: HTMLElement, cy: Core, place: 'below' | 'above'): Layer {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;transform-origin:0 0'
  canvas.setAttribute('aria-hidden', 'true')
  container.insertBefore(canvas, place === 'below' ? container.firstChild : null)
  const context = canvas.getContext('2d')
  let painted = { zoom: 1, x: 0, y: 0 }
  return {
    paint: (painter) => {
      if (!context) return
      const ratio = Math.min(MOST_PIXEL_RATIO, devicePixelRatio || 1)
      resize(canvas, container, ratio)
      painted = viewOf(cy)
      canvas.style.transform = ''
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, canvas.width, canvas.height)
      context.setTransform(painted.zoom * ratio, 0, 0, painted.zoom * ratio, painted.x * ratio, painted.y * ratio)
      painter(context)
    },
    follow() {
      const now = viewOf(cy)
      const scale = now.zoom / painted.zoom
      canvas.style.transform = `translate(${now.x - painted.x * scale}px, ${now.y - painted.y * scale}px) scale(${scale})`
    },
    remove: () => canvas.remove(),
  }
}

function viewOf(cy: Core): { zoom: number; x: number; y: number } {
  return { zoom: cy.zoom(), ...cy.pan() }
}

/** Setting the size clears a canvas and costs memory, so only when it changed. */
function resize(canvas: HTMLCanvasElement, container: HTMLElement, ratio: number): void {
  const [width, height] = [Math.round(container.clientWidth * ratio), Math.round(container.clientHeight * ratio)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
