import { readView } from '../../model/lens/viewQuery.ts'
import type { Network } from '../../model/network.ts'
import { lookAs, type SessionStore } from '../../session/session.ts'
import { today } from '../controls/today.ts'

/** Looks as a saved view says, as far as it fits the map of now. */
export function chooseView(session: SessionStore, network: Network, query: string): void {
  const { lens, viewport } = readView(query, network, today())
  lookAs(session, lens, viewport ?? 'whole')
}
