import type { ReactNode } from 'react'
import type { KeyWriter } from '../../doc/editing/writeKeys.ts'
import { useEdit } from '../facts/useEdit.ts'
import { useCanEdit } from '../useCanEdit.ts'

type RemoveFactProps = { readonly label: string; readonly onRemove: (writer: KeyWriter) => void }

/** Removes what the panel shows; the panel then offers to bring it back. */
export function RemoveFact({ label, onRemove }: RemoveFactProps): ReactNode {
  const edit = useEdit()
  return useCanEdit() && <button type="button" className="button button-quiet button-remove" onClick={() => edit(onRemove)}>{label}</button>
}
