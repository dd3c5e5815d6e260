import { useState, type ReactNode } from 'react'
import type { ShownLink } from '../../../opening/desks/linkDesk.ts'
import { shareLink } from '../../../sync/shareLink.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { nameLink } from './describeLink.ts'
import { LinkAddress } from './LinkAddress.tsx'
import { useLinkDesk } from './useLinkDesk.ts'

/** For an owner: which link the view goes with. A reader's link, unless somebody chooses otherwise. */
export function ViewWithLink({ query }: { readonly query: string }): ReactNode {
  const { share, shareView } = useText()
  const { id } = useOpenMap()
  const { list, problem, isBusy, perform } = useLinkDesk()
  const [chosen, setChosen] = useState<string | null>(null)
  const links = list?.links.filter(({ isPast, secret }) => !isPast && secret !== null).toReversed() ?? []
  const hasReader = links.some(isForReaders)
  const link = links.find((each) => each.id === chosen) ?? links.find(isForReaders) ?? links.find(({ isOwn }) => isOwn)
  if (problem) return <p className="error" role="alert">{share.problems[problem]}</p>
  if (!list || !link) return <p className="quiet" role="status">{share.loading}</p>
  return (
    <>
      <label className="field">
        <span>{shareView.which}</span>
        <select value={link.id} onChange={(event) => setChosen(event.target.value)}>
          {links.map((each) => <option key={each.id} value={each.id}>{nameLink(each, share)}{each.isOwn ? ` (${share.thisOne})` : ''}</option>)}
        </select>
      </label>
      <p className="quiet small">{shareView.mayDo(share.roleLines[link.role])}</p>
      {!hasReader && (
        <div className="share-question">
          <p>{shareView.makeReaderLine}</p>
          <button type="button" className="button share-new" disabled={isBusy} onClick={() => void perform({ act: 'create', role: 'reader', extras: [], label: '', lifeMs: null })}>{shareView.makeReader}</button>
        </div>
      )}
      <LinkAddress key={link.id} address={shareLink(list.app, id, link.secret, query)} label={link.label} hasFocus={list.made === link.id} />
    </>
  )
}

/** Of the map of today: one that shows a version says so in the list of links. */
function isForReaders({ role, checkpoint }: ShownLink): boolean {
  return role === 'reader' && checkpoint === null
}
