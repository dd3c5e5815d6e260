export type Step = 'next' | 'previous' | 'first' | 'last' | 'end'

/** A clicker sends Page Up and Page Down. */
const STEP_BY_KEY: Readonly<Record<string, Step>> = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next',
  ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', Backspace: 'previous',
  Home: 'first', End: 'last', Escape: 'end',
}

/** What the focus is on: space presses a button, and what can be scrolled keeps every key but the one that ends. */
export type KeyPlace = 'button' | 'scroll' | 'elsewhere'

/** What a key does while views are presented; null for a key that is not ours. */
export function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>, place: KeyPlace): Step | null {
  if (ctrlKey || metaKey || altKey || (key === ' ' && place === 'button') || (key !== 'Escape' && place === 'scroll')) return null
  return key === ' ' && shiftKey ? 'previous' : (STEP_BY_KEY[key] ?? null)
}

/** The place after a step among so many views; whoever steps beyond an end stays there. */
export function placeAfter(step: Exclude<Step, 'end'>, place: number, count: number): number {
  const last = count - 1
  switch (step) {
    case 'next': return Math.min(place + 1, last)
    case 'previous': return Math.max(place - 1, 0)
    case 'first': return 0
    case 'last': return last
    default: return step satisfies never
  }
}
