import { useState, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { useIsWide } from '../useIsWide.ts'
import { SEARCH_OPENER_ID } from './focusSearch.ts'
import { SearchField } from './SearchField.tsx'
import './search.css'

/** Searching the map from the bar: a box where there is room for it, else a button that opens one over the bar. */
export function SearchBox(): ReactNode {
  const { search } = useText()
  const isWide = useIsWide()
  const [isOpened, setOpened] = useState(false)
  if (isWide) return <SearchField onDone={() => {}} />
  if (isOpened) return <SearchField isOverBar onDone={() => setOpened(false)} />
  return <button type="button" id={SEARCH_OPENER_ID} className="button button-quiet" aria-label={search.label} onClick={() => setOpened(true)}>{search.open}</button>
}
