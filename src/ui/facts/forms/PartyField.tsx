import { useId, useState, type ReactNode } from 'react'
import type { KeyWriter } from '../../../doc/editing/writeKeys.ts'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import { EditorMark } from '../../controls/editors/EditorMark.tsx'
import type { PartyKinds } from '../../controls/party/partyChoices.ts'
import { PartyPicker } from '../../controls/party/PartyPicker.tsx'
import { useEditors } from '../../controls/editors/useEditors.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { FactForm } from './FactForm.tsx'
import { OpenFact } from '../OpenFact.tsx'
import { useEdit } from '../useEdit.ts'
import { usePickedParty, type NewParty } from './usePickedParty.ts'

type PartyFieldProps = {
  readonly label: string
  /** By which colleagues see who is choosing here. */
  readonly field?: string
  readonly kinds: PartyKinds
  readonly isNew: NewParty
  readonly value: PartyId | null
  readonly without?: readonly PartyId[]
  readonly onWrite: (writer: KeyWriter, party: PartyId | null) => void
}

/** One party that something points at: shown by its name, with buttons to change or clear it. */
export function PartyField({ label, field, kinds, isNew, value, without = [], onWrite }: PartyFieldProps): ReactNode {
  const { controls } = useText()
  const network = useNetwork()
  const canEdit = useCanEdit()
  const edit = useEdit()
  const [isChoosing, setChoosing] = useState(false)
  const markId = useId()
  const editors = useEditors(field)
  const box = usePickedParty(kinds, isNew, without)

  function choose(): void {
    const write = box.take()
    if (write === null) return
    edit((writer) => onWrite(writer, write(writer)))
    box.clear()
    setChoosing(false)
  }

  if (isChoosing) {
    return (
      <div data-field={field}>
        <FactForm label={label} onSubmit={choose} onEscape={() => setChoosing(false)}>
          <PartyPicker {...box.props} label={label} hasFocus />
          <div className="add-buttons">
            <button type="submit" className="button button-main">{controls.pick(label)}</button>
          </div>
        </FactForm>
      </div>
    )
  }
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <EditorMark id={markId} editors={editors} />
      <div className="party-field">
        {value === null ? <span className="quiet">–</span> : <OpenFact id={value}>{partyOf(network, value)?.name ?? ''}</OpenFact>}
        {canEdit && <button type="button" className="button button-quiet small" aria-describedby={editors.length > 0 ? markId : undefined} aria-label={value === null ? controls.pick(label) : controls.change(label)} onClick={() => setChoosing(true)}>{value === null ? controls.pickShort : controls.changeShort}</button>}
        {canEdit && value !== null && <button type="button" className="button button-quiet small" aria-label={controls.clear(label)} onClick={() => edit((writer) => onWrite(writer, null))}>{controls.clearShort}</button>}
      </div>
    </div>
  )
}
