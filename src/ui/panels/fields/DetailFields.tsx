import type { ReactNode } from 'react'
import type { Party } from '../../../model/network.ts'
import { LinkField } from '../../controls/fields/LinkField.tsx'
import { PeriodField } from '../../controls/fields/PeriodField.tsx'
import { TagsField } from '../../controls/fields/TagsField.tsx'
import { TextArea } from '../../controls/fields/TextArea.tsx'
import { NamedTags } from '../../facts/NamedTags.tsx'
import { useEdit } from '../../facts/useEdit.ts'
import { useText } from '../../text/useText.ts'
import { changeParty, type PartyFields } from '../changeParty.ts'
import { ExtraFields } from './ExtraFields.tsx'

/** What organisations and coalitions have in common beyond their name. */
export function DetailFields({ party }: { readonly party: Party }): ReactNode {
  const { panel } = useText()
  const edit = useEdit()
  const { id, places, period, goal, note, link, tags } = party
  const change = (fields: PartyFields): void => edit((writer) => changeParty(writer, id, fields))
  return (
    <>
      <NamedTags label={panel.places} table="places" ids={places} onWrite={(writer, ids) => changeParty(writer, id, { places: ids })} />
      <PeriodField value={period} onCommit={(changed) => change({ period: changed })} />
      <TextArea label={panel.goal} field="goal" value={goal} onCommit={(typed) => change({ goal: typed })} />
      <TextArea label={panel.note} field="note" value={note} onCommit={(typed) => change({ note: typed })} />
      <LinkField label={panel.link} field="link" value={link} onCommit={(typed) => change({ link: typed })} />
      <TagsField
        field="tags"
        label={panel.tags}
        tags={tags.map((tag) => ({ key: tag, label: tag }))}
        onAdd={(tag) => change({ tags: [...tags, tag] })}
        onRemove={(gone) => change({ tags: tags.filter((tag) => tag !== gone) })}
      />
      <ExtraFields party={party} />
    </>
  )
}
