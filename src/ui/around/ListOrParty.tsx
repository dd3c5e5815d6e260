import type { ReactNode } from 'react'
import { partyOfPage } from '../../model/lens/lens.ts'
import { lateComponent } from '../late/lateComponent.ts'
import { ListView } from '../list/ListView.tsx'
import { SearchField } from '../search/SearchField.tsx'
import { useIsSmall } from '../useIsSmall.ts'
import { useSession } from '../useSession.ts'

/** Comes with the first party that somebody wants to know more of. */
const PartyPage = lateComponent(() => import('./PartyPage.tsx').then(({ PartyPage }) => PartyPage))

/** The list, or in its place the page of one party. On a phone the first thing is to search. */
export function ListOrParty(): ReactNode {
  const party = useSession(({ lens }) => partyOfPage(lens))
  const isSmall = useIsSmall()
  return (
    <>
      {isSmall && <div className="search-first"><SearchField place="page" onDone={() => {}} /></div>}
      {party === null ? <ListView /> : <PartyPage key={party} id={party} />}
    </>
  )
}
