import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { rowsInSight } from './matrixSizes.ts'

/** Fills the largest screen until it is known how large this one is. */
const FIRST_PX = 1_200

/** Which rows of a long table have to be on the page; `look` again when it is scrolled. */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, total: number): { readonly range: readonly [first: number, end: number]; readonly look: (element: HTMLElement) => void } {
  const [range, setRange] = useState<readonly [number, number]>(() => rowsInSight(0, FIRST_PX, total))
  const look = useCallback(({ scrollTop, clientHeight }: HTMLElement) => {
    const next = rowsInSight(scrollTop, clientHeight, total)
    setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next))
  }, [total])
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    // It tells of the size it finds at once, too.
    const sizes = new ResizeObserver(() => look(element))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [look, scroller])
  return { range, look }
}
