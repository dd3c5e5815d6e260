import { useState, type FormEvent, type ReactNode } from 'react'
import type { LinkDesk } from '../../../../opening/desks/linkDesk.ts'
import { choosableExtras, type Extra, ROLES, type Role } from '../../../../protocol/roles.ts'
import { ShortText } from '../../../controls/fields/ShortText.tsx'
import { tooLong } from '../../../controls/fields/textBounds.ts'
import { useText } from '../../../text/useText.ts'
import { ExtrasField } from './ExtrasField.tsx'
import { LifeField } from './LifeField.tsx'
import { LIVES_MS, type LifeName } from './lives.ts'
import { VersionField } from './VersionField.tsx'

type Props = { readonly isBusy: boolean; readonly onMake: (act: Parameters<LinkDesk>[0]) => void; readonly onCancel: () => void }

/** What a new link is for: a role in plain words, a group, and how long it works. */
export function NewLinkForm({ isBusy, onMake, onCancel }: Props): ReactNode {
  const said = useText()
  const { share, common } = said
  const [role, setRole] = useState<Role>('editor')
  const [extras, setExtras] = useState<readonly Extra[]>([])
  const [label, setLabel] = useState('')
  const [life, setLife] = useState<LifeName>('always')
  const [checkpoint, setCheckpoint] = useState<string | null>(null)

  const isFixed = role === 'reader' && checkpoint !== null
  // What stands beside the map has no versions, so a link to one shows the map alone.
  const choosable = isFixed ? [] : choosableExtras(role)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy || tooLong(label, 'link', said) !== null) return
    onMake({ act: 'create', role, extras: extras.filter((extra) => choosable.includes(extra)), label: label.trim(), lifeMs: LIVES_MS[life], checkpoint: isFixed ? checkpoint : null })
  }

  return (
    <form className="share-form" onSubmit={submit}>
      <fieldset className="share-roles">
        <legend>{share.forWhat}</legend>
        {ROLES.map((each, place) => (
          <label key={each}>
            {/* The press that asked for the form went away with its button. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <input type="radio" name="role" checked={role === each} autoFocus={place === 1} aria-label={share.roles[each]} aria-describedby={`share-role-${each}`} onChange={() => setRole(each)} />
            <span>{share.roles[each]} <span className="quiet small" id={`share-role-${each}`}>{share.roleLines[each]}</span></span>
          </label>
        ))}
      </fieldset>
      <ExtrasField choosable={choosable} value={extras} onChange={setExtras} />
      <div className="field-pair">
        <ShortText label={share.label} value={label} bound="link" placeholder={share.labelHint} onChange={setLabel} />
        <LifeField value={life} onChange={(chosen) => setLife(chosen === 'keep' ? life : chosen)} />
      </div>
      {role === 'reader' && <VersionField value={checkpoint} onChange={setCheckpoint} />}
      <div className="share-answers">
        <button type="submit" className="button button-main" disabled={isBusy}>{share.make}</button>
        <button type="button" className="button" onClick={onCancel}>{common.cancel}</button>
      </div>
    </form>
  )
}
