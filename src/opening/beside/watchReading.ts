import type * as Y from 'yjs'
import { createWatched, type Watched } from '../../sync/watched.ts'

/** What a document reads as, read again after each change; null while there is no document. */
export function watchReading<Reading>(watched: Watched<Y.Doc | null>, read: (ydoc: Y.Doc) => Reading): Watched<Reading | null> {
  const reading = createWatched<Reading | null>(null)
  let followed: Y.Doc | null = null
  const look = (): void => reading.set(followed && read(followed))
  const follow = (): void => {
    followed?.off('update', look)
    followed = watched.get()
    followed?.on('update', look)
    look()
  }
  watched.subscribe(follow)
  follow()
  return reading
}
