import { tableOfId, type FactId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import { select, type SessionStore } from '../session/session.ts'
import type { DraftShelf } from '../storage/drafts/drafts.ts'

/** Opens the panel in which somebody was typing last when the page went away, so that the half sentence is in sight again. */
export function reopenUnfinished(session: SessionStore, drafts: DraftShelf, network: Network): void {
  const panels = drafts.fields().map((field) => field.split('/', 1)[0] ?? '')
  const shown = panels.find((id) => isOnMap(network, id))
  if (shown !== undefined) select(session, [shown as FactId])
}

/** Of the things a panel shows. */
function isOnMap(network: Network, id: string): boolean {
  const table = tableOfId(id)
  switch (table) {
    case 'organisations': case 'coalitions': case 'memberships': case 'ties': case 'successions':
      return (network[table] as ReadonlyMap<string, unknown>).has(id)
    default:
      return false
  }
}
