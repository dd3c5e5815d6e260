import type { PlanCounts } from '../../importing/countPlan.ts'
import type { TableName } from '../../model/ids.ts'

/** Each table in words with its number: *3 organisaties*. */
export type TableWords = Readonly<Record<TableName, (number: number) => string>>

/** Tables of which each record is shown by itself; the others come along with these and are only counted. */
export const TOLD_TABLES = ['organisations', 'coalitions', 'memberships', 'ties', 'successions'] as const satisfies readonly TableName[]
export type ToldTable = (typeof TOLD_TABLES)[number]

export const isTold = (table: TableName): table is ToldTable => (TOLD_TABLES as readonly TableName[]).includes(table)

/** What a plan comes to, as the first sentence of the preview says it. */
export type PlanTotals = Omit<PlanCounts, 'new'> & {
  /** By table; of a table with nothing new there is no entry. */
  readonly fresh: readonly (readonly [ToldTable, number])[]
}

export function planTotals(counts: ReadonlyMap<TableName, PlanCounts>): PlanTotals {
  const told = TOLD_TABLES.flatMap((table) => counts.get(table) ?? [])
  const sum = (key: keyof PlanCounts): number => told.reduce((total, count) => total + count[key], 0)
  const fresh = TOLD_TABLES.flatMap((table): PlanTotals['fresh'] => {
    const number = counts.get(table)?.new ?? 0
    return number > 0 ? [[table, number]] : []
  })
  return { fresh, changed: sum('changed'), same: sum('same'), asked: sum('asked'), restored: sum('restored'), removed: sum('removed'), leftOut: sum('leftOut') }
}
