import { useState, type ReactNode } from 'react'
import type { LinkDesk, ShownLink } from '../../../opening/desks/linkDesk.ts'
import { embedLink, shareLink } from '../../../sync/shareLink.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { ChangeLink } from './form/ChangeLink.tsx'
import { describeLink, nameLink } from './describeLink.ts'
import { EmbedCode } from './EmbedCode.tsx'
import { LinkAddress } from './LinkAddress.tsx'

type Props = {
  readonly link: ShownLink
  readonly app: string
  readonly isShown: boolean
  /** It was made just now: its address takes the focus. */
  readonly isNew: boolean
  readonly onShow: (isShown: boolean) => void
  /** The version it is fixed to, by its name; null where that is not known, or it shows the map of today. */
  readonly version: string | null
  readonly onAct: (act: Parameters<LinkDesk>[0]) => Promise<boolean>
}

/** One link: for whom it is, what became of it, its address where this device has it, changing it, and revoking it after a question. */
export function LinkRow({ link, app, isShown, isNew, version, onShow, onAct }: Props): ReactNode {
  const { share, beside } = useText()
  const language = useLanguage()
  const { id } = useOpenMap()
  const [asking, setAsking] = useState<'revoke' | 'change' | null>(null)
  const name = nameLink(link, share)
  return (
    <li className="share-link">
      <div className="share-head">
        <p>
          <strong>{name}</strong><br />
          <span className="quiet small">{describeLink(link, version, share, language)}</span>
          {link.extras.length > 0 && <><br /><span className="quiet small">{beside.included(link.extras)}</span></>}
        </p>
        {!link.isPast && asking === null && (
          <div className="share-answers">
            <button type="button" className="button button-quiet" aria-label={isShown ? share.hide(name) : share.show(name)} aria-expanded={isShown} onClick={() => onShow(!isShown)}>{isShown ? share.hideShort : share.showShort}</button>
            <button type="button" className="button button-quiet" aria-label={share.change(name)} onClick={() => setAsking('change')}>{share.changeShort}</button>
            <button type="button" className="button button-quiet" aria-label={share.revoke(name)} onClick={() => setAsking('revoke')}>{share.revokeShort}</button>
          </div>
        )}
      </div>
      {asking === 'change' && <ChangeLink link={link} onAct={onAct} onClose={() => setAsking(null)} />}
      {asking === 'revoke' && !link.isPast && (
        <div className="share-question">
          <p>{share.revokeQuestion}</p>
          <div className="share-answers">
            <button type="button" className="button" onClick={() => [setAsking(null), void onAct({ act: 'revoke', link: link.id })]}>{share.revokeConfirm}</button>
            {/* The press that asked went away with its button; the safe answer takes the focus. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <button type="button" className="button button-quiet" autoFocus onClick={() => setAsking(null)}>{share.keep}</button>
          </div>
        </div>
      )}
      {isShown && asking === null && (link.secret === null ? <p className="quiet small">{share.elsewhere}</p> : <LinkAddress address={shareLink(app, id, link.secret)} label={link.label} hasFocus={isNew} />)}
      {isShown && asking === null && link.role === 'reader' && link.secret !== null && <EmbedCode address={embedLink(app, id, link.secret)} />}
    </li>
  )
}
