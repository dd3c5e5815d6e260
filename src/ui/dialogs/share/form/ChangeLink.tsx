import { useState, type FormEvent, type ReactNode } from 'react'
import type { LinkDesk, ShownLink } from '../../../../opening/desks/linkDesk.ts'
import { choosableExtras } from '../../../../protocol/roles.ts'
import { ShortText } from '../../../controls/fields/ShortText.tsx'
import { tooLong } from '../../../controls/fields/textBounds.ts'
import { useText } from '../../../text/useText.ts'
import { ExtrasField } from './ExtrasField.tsx'
import { LifeField } from './LifeField.tsx'
import { LIVES_MS, type LifeName } from './lives.ts'

type Act = Parameters<LinkDesk>[0]
type Props = { readonly link: ShownLink; readonly onAct: (act: Act) => Promise<boolean>; readonly onClose: () => void }

/** For whom a link is, what it includes, and how long it works from now. What was not changed is not asked. */
export function ChangeLink({ link, onAct, onClose }: Props): ReactNode {
  const said = useText()
  const { share, common } = said
  const [label, setLabel] = useState(link.label)
  const [extras, setExtras] = useState(link.extras)
  const [life, setLife] = useState<LifeName | 'keep'>('keep')

  // A version has nothing beside it.
  const choosable = link.checkpoint === null ? choosableExtras(link.role) : []

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (tooLong(label, 'link', said) !== null) return
    const acts: readonly Act[] = [
      ...(label.trim() === link.label ? [] : [{ act: 'label', link: link.id, label: label.trim() } as const]),
      ...(choosable.every((extra) => extras.includes(extra) === link.extras.includes(extra)) ? [] : [{ act: 'include', link: link.id, extras } as const]),
      ...(life === 'keep' ? [] : [{ act: 'expire', link: link.id, lifeMs: LIVES_MS[life] } as const]),
    ]
    for (const act of acts) if (!(await onAct(act))) return
    onClose()
  }

  return (
    <form className="share-form" onSubmit={(event) => void submit(event)}>
      <div className="field-pair">
        <ShortText label={share.label} value={label} bound="link" placeholder={share.labelHint} hasFocus onChange={setLabel} />
        <LifeField value={life} mayKeep onChange={setLife} />
      </div>
      <ExtrasField choosable={choosable} value={extras} onChange={setExtras} />
      <div className="share-answers">
        <button type="submit" className="button button-main">{share.save}</button>
        <button type="button" className="button" onClick={onClose}>{common.cancel}</button>
      </div>
    </form>
  )
}
