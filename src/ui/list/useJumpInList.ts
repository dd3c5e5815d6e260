import { useCallback, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { PartyId } from '../../model/ids.ts'
import { select } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { headingIdOf, type Jump } from './jumpContext.ts'

type List = {
  readonly found: ReadonlySet<PartyId>
  readonly showAll: () => void
  readonly clearSearch: () => void
}

/**
 * Going from one entry to another. A search that hides the other is cleared, and an open panel goes along. The answer
 * stays the same function, since every name in every table holds it.
 */
export function useJumpInList(list: List): Jump {
  const { session } = useOpenMap()
  const latest = useRef(list)
  useLayoutEffect(() => {
    latest.current = list
  })
  return useCallback((id) => {
    const { found, showAll, clearSearch } = latest.current
    if (document.getElementById(headingIdOf(id)) === null) flushSync(showAll)
    const heading = document.getElementById(headingIdOf(id))
    if (!heading) return
    if (!found.has(id)) {
      clearSearch()
      for (let hidden = heading.closest('[hidden]'); hidden; hidden = heading.closest('[hidden]')) hidden.removeAttribute('hidden')
    }
    if (session.getState().isPanelOpen) select(session, [id])
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'start' })
  }, [session])
}
