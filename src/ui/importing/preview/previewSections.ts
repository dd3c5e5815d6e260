import type { ImportDecisions, PlannedRecord } from '../../../importing/importPlan.ts'
import type { FileProblem, FileSpot } from '../../../model/importedNetwork.ts'
import type { PartyId, TableName } from '../../../model/ids.ts'
import type { Network } from '../../../model/network.ts'
import { type ImportChoices, isCell, problemKey } from '../importChoices.ts'
import { isTold, TOLD_TABLES, type ToldTable } from '../planTotals.ts'

/** Somebody in the file and who it may be on the map. `chosen` is undefined until somebody said so, and null for *another*. */
export type Double = { readonly file: string; readonly candidates: readonly PartyId[]; readonly chosen: PartyId | null | undefined }

export type Differing = Extract<PlannedRecord, { readonly becomes: 'changed' | 'same' }>

/** One thing that is the matter, in one cell or in several that hold the same: mended once, it is mended in all of them. */
export type Trouble = {
  readonly key: string
  readonly problem: FileProblem
  readonly cells: readonly FileSpot[]
  /** How many of them are still not read. */
  readonly left: number
}

export type PreviewSections = {
  readonly doubles: readonly Double[]
  readonly differing: readonly Differing[]
  readonly troubles: readonly Trouble[]
  /** What the file only adds to. */
  readonly filled: readonly Differing[]
  /** With those that somebody left out: they keep their place, so that they can be ticked again. */
  readonly fresh: readonly PlannedRecord[]
  /** What somebody removed from the map, also where it is ticked to come back. */
  readonly removed: readonly PlannedRecord[]
  /** What comes along with the others: places, sources and the like. */
  readonly along: readonly (readonly [TableName, number])[]
  readonly same: readonly PlannedRecord[]
  /** Parties of the map that the file says nothing of. */
  readonly absent: readonly PartyId[]
}

/** What of a preview stands together, in the order of the file. What somebody has to say something about comes out apart from what goes by itself. */
export function previewSections(records: readonly PlannedRecord[], problems: readonly FileProblem[], choices: ImportChoices, network: Network): PreviewSections {
  const told = inOrder(records.filter(({ table }) => isTold(table)))
  const known = new Set(told.map(({ id }) => id))
  return {
    doubles: doublesOf(told, choices),
    differing: told.filter((record): record is Differing => (record.becomes === 'changed' || record.becomes === 'same') && record.differences.length > 0),
    filled: told.filter((record): record is Differing => record.becomes === 'changed' && record.differences.length === 0),
    troubles: troublesOf(problems, choices.problems),
    // What stays away because an end of it does, comes back into sight with that.
    fresh: told.filter(({ becomes, fileId }) => becomes === 'new' || (becomes === 'leftOut' && choices.decisions.leftOut.has(fileId))),
    removed: told.filter(({ becomes }) => becomes === 'removed' || becomes === 'restored'),
    along: alongOf(records),
    same: told.filter(({ becomes }) => becomes === 'same'),
    absent: [...network.organisations.keys(), ...network.coalitions.keys()].filter((id) => !known.has(id)),
  }
}

/** Parties first, then what is said between them. */
function inOrder(records: readonly PlannedRecord[]): readonly PlannedRecord[] {
  return TOLD_TABLES.flatMap((table: ToldTable) => records.filter((record) => record.table === table))
}

function doublesOf(records: readonly PlannedRecord[], { asked, decisions }: Pick<ImportChoices, 'asked'> & { readonly decisions: ImportDecisions }): readonly Double[] {
  const there = new Set(records.flatMap(({ fileId, becomes }) => (becomes === 'leftOut' ? [] : [fileId])))
  return [...asked].flatMap(([file, candidates]) => (there.has(file) ? [{ file, candidates, chosen: decisions.sameAs.get(file) }] : []))
}

function troublesOf(now: readonly FileProblem[], seen: readonly FileProblem[]): readonly Trouble[] {
  const current = new Map(now.map((problem) => [problemKey(problem), problem]))
  const groups = new Map<string, { readonly problem: FileProblem; readonly cells: FileSpot[]; left: number }>()
  for (const first of seen) {
    const latest = current.get(problemKey(first))
    // Outside a cell nothing is mended by hand: what is gone there went along with a cell.
    if (latest === undefined && !isCell(first)) continue
    const key = groupKey(first)
    const group = groups.get(key) ?? { problem: latest ?? first, cells: [], left: 0 }
    group.cells.push(first.at)
    if (latest !== undefined) group.left += 1
    groups.set(key, group)
  }
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

/** An empty cell is a matter of its own: each asks for another value. */
function groupKey(problem: FileProblem): string {
  const { at, code, value } = problem
  return value === '' || !isCell(problem) ? problemKey(problem) : JSON.stringify([at.sheet, at.column, code, value])
}

function alongOf(records: readonly PlannedRecord[]): PreviewSections['along'] {
  const counts = new Map<TableName, number>()
  for (const { table, becomes } of records) if (becomes === 'new' && !isTold(table) && table !== 'evidence') counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts]
}
