import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import { mapSearch } from '../../model/search/mapSearch.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import type { SearchOption } from './describeFound.ts'
import { NO_ROWS, searchRows, type SearchRows } from './searchRows.ts'
import { useChooseFound } from './useChooseFound.ts'

export type SearchBoxState = {
  readonly query: string
  readonly rows: SearchRows
  readonly isOpen: boolean
  readonly active: number
  readonly type: (query: string) => void
  readonly choose: (option: SearchOption) => void
  /** Makes ready what is searched, so that no letter waits for it. */
  readonly prepare: () => void
  readonly close: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** What is typed in the search box and what it finds. The list follows the letters as fast as it can, and never holds them up. */
export function useSearchBox(onDone: () => void): SearchBoxState {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const whole = useNetwork()
  const [{ query, active, isOpen }, setState] = useState({ query: '', active: 0, isOpen: false })
  const search = useMemo(() => ({ shown: mapSearch(network), whole: network === whole ? null : mapSearch(whole) }), [network, whole])
  const telling = useMemo(() => ({ network, whole, text, language }), [network, whole, text, language])
  const asked = useDeferredValue(isOpen ? query : '')
  const rows = useMemo(() => searchRows(search, asked, telling), [search, asked, telling])
  const goTo = useChooseFound()

  const close = (): void => setState((state) => ({ ...state, isOpen: false }))
  const choose = (option: SearchOption): void => {
    close()
    goTo(option.target)
    onDone()
  }

  /** The list may be a letter behind whoever types fast; Enter never is. */
  function chooseActive(): void {
    const option = asked === query ? rows.options[active] : searchRows(search, query, telling).options[0]
    if (option) choose(option)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const count = rows.options.length
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && count > 0) setState((state) => ({ ...state, isOpen: true, active: isOpen ? (active + step + count) % count : 0 }))
    else if (event.key === 'Enter') chooseActive()
    else if (event.key === 'Escape' && isOpen && query !== '') close()
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
  }

  return { query, rows: isOpen ? rows : NO_ROWS, isOpen: isOpen && query.trim() !== '', active, choose, prepare: () => void search.shown(''), close, onKeyDown, type: (typed) => setState({ query: typed, active: 0, isOpen: true }) }
}
