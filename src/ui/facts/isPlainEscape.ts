import type { KeyboardEvent } from 'react'

/** Escape that nobody inside used: an open list of choices takes the first one to close itself. */
export function isPlainEscape(event: KeyboardEvent): boolean {
  const isListOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
  return event.key === 'Escape' && !event.defaultPrevented && !isListOpen
}
