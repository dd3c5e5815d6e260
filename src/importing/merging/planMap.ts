import { EMPTY_MAP_RECORD } from '../../model/mapRecord.ts'
import type { ImportWrite } from '../importPlan.ts'
import { isEmpty } from './compareFields.ts'
import { moveRefs } from './moveRefs.ts'
import { idFor, leaveOut, type Planning, type Stance } from './planning.ts'
import { settleKnown, settleNew } from './settleRecord.ts'

const MAP_STAYS: Stance = { side: 'map', isNews: true }

/** Saved views come after those of the map. One that names what became something else names that. */
export function planViews(planning: Planning): void {
  const { network: { views: onMap }, imported: { network: inFile, keepsIds }, decisions } = planning
  const after = Math.max(0, ...[...onMap.values()].map(({ order }) => order + 1))
  for (const view of inFile.views.values()) {
    const fields = { ...moveRefs(planning, 'views', view), order: view.order + after }
    const known = (keepsIds ? onMap.get(view.id) : undefined) ?? [...onMap.values()].find(({ name, query }) => name === view.name && query === view.query)
    const incoming = { table: 'views', fileId: view.id, fields, about: null } as const
    if (decisions.leftOut.has(view.id)) leaveOut(planning, 'views', view.id)
    else if (known) settleKnown(planning, { ...incoming, fields: { ...fields, order: known.order } }, known.id, known, MAP_STAYS)
    else settleNew(planning, incoming, idFor(planning, 'views', view.id))
  }
}

/** What a file says of itself as a map is only for a map that holds nobody yet, and there only for what nobody filled in. */
export function describeMap(planning: Planning): readonly ImportWrite[] {
  const { network, imported } = planning
  if (network.organisations.size + network.coalitions.size > 0) return []
  const moved = moveRefs(planning, 'map', imported.network.record)
  const fields = Object.entries(moved).filter(([field, value]) => field in EMPTY_MAP_RECORD && !isEmpty(value) && isEmpty(network.record[field as keyof typeof EMPTY_MAP_RECORD]))
  return fields.length === 0 ? [] : [{ write: 'describe', fields: Object.fromEntries(fields) }]
}
