import { useEffect, useRef } from 'react'
import { readView } from '../../model/lens/viewQuery.ts'
import { defaultViewOf } from '../../model/viewsInOrder.ts'
import { lookAs } from '../../session/session.ts'
import { today } from '../controls/today.ts'
import { ADDRESS_QUERY } from '../map/addressQuery.ts'
import { showsListFirst } from '../map/showsListFirst.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useNetwork } from '../useNetwork.ts'

/**
 * Lets the map begin with its default view, once, as soon as it is here. Not where the address says how to look, nor where somebody
 * chose meanwhile. A small screen keeps the drawing it begins with.
 */
export function useDefaultView(): void {
  const { session } = useOpenMap()
  const network = useNetwork()
  const saved = defaultViewOf(network)
  const isDone = useRef(ADDRESS_QUERY.read() !== '')
  useEffect(() => {
    if (isDone.current || saved === null) return
    isDone.current = true
    const { lens, viewport } = readView(saved.query, network, today())
    lookAs(session, showsListFirst() ? { ...lens, drawing: null } : lens, viewport)
  }, [session, network, saved])
}
