/** About a frame. */
const FRAME_MS = 16

/**
 * Runs what it is given once a frame at most: after a pause at once, in a task of its own, and what comes right after that in the
 * next frame. To wait for a frame each time cost a colleague's edit half a frame on its way to the screen. In a tab that is hidden,
 * which has no frames, soon.
 */
export function onceAFrame(): (run: () => void) => void {
  let last = -Infinity
  return (run) => {
    const isPause = performance.now() - last > FRAME_MS
    const go = (): void => {
      last = performance.now()
      run()
    }
    if (isPause || document.visibilityState === 'hidden') setTimeout(go)
    else requestAnimationFrame(go)
  }
}
