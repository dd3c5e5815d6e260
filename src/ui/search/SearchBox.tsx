import { useState, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { useIsSmall } from '../useIsSmall.ts'
import { useIsWide } from '../useIsWide.ts'
import { useSession } from '../useSession.ts'
import { SEARCH_OPENER_ID } from './focusSearch.ts'
import { SearchField } from './SearchField.tsx'
import './search.css'

/** Searching the map from the bar: a box where there is room for it, else a button that opens one over the bar. A phone has the box above its list. */
export function SearchBox(): ReactNode {
  const { search } = useText()
  const isWide = useIsWide()
  const isSmall = useIsSmall()
  const isAboveList = useSession(({ tab }) => tab === 'list') && isSmall
  const [isOpened, setOpened] = useState(false)
  if (isAboveList) return null
  if (isWide) return <SearchField place="bar" onDone={() => {}} />
  if (isOpened) return <SearchField place="overBar" onDone={() => setOpened(false)} />
  return <button type="button" id={SEARCH_OPENER_ID} className="button button-quiet" aria-label={search.label} onClick={() => setOpened(true)}>{search.open}</button>
}
