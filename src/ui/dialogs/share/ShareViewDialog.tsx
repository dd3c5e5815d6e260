import { useState, type ReactNode } from 'react'
import type { MapView } from '../../../map/mapView.ts'
import { viewToQuery } from '../../../model/lens/viewQuery.ts'
import { may } from '../../../protocol/roles.ts'
import { shareLink } from '../../../sync/shareLink.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useWatched } from '../../useWatched.ts'
import { viewShown } from '../../views/viewShown.ts'
import { DialogFrame } from '../DialogFrame.tsx'
import { LinkAddress } from './LinkAddress.tsx'
import { ViewWithLink } from './ViewWithLink.tsx'
import './share.css'

/** *Deel deze weergave*: how the map is looked at now, in the address of a link. It lets people do what that link does and nothing else. */
export function ShareViewDialog({ view, onClose }: { readonly view: MapView | null; readonly onClose: () => void }): ReactNode {
  const { shareView } = useText()
  const { id, role: watched, secret, session } = useOpenMap()
  const role = useWatched(watched)
  // What was seen when it was asked for: the map may be arranged behind the dialog.
  const [query] = useState(() => viewToQuery(viewShown(session, view)))
  const isOwner = role !== null && secret !== null && may(role, 'manageLinks')
  return (
    <DialogFrame title={shareView.title} onClose={onClose}>
      <p className="quiet">{shareView.intro}</p>
      {isOwner ? <ViewWithLink query={query} /> : <LinkAddress address={shareLink(location.origin, id, secret, query)} label="" />}
    </DialogFrame>
  )
}
