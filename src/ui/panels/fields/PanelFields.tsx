import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'

/** The fields of a panel. Where the map can only be viewed they show what is there and take nothing. */
export function PanelFields({ children }: { readonly children: ReactNode }): ReactNode {
  const canEdit = useCanEdit()
  const { panel } = useText()
  return (
    <fieldset className="panel-fields" disabled={!canEdit}>
      <legend className="unseen">{panel.details}</legend>
      {!canEdit && <p className="quiet small">{panel.readOnly}</p>}
      {children}
    </fieldset>
  )
}
