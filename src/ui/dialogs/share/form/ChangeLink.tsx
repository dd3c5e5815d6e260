import { useState, type FormEvent, type ReactNode } from 'react'
import type { LinkDesk, ShownLink } from '../../../../opening/desks/linkDesk.ts'
import { useText } from '../../../text/useText.ts'
import { LabelField } from './LabelField.tsx'
import { LifeField } from './LifeField.tsx'
import { LIVES_MS, type LifeName } from './lives.ts'

type Act = Parameters<LinkDesk>[0]
type Props = { readonly link: ShownLink; readonly onAct: (act: Act) => Promise<boolean>; readonly onClose: () => void }

/** For whom a link is, and how long it works from now. What was not changed is not asked. */
export function ChangeLink({ link, onAct, onClose }: Props): ReactNode {
  const { share, common } = useText()
  const [label, setLabel] = useState(link.label)
  const [life, setLife] = useState<LifeName | 'keep'>('keep')

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const isNamed = label.trim() === link.label || (await onAct({ act: 'label', link: link.id, label: label.trim() }))
    if (isNamed && (life === 'keep' || (await onAct({ act: 'expire', link: link.id, lifeMs: LIVES_MS[life] })))) onClose()
  }

  return (
    <form className="share-form" onSubmit={(event) => void submit(event)}>
      <div className="field-pair">
        <LabelField value={label} hasFocus onChange={setLabel} />
        <LifeField value={life} mayKeep onChange={setLife} />
      </div>
      <div className="share-answers">
        <button type="submit" className="button button-main">{share.save}</button>
        <button type="button" className="button" onClick={onClose}>{common.cancel}</button>
      </div>
    </form>
  )
}
