import type { Core } from 'cytoscape'

/** Paints something in map units. */
export type Part = (context: CanvasRenderingContext2D) => void

/** A canvas of our own that lies below or above Cytoscape's and shows the same part of the map. */
export type Layer = {
  /** Clears the canvas and paints all parts. */
  readonly paint: (parts: readonly Part[]) => void
  /** The same parts in a container of another size: paints only what came into sight. */
  readonly paintWider: (parts: readonly Part[]) => void
  /** Paints all parts out of sight, one in a step: where no graphics card helps, hulls alone take longer than a key may wait. */
  readonly paintBehind: (parts: readonly Part[]) => Generator<void, void>
  /** Shows what was painted behind, as the view was when that began. */
  readonly showBehind: () => void
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
  const behind = document.createElement('canvas')
  const [context, contextBehind] = [canvas.getContext('2d'), behind.getContext('2d')]
  let painted = viewOf(cy)
  let paintedBehind = painted

  /** Empty, as large as the container, and ready for map units. */
  function clear(cleared: CanvasRenderingContext2D): View {
    const view = viewOf(cy)
    resize(cleared.canvas, container, pixelRatio())
    cleared.setTransform(1, 0, 0, 1, 0, 0)
    cleared.globalAlpha = 1
    cleared.clearRect(0, 0, cleared.canvas.width, cleared.canvas.height)
    placeIn(cleared, view)
    return view
  }

  return {
    paint(parts) {
      if (!context) return
      painted = clear(context)
      canvas.style.transform = ''
      for (const part of parts) part(context)
    },
    paintWider(parts) {
      if (!context) return
      const [old, kept] = [{ width: canvas.width, height: canvas.height }, copyOf(canvas)]
      painted = clear(context)
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.drawImage(kept, 0, 0)
      const around = new Path2D()
      around.rect(old.width, 0, canvas.width, canvas.height)
      around.rect(0, old.height, old.width, canvas.height)
      context.clip(around)
      placeIn(context, painted)
      if (canvas.width > old.width || canvas.height > old.height) for (const part of parts) part(context)
      context.restore()
    },
    *paintBehind(parts) {
      if (!contextBehind) return
      paintedBehind = clear(contextBehind)
      for (const part of parts) {
        part(contextBehind)
        putOnCanvas(behind)
        yield
      }
    },
    showBehind() {
      if (!context) return
      clear(context)
      painted = paintedBehind
      canvas.style.transform = ''
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.drawImage(behind, 0, 0)
    },
    follow() {
      const now = viewOf(cy)
      const scale = now.zoom / painted.zoom
      canvas.style.transform = `translate(${now.x - painted.x * scale}px, ${now.y - painted.y * scale}px) scale(${scale})`
    },
    remove: () => canvas.remove(),
  }
}

const speck = { context: null as CanvasRenderingContext2D | null }

/** A browser keeps what is painted until it is shown, and then does all of it in one go. Whoever copies one pixel has it done now. */
function putOnCanvas(canvas: HTMLCanvasElement): void {
  speck.context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
  speck.context?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height })
  if (canvas.width > 0 && canvas.height > 0) copy.getContext('2d')?.drawImage(canvas, 0, 0)
  return copy
}

function pixelRatio(): number {
  return Math.min(MOST_PIXEL_RATIO, devicePixelRatio || 1)
}

type View = { readonly zoom: number; readonly x: number; readonly y: number }

/** What is painted next is in map units. */
function placeIn(context: CanvasRenderingContext2D, { zoom, x, y }: View): void {
  const ratio = pixelRatio()
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio)
}

function viewOf(cy: Core): View {
  return { zoom: cy.zoom(), ...cy.pan() }
}

/** Setting the size clears a canvas and costs memory, so only when it changed. */
function resize(canvas: HTMLCanvasElement, container: HTMLElement, ratio: number): void {
  const [width, height] = [Math.round(container.clientWidth * ratio), Math.round(container.clientHeight * ratio)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
