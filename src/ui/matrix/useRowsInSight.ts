import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { rowsInSight } from './matrixSizes.ts'

/** Which rows of a long table have to be on the page, and what to call when it is scrolled. */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, total: number): { readonly range: readonly [first: number, end: number]; readonly onScroll: () => void } {
  const [range, setRange] = useState<readonly [number, number]>(() => rowsInSight(0, 1200, total))
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 1200 } = scroller.current ?? {}
    const next = rowsInSight(scrollTop, clientHeight, total)
    setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next))
  }, [scroller, total])
  useLayoutEffect(() => {
    look()
    const sizes = new ResizeObserver(look)
    if (scroller.current) sizes.observe(scroller.current)
    return () => sizes.disconnect()
  }, [look, scroller])
  return { range, onScroll: look }
}
