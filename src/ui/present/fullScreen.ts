/** Asks for the whole screen, where the browser gives it to whoever just pressed something; without it the page will do. */
export function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => {})
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
}

/** Some browsers keep the Escape that leaves the full screen to themselves. Answers how to stop. */
export function onFullScreenLeft(listener: () => void): () => void {
  const onChange = (): void => void (document.fullscreenElement === null && listener())
  document.addEventListener('fullscreenchange', onChange)
  return () => document.removeEventListener('fullscreenchange', onChange)
}
