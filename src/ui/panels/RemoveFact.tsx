import type { ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { useRemove } from '../facts/useRemove.ts'
import { useCanEdit } from '../useCanEdit.ts'

type RemoveFactProps = { readonly label: string; readonly id: FactId }

/** Removes what the panel shows; the panel then offers to bring it back. */
export function RemoveFact({ label, id }: RemoveFactProps): ReactNode {
  const remove = useRemove()
  return useCanEdit() && <button type="button" className="button button-quiet button-remove" onClick={() => remove(id)}>{label}</button>
}
