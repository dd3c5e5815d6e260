import { useEffect, useRef, useState } from 'react'
import { readView } from '../../model/lens/viewQuery.ts'
import { defaultViewOf } from '../../model/viewsInOrder.ts'
import { lookAs, type Session } from '../../session/session.ts'
import { today } from '../controls/today.ts'
import { ADDRESS_QUERY } from '../map/opening/addressQuery.ts'
import { showsListFirst } from '../map/opening/showsListFirst.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useNetwork } from '../useNetwork.ts'

/**
 * Lets the map begin with its default view, once, as soon as it is here; not where the address says how to look. A small screen keeps
 * the drawing it begins with. Answers the part of the map that was asked for, by the address or the view.
 */
export function useDefaultView(): Session['viewport'] {
  const { session } = useOpenMap()
  const network = useNetwork()
  const [asked] = useState(ADDRESS_QUERY.read)
  const isDone = useRef(asked !== '')
  const query = asked || (defaultViewOf(network)?.query ?? '')
  useEffect(() => {
    if (isDone.current || query === '') return
    isDone.current = true
    const { lens, viewport } = readView(query, network, today())
    lookAs(session, showsListFirst() ? { ...lens, drawing: null } : lens, viewport)
  }, [session, network, query])
  return readView(query, network, today()).viewport ?? 'whole'
}
