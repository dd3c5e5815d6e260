import { useMemo, useRef, type RefObject } from 'react'

/** Where the focus was before it entered a panel, so that closing brings it back there. */
export type ReturnFocus = {
  /** The focus came in, from here. Coming from inside is not coming in. */
  enter(from: EventTarget | null): void
  /** The focus went somewhere else; to nowhere when what had it disappeared. */
  leave(to: EventTarget | null): void
  goTo(target: HTMLElement | null, from: HTMLElement): void
  /** What had the focus in the panel is gone: gives it to what came instead, so that the keyboard stays in the panel. */
  catchLost(target: HTMLElement | null): void
  /** Only when the focus is inside: closing a panel must not pull anybody away from the map. */
  giveBack(): void
}

/** What had the focus may itself be gone by now; then the choice of view is the nearest thing that always stays. */
const ALWAYS_THERE = '[role="tab"][aria-selected="true"]'

export function useReturnFocus(home: RefObject<HTMLElement | null>): ReturnFocus {
  const before = useRef<HTMLElement | null>(null)
  const isInside = useRef(false)
  return useMemo(() => {
    const holds = (element: EventTarget | null): boolean => element instanceof Element && (home.current?.contains(element) ?? false)
    return {
      enter(from) {
        isInside.current = true
        if (from instanceof HTMLElement && !holds(from)) before.current = from
      },
      leave(to) {
        if (to !== null && !holds(to)) isInside.current = false
      },
      goTo(target, from) {
        if (!holds(from)) before.current = from
        target?.focus()
      },
      catchLost(target) {
        if (isInside.current && document.activeElement === document.body) target?.focus()
      },
      giveBack() {
        if (!isInside.current) return
        isInside.current = false
        const place = before.current?.isConnected ? before.current : document.querySelector<HTMLElement>(ALWAYS_THERE)
        place?.focus()
      },
    }
  }, [home])
}
