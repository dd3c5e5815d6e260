/** What the keyboard can do with the map while it has the focus. */
export type KeyActions = { readonly panBy: (x: number, y: number) => void; readonly zoomBy: (factor: number) => void; readonly fit: () => void }

const STEP_PX = 80
const ZOOM_STEP = 1.25

/** Arrows pan, + and - zoom, 0 fits. Keys with a modifier belong to the browser. Returns what stops listening. */
export function listenToKeys(container: HTMLElement, { panBy, zoomBy, fit }: KeyActions): () => void {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => panBy(STEP_PX, 0),
    ArrowRight: () => panBy(-STEP_PX, 0),
    ArrowUp: () => panBy(0, STEP_PX),
    ArrowDown: () => panBy(0, -STEP_PX),
    '+': () => zoomBy(ZOOM_STEP),
    '=': () => zoomBy(ZOOM_STEP),
    '-': () => zoomBy(1 / ZOOM_STEP),
    '0': fit,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = event.target === container && !event.ctrlKey && !event.metaKey && !event.altKey ? actions[event.key] : undefined
    if (!action) return
    event.preventDefault()
    action()
  }
  container.addEventListener('keydown', onKeyDown)
  return () => container.removeEventListener('keydown', onKeyDown)
}
