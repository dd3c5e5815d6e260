import { useState, type ReactNode } from 'react'
import type { ShownLink } from '../../../opening/desks/linkDesk.ts'
import { useText } from '../../text/useText.ts'
import { LinkRow } from './LinkRow.tsx'
import { NewLinkForm } from './form/NewLinkForm.tsx'
import { useLinkDesk } from './useLinkDesk.ts'
import { useNamedVersions } from './form/useNamedVersions.ts'

/** Every link to this map, what became of it, and making another. */
export function OwnersLinks(): ReactNode {
  const { share } = useText()
  const { list, problem, isBusy, perform } = useLinkDesk()
  const [isMaking, setMaking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const versions = useNamedVersions(list?.links.some(({ checkpoint }) => checkpoint !== null) ?? false)
  const versionOf = ({ checkpoint }: ShownLink): string | null => versions?.find(({ id }) => id === checkpoint)?.name ?? null
  const live = list?.links.filter(({ isPast }) => !isPast) ?? []
  const past = list?.links.filter(({ isPast }) => isPast) ?? []

  async function make(act: Parameters<typeof perform>[0]): Promise<void> {
    const answer = await perform(act)
    if (answer === null) return
    setShown(answer.made)
    setMaking(false)
  }

  return (
    <>
      <p className="quiet">{share.intro}</p>
      {!isMaking && <button type="button" className="button button-main share-new" onClick={() => setMaking(true)}>{share.newLink}</button>}
      {isMaking && (
        <NewLinkForm
          isBusy={isBusy}
          onCancel={() => setMaking(false)}
          onMake={(act) => void make(act)}
        />
      )}
      <p className="error" role="alert" hidden={problem === null}>{problem && share.problems[problem]}</p>
      {list === null && problem === null && <p className="quiet" role="status">{share.loading}</p>}
      {list && (
        <ul className="share-links" aria-label={share.links}>
          {live.toReversed().map((link) => (
            <LinkRow key={link.id} link={link} app={list.app} isShown={shown === link.id} isNew={list.made === link.id} version={versionOf(link)} onShow={(isShown) => setShown(isShown ? link.id : null)} onAct={async (act) => (await perform(act)) !== null} />
          ))}
        </ul>
      )}
      {list && past.length > 0 && (
        <details className="share-past">
          <summary>{share.past(past.length)}</summary>
          <ul className="share-links">
            {past.toReversed().map((link) => <LinkRow key={link.id} link={link} app={list.app} isShown={false} isNew={false} version={versionOf(link)} onShow={() => {}} onAct={() => Promise.resolve(false)} />)}
          </ul>
        </details>
      )}
    </>
  )
}
