import type { TableName } from '../model/ids.ts'
import type { ImportPlan } from './importPlan.ts'

/** How many records of the file become what. Who is *asked* is counted as new too: until somebody says so it comes in. */
export type PlanCounts = { readonly new: number; readonly changed: number; readonly same: number; readonly asked: number; readonly restored: number; readonly removed: number; readonly leftOut: number }

const NONE: PlanCounts = { new: 0, changed: 0, same: 0, asked: 0, restored: 0, removed: 0, leftOut: 0 }

/** Per table; a table of which the file says nothing is not there. */
export function countPlan(plan: ImportPlan): ReadonlyMap<TableName, PlanCounts> {
  const counts = new Map<TableName, PlanCounts>()
  for (const record of plan.records) {
    const before = counts.get(record.table) ?? NONE
    const isAsked = record.becomes === 'new' && record.asked.length > 0
    counts.set(record.table, { ...before, [record.becomes]: before[record.becomes] + 1, asked: before.asked + (isAsked ? 1 : 0) })
  }
  return counts
}
