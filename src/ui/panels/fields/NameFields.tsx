import type { ReactNode } from 'react'
import type { Party } from '../../../model/network.ts'
import { TagsField } from '../../controls/fields/TagsField.tsx'
import { TextField } from '../../controls/fields/TextField.tsx'
import { useEdit } from '../../facts/useEdit.ts'
import { useText } from '../../text/useText.ts'
import { changeParty } from '../changeParty.ts'

/** What a party is called. */
export function NameFields({ party: { id, name, aliases } }: { readonly party: Party }): ReactNode {
  const { panel } = useText()
  const edit = useEdit()
  return (
    <>
      <TextField label={panel.name} field="name" value={name} isNeeded onCommit={(typed) => edit((writer) => changeParty(writer, id, { name: typed }))} />
      <TagsField
        field="aliases"
        label={panel.aliases}
        tags={aliases.map((alias) => ({ key: alias, label: alias }))}
        onAdd={(alias) => edit((writer) => changeParty(writer, id, { aliases: [...aliases, alias] }))}
        onRemove={(gone) => edit((writer) => changeParty(writer, id, { aliases: aliases.filter((alias) => alias !== gone) }))}
      />
    </>
  )
}
