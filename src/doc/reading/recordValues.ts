import { STATUSES, type Status } from '../../model/coalition.ts'
import type { ExtraFieldId } from '../../model/ids.ts'
import { isPartialDate, type PartialDate, type Period } from '../../model/partialDate.ts'
import { BIRTH, isPlainObject, type StoredRecord } from './assembleRecord.ts'


export function text(record: StoredRecord, field: string): string {
  const value = record.get(field)
  return typeof value === 'string' ? value : ''
}

/** A name is never lost: one that was emptied or spoiled by an edit falls back to the one it was born with. */
export function nameOf(record: StoredRecord, field = 'name'): string {
  const birth = record.get(BIRTH)
  const born = isPlainObject(birth) && typeof birth[field] === 'string' ? birth[field] : ''
  return text(record, field).trim() === '' ? born : text(record, field)
}

export function textOrNull(record: StoredRecord, field: string): string | null {
  return text(record, field) || null
}

export function flag(record: StoredRecord, field: string, empty = false): boolean {
  const value = record.get(field)
  return typeof value === 'boolean' ? value : empty
}

/** Zero where there is none. */
export function numeric(record: StoredRecord, field: string): number {
  const value = record.get(field)
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

export function choice<Choice extends string>(record: StoredRecord, field: string, choices: readonly Choice[], empty: Choice): Choice
export function choice<Choice extends string>(record: StoredRecord, field: string, choices: readonly Choice[], empty: null): Choice | null
export function choice<Choice extends string>(record: StoredRecord, field: string, choices: readonly Choice[], empty: Choice | null): Choice | null {
  const value = record.get(field)
  return choices.find((candidate) => candidate === value) ?? empty
}

/** A reference by its prefix; the brand is earned by the prefix and by `resolveNetwork`, which drops what does not exist. */
export function ref<Id extends string>(record: StoredRecord, field: string, ...prefixes: readonly string[]): Id | null {
  const value = record.get(field)
  return typeof value === 'string' && prefixes.includes(value.slice(0, 3)) ? (value as Id) : null
}

/** Sorted, so that the order in which members arrived does not show. */
export function refs<Id extends string>(record: StoredRecord, field: string, ...prefixes: readonly string[]): readonly Id[] {
  const members = record.get(field)
  if (!(members instanceof Map)) return []
  const kept = [...members].filter(([member, value]) => value === true && prefixes.includes(String(member).slice(0, 3)))
  return kept.map(([member]) => member as Id).sort()
}

export function texts(record: StoredRecord, field: string): readonly string[] {
  const members = record.get(field)
  if (!(members instanceof Map)) return []
  return [...members.values()].filter((value): value is string => typeof value === 'string' && value !== '').sort()
}

export function values(record: StoredRecord, field: string): ReadonlyMap<ExtraFieldId, string> {
  const members = record.get(field)
  if (!(members instanceof Map)) return new Map()
  const kept = [...members].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
  return new Map(kept.sort(([left], [right]) => (left < right ? -1 : 1)).map(([member, value]) => [member as ExtraFieldId, value]))
}

export function date(record: StoredRecord, field: string): PartialDate | null {
  const value = record.get(field)
  if (!isPlainObject(value)) return null
  const known = typeof value.date === 'string' && isPartialDate(value.date) ? value.date : null
  const words = typeof value.words === 'string' ? value.words : ''
  return known === null && words === '' ? null : { date: known, words: words || (known ?? '') }
}

export function period(record: StoredRecord): Period {
  return { from: date(record, 'start'), to: date(record, 'end') }
}

export function status(record: StoredRecord): Status {
  return choice(record, 'status', STATUSES, 'is')
}
