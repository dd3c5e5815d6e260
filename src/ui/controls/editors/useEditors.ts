import { useContext, useMemo, useSyncExternalStore } from 'react'
import { useOpenMap } from '../../openMapContext.ts'
import { EditedThingContext } from './editedThingContext.ts'
import { editorsOf, type Editor } from './editors.ts'

/** Which colleagues have this field of the thing around it in hand. Wakes only when that changes, not when they move. */
export function useEditors(field: string | undefined): readonly Editor[] {
  const { colleagues } = useOpenMap().presence
  const id = useContext(EditedThingContext)
  const said = useSyncExternalStore(colleagues.subscribe, () => JSON.stringify(editorsOf(colleagues.get(), id, field)))
  return useMemo(() => JSON.parse(said) as readonly Editor[], [said])
}
