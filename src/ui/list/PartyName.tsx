import type { ReactNode } from 'react'
import type { Party } from '../../model/network.ts'
import { useOpenMap } from '../openMapContext.ts'
import { EditedThing } from '../controls/editors/EditedThing.tsx'
import { TextField } from '../controls/fields/TextField.tsx'
import { useText } from '../text/useText.ts'
import { renameParty } from './listEdits.ts'

type Props = { readonly id: string; readonly party: Party; readonly isEditing: boolean }

/** The heading of an entry; while editing the name stands in a field beside it, and the heading stays for whoever jumps by headings. */
export function PartyName({ id, party, isEditing }: Props): ReactNode {
  const openMap = useOpenMap()
  const { list: text } = useText()
  return (
    <>
      <h3 id={id} tabIndex={-1} dir="auto" className={isEditing ? 'unseen' : undefined}>{party.name}</h3>
      {isEditing && (
        <EditedThing id={party.id}>
          <TextField label={text.nameOf(party.name)} field="name" isLabelHidden isNeeded value={party.name} onCommit={(name) => renameParty(openMap, party.id, name)} />
        </EditedThing>
      )}
    </>
  )
}
