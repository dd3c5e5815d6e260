import { isCoalitionId } from '../../model/ids.ts'
import type { Drag } from '../../sync/presence.ts'

/**
 * What of a colleague's is ringed in their colour: what they selected and what they have in the hand. Whoever drags a
 * coalition takes its members along; then the coalition is ringed and they are not.
 */
export function ringedIds(selection: readonly string[], drag: Drag | null): readonly string[] {
  const dragged = Object.keys(drag ?? {})
  const coalitions = dragged.filter((id) => isCoalitionId(id))
  return [...new Set([...selection, ...(coalitions.length > 0 ? coalitions : dragged)])]
}
