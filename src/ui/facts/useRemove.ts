import { removeSeveral } from '../../doc/editing/editSeveral.ts'
import type { FactId } from '../../model/ids.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useEdit } from './useEdit.ts'

/** Removes one thing of the map, with what reads as it; one step to undo. */
export function useRemove(): (id: FactId) => void {
  const { entities } = useOpenMap()
  const edit = useEdit()
  return (id) => edit((writer) => removeSeveral(writer, entities.network(), [id]))
}
