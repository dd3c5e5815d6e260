import { useState, type ReactNode } from 'react'
import { createRecord } from '../../../doc/editing/editRecord.ts'
import { isCoalitionId, type ExtraFieldId } from '../../../model/ids.ts'
import type { Party } from '../../../model/network.ts'
import { TextField } from '../../controls/fields/TextField.tsx'
import { AddFact } from '../../facts/forms/AddFact.tsx'
import { useEdit } from '../../facts/useEdit.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { changeParty } from '../changeParty.ts'

/** The fields this map added itself, and a form to add one for every organisation or every coalition. */
export function ExtraFields({ party: { id, extra } }: { readonly party: Party }): ReactNode {
  const { panel } = useText()
  const { makeId } = useOpenMap()
  const { extraFields } = useNetwork()
  const canEdit = useCanEdit()
  const edit = useEdit()
  const [name, setName] = useState('')
  const on = isCoalitionId(id) ? 'coalitions' : 'organisations'

  function write(field: ExtraFieldId, value: string): void {
    const changed = new Map(extra)
    if (value === '') changed.delete(field)
    else changed.set(field, value)
    edit((writer) => changeParty(writer, id, { extra: changed }))
  }

  function add(): boolean {
    if (name === '') return false
    edit((writer) => createRecord(writer, 'extraFields', makeId('fld'), { on, name }))
    setName('')
    return true
  }

  return (
    <>
      {[...extraFields.values()].filter((field) => field.on === on).map((field) => (
        <TextField key={field.id} field={`extra/${field.id}`} label={field.name} value={extra.get(field.id) ?? ''} onCommit={(value) => write(field.id, value)} />
      ))}
      {canEdit && (
        <AddFact label={panel.addField} onAdd={add}>
          <TextField label={panel.fieldName} value={name} onCommit={setName} />
        </AddFact>
      )}
    </>
  )
}
