import type { TableName } from '../model/ids.ts'

/**
 * Fields that are sets: each member has its own key, so that two people who add different members keep both.
 *
 * `refs`: the member is an id, the value true or false. `texts`: the member is a hash of the text, the value the text or
 * false. `values`: the member names the field, the value is its text or false.
 */
export type SetKind = 'refs' | 'texts' | 'values'

export const SET_FIELDS: Readonly<Record<TableName | 'map', Readonly<Record<string, SetKind>>>> = {
  organisations: { aliases: 'texts', places: 'refs', tags: 'texts', extra: 'values', distinctFrom: 'refs' },
  coalitions: { aliases: 'texts', themes: 'refs', places: 'refs', tags: 'texts', extra: 'values', distinctFrom: 'refs' },
  memberships: { themes: 'refs', places: 'refs' },
  ties: { themes: 'refs', places: 'refs' },
  successions: { from: 'refs', to: 'refs' },
  themes: { aliases: 'texts' },
  places: {},
  sources: {},
  evidence: {},
  phases: {},
  results: {},
  vocabulary: {},
  extraFields: {},
  views: {},
  map: {},
}

/** A set as it is stored: by member. */
export type StoredSet = Readonly<Record<string, unknown>>

/** The key of a text in a set: short, stable, and the same for the same text on every machine (FNV-1a, 2 × 32 bits). */
export function textMember(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193)
}

function fnv1a(text: string, start: number): string {
  let hash = start
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}

/** A set of plain values as it is stored at birth. */
export function storeSet(kind: SetKind, values: readonly string[] | ReadonlyMap<string, string>): StoredSet {
  if (kind === 'values') return Object.fromEntries(values as ReadonlyMap<string, string>)
  const members = (values as readonly string[]).map((value): [string, unknown] => (kind === 'refs' ? [value, true] : [textMember(value), value]))
  return Object.fromEntries(members)
}
