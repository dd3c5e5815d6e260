import { useEffect, useRef, type FocusEvent, type ReactNode } from 'react'
import { useOpenMap } from '../../openMapContext.ts'
import { EditedThingContext } from './editedThingContext.ts'
import { editingPlace } from './editors.ts'

type EditedThingProps = { readonly id: string; readonly children: ReactNode }

/** Lets colleagues see where the keyboard is: in which field of this thing, or just in it. */
export function EditedThing({ id, children }: EditedThingProps): ReactNode {
  const { presence } = useOpenMap()
  const isHere = useRef(false)

  function enter({ target }: FocusEvent): void {
    isHere.current = true
    presence.show({ editing: editingPlace(id, target.closest<HTMLElement>('[data-field]')?.dataset['field']) })
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent): void {
    if (currentTarget.contains(relatedTarget)) return
    isHere.current = false
    presence.show({ editing: null })
  }

  // What disappears with the keyboard in it is left without a word.
  useEffect(() => () => {
    if (isHere.current) presence.show({ editing: null })
    isHere.current = false
  }, [presence])

  return (
    <EditedThingContext value={id}>
      <div role="presentation" className="edited-thing" onFocus={enter} onBlur={leave}>{children}</div>
    </EditedThingContext>
  )
}
