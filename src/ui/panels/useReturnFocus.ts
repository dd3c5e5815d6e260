import { useMemo, useRef, type RefObject } from 'react'

/** Where the focus was before it entered a panel, so that closing brings it back there. */
export type ReturnFocus = {
  /** The focus came in, from here. Coming from inside is not coming in. */
  remember(from: EventTarget | null): void
  goTo(target: HTMLElement | null, from: HTMLElement): void
  /** Only when the focus is inside: closing a panel must not pull anybody away from the map. */
  giveBack(): void
}

export function useReturnFocus(home: RefObject<HTMLElement | null>): ReturnFocus {
  const before = useRef<HTMLElement | null>(null)
  return useMemo(() => {
    const isInside = (element: Element | null): boolean => home.current?.contains(element) ?? false
    return {
      remember(from) {
        if (from instanceof HTMLElement && !isInside(from)) before.current = from
      },
      goTo(target, from) {
        if (!isInside(from)) before.current = from
        target?.focus()
      },
      giveBack() {
        if (isInside(document.activeElement)) before.current?.focus()
      },
    }
  }, [home])
}
