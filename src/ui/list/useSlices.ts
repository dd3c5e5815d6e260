import { startTransition, useCallback, useEffect, useState } from 'react'

/** Fills the largest screen. */
const FIRST_SLICE = 24
/** Small enough to be put on the page between two frames on a slow laptop. */
const SLICE = 60

/**
 * How many of a long list are on the page: a screenful at once, and the rest slice by slice in the time nobody needs.
 * In the end everybody is there, so that the browser's own search and a screen reader find them all; what is out of view
 * costs nothing to draw. `showAll` is for whoever cannot wait.
 */
export function useSlices(total: number): { readonly count: number; readonly showAll: () => void } {
  const [count, setCount] = useState(FIRST_SLICE)
  useEffect(() => {
    if (count < total) startTransition(() => setCount(count + SLICE))
  }, [count, total])
  const showAll = useCallback(() => setCount(total), [total])
  return { count, showAll }
}
