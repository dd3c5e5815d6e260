import { useEffect, type ReactNode } from 'react'
import { BrokenScreen } from '../../BrokenScreen.tsx'
import { tellWhenBack } from '../../late/tellWhenBack.ts'
import { NotFound } from '../../NotFound.tsx'
import { NoticesContext } from '../../notices/noticesContext.ts'
import { createNotices } from '../../notices/notices.ts'
import { useText } from '../../text/useText.ts'
import { EmbeddedMap } from '../../embed/EmbeddedMap.tsx'
import { NoWayIn } from './NoWayIn.tsx'
import { OpenedMapPage } from './OpenedMapPage.tsx'
import { useAddressLink } from './useAddressLink.ts'
import { useOpenedMap } from './useOpenedMap.ts'

/** What an id in an address may look like: what the app makes, and what older addresses had. */
const MAP_ADDRESS = /^[0-9a-z]{8,40}$/

type Props = { readonly id: string; /** Inside a page of others: to be looked at only. */ readonly isEmbedded?: boolean }

/** The page of one map: opens it, and shows it or says why it cannot. */
export function MapPage({ id, isEmbedded = false }: Props): ReactNode {
  return MAP_ADDRESS.test(id) ? <AddressedMap id={id} isEmbedded={isEmbedded} /> : <NotFound />
}

/** Opened anew when another link to the same map is pasted into the address bar. */
function AddressedMap({ id, isEmbedded }: Required<Props>): ReactNode {
  const { isBroken, number } = useAddressLink(id)
  return isBroken ? <main><NoWayIn because="broken" /></main> : <OpeningMap key={number} id={id} isEmbedded={isEmbedded} />
}

const notices = createNotices()

function OpeningMap({ id, isEmbedded }: Required<Props>): ReactNode {
  const { map: text } = useText()
  const opened = useOpenedMap(id, isEmbedded)
  useEffect(() => (opened.phase === 'open' ? tellWhenBack(opened.map.connection) : undefined), [opened])
  if (opened.phase === 'failed') return <BrokenScreen error={opened.error instanceof Error ? opened.error : new Error(text.openFailed)} />
  if (opened.phase === 'shut') return <main><NoWayIn because={opened.because} /></main>
  if (opened.phase === 'opening') return <p className="unseen" role="status">{text.opening}</p>
  return (
    <NoticesContext value={notices}>
      {isEmbedded ? <EmbeddedMap map={opened.map} /> : <OpenedMapPage map={opened.map} />}
    </NoticesContext>
  )
}
