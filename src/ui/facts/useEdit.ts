import { useCallback } from 'react'
import type { KeyWriter } from '../../doc/editing/writeKeys.ts'
import { useOpenMap } from '../openMapContext.ts'

/** Runs an edit of the open map: one transaction, one step to undo. */
export function useEdit(): (run: (writer: KeyWriter) => void) => void {
  const { history } = useOpenMap()
  return useCallback((run) => void history.edit(run), [history])
}
