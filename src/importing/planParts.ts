import type { TableName } from '../model/ids.ts'
import type { ImportWrite } from './importPlan.ts'

/** A part of this size takes the page some twenty milliseconds to write. */
export const WRITES_IN_A_PART = 300

/**
 * A plan in parts that can be written one after another, in the order of the plan.
 *
 * A new record comes in one part with its place, its phases and results and the evidence that the file brought it; that the file spoke of
 * what was there already is written last of all. By that a file is known: whatever part was the last to be written, the same file again
 * finds what is there and brings the rest.
 */
export function partsOf(writes: readonly ImportWrite[], most: number = WRITES_IN_A_PART): readonly (readonly ImportWrite[])[] {
  const made = new Set<string>(writes.flatMap((write) => (write.write === 'create' ? [write.id] : [])))
  const besideOf = (write: ImportWrite): string | null => {
    const id = belongsTo(write)
    return id !== null && made.has(id) ? id : null
  }
  const beside = Map.groupBy(writes.filter((write) => besideOf(write) !== null), besideOf)
  const others = writes.filter((write) => besideOf(write) === null)
  const groups = others.toSorted((a, b) => lateness(a) - lateness(b)).map((write) => (write.write === 'create' ? [write, ...(beside.get(write.id) ?? [])] : [write]))
  const parts: ImportWrite[][] = []
  for (const group of groups) {
    const part = parts.at(-1)
    if (part !== undefined && part.length + group.length <= most) part.push(...group)
    else parts.push(group)
  }
  return parts
}

/** What a write is part of, if it is part of something. */
function belongsTo(write: ImportWrite): string | null {
  if (write.write === 'place') return write.id
  const field = write.write === 'create' ? BELONGS[write.table] : undefined
  return field === undefined || write.write !== 'create' ? null : String(write.fields[field])
}

const BELONGS: Partial<Record<TableName, string>> = { evidence: 'about', phases: 'coalition', results: 'coalition' }

/** Evidence after all else, and what says which file it was after all other evidence. */
function lateness(write: ImportWrite): number {
  if ((write.write !== 'create' && write.write !== 'change') || write.table !== 'evidence') return 0
  return write.fields['imported'] === undefined ? 1 : 2
}
