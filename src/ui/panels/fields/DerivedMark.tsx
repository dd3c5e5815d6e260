import type { ReactNode } from 'react'
import type { PartyId } from '../../../model/ids.ts'
import { useEdit } from '../../facts/useEdit.ts'
import { useText } from '../../text/useText.ts'
import { changeParty } from '../changeParty.ts'

/** Says that kind and domain were guessed, until somebody says that they are right or chooses others. */
export function DerivedMark({ id }: { readonly id: PartyId }): ReactNode {
  const { panel } = useText()
  const edit = useEdit()
  return (
    <p className="derived-mark small">
      <span>{panel.derived}</span>
      <button type="button" className="button button-quiet small" onClick={() => edit((writer) => changeParty(writer, id, { derived: false }))}>{panel.confirmDerived}</button>
    </p>
  )
}
