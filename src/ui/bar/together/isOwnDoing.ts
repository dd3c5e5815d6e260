/** Keys that only look around or do nothing by themselves. */
const QUIET_KEYS: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'PageUp', 'PageDown'])

/** Whether this means that somebody goes their own way. Reading on in the panel and choosing whom to follow do not. */
export function isOwnDoing(event: Event): boolean {
  if (event instanceof KeyboardEvent && QUIET_KEYS.has(event.key)) return false
  const place = event.target instanceof Element ? event.target : null
  if (place?.closest('[data-keeps-following]')) return false
  return event instanceof KeyboardEvent || !place?.closest('.panel')
}
