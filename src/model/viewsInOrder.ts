import type { Network } from './network.ts'
import type { SavedView } from './savedView.ts'

const inOrder = new WeakMap<Network['views'], readonly SavedView[]>()

/** The saved views one after another, as they are listed and presented. The same array for the same table. */
export function viewsInOrder({ views }: Pick<Network, 'views'>): readonly SavedView[] {
  const known = inOrder.get(views)
  if (known) return known
  const sorted = [...views.values()].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  inOrder.set(views, sorted)
  return sorted
}

/** The view that the map begins with for who only looks; null when none was chosen, or it was removed. */
export function defaultViewOf({ views, record }: Pick<Network, 'views' | 'record'>): SavedView | null {
  return (record.defaultView && views.get(record.defaultView)) ?? null
}
