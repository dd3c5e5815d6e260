import { showsListFirst } from './showsListFirst.ts'

/** Fetches the page of a map, and beside it the drawing where the map comes first: one journey instead of two. */
export function loadMapPage() {
  // A failure shows where the drawing itself is asked for.
  if (!showsListFirst()) import('../../stage/MapCanvas.tsx').catch(() => {})
  return import('./mapPageFile.ts')
}
