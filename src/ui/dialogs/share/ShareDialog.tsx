import type { ReactNode } from 'react'
import { may } from '../../../protocol/roles.ts'
import { shareLink } from '../../../sync/shareLink.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useWatched } from '../../useWatched.ts'
import { DialogFrame } from '../DialogFrame.tsx'
import { LinkAddress } from './LinkAddress.tsx'
import { OwnersLinks } from './OwnersLinks.tsx'
import './share.css'

/** *Delen*: an owner makes and revokes links; others can hand on the one they have. */
export function ShareDialog({ onClose, onShareView }: { readonly onClose: () => void; readonly onShareView: () => void }): ReactNode {
  const { share, shareView } = useText()
  const { role: watched, secret } = useOpenMap()
  const role = useWatched(watched)
  const isOwner = role !== null && secret !== null && may(role, 'manageLinks')
  return (
    <DialogFrame title={share.title} onClose={onClose}>
      {isOwner ? <OwnersLinks /> : <OwnLink />}
      <button type="button" className="button share-new" aria-haspopup="dialog" onClick={onShareView}>{shareView.open}</button>
    </DialogFrame>
  )
}

function OwnLink(): ReactNode {
  const { share } = useText()
  const { id, role: watched, secret } = useOpenMap()
  const role = useWatched(watched)
  if (secret === null) return <p>{share.noLinks}</p>
  return (
    <section className="dialog-section">
      <h3>{share.own}{role && `: ${share.roles[role]} (${share.roleLines[role]})`}</h3>
      <p className="quiet small">{share.ownExplanation}</p>
      <LinkAddress address={shareLink(location.origin, id, secret)} label="" />
    </section>
  )
}
