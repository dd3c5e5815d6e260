import { isOrganisationId, type TableName } from '../../model/ids.ts'
import type { OnBehalfOf } from '../../model/membership.ts'
import type { TermList } from '../../model/vocabulary.ts'
import type { Fields, Planning } from './planning.ts'

const CODES: Partial<Record<TableName, Readonly<Record<string, TermList>>>> = {
  organisations: { kind: 'organisationKinds', domain: 'domains' },
  coalitions: { kind: 'coalitionKinds' },
  memberships: { role: 'roles' },
  ties: { kind: 'tieKinds' },
  phases: { phase: 'phases' },
  evidence: { certainty: 'certainty' },
}

const REFS: ReadonlySet<string> = new Set(['partOf', 'party', 'coalition', 'from', 'to', 'about', 'source', 'wider', 'within', 'places', 'themes', 'keeper', 'defaultView'])

const IDS_IN_TEXT = /[a-z]{3}-[0-9a-z]{4,32}/g

/** The fields of a record of the file in the ids and words of the map. What points at something that does not come in points at nothing. */
export function moveRefs(planning: Planning, table: TableName | 'map', thing: object): Fields {
  const codes = table === 'map' ? {} : (CODES[table] ?? {})
  const fields = Object.entries(thing).filter(([field]) => field !== 'id')
  return Object.fromEntries(fields.map(([field, value]) => [field, moveField(planning, table, field, codes[field], value)]))
}

function moveField(planning: Planning, table: TableName | 'map', field: string, list: TermList | undefined, value: unknown): unknown {
  if (list !== undefined) return typeof value === 'string' ? codeOf(planning, list, value) : value
  if (field === 'partOf') return moveParent(planning, table, value)
  if (REFS.has(field)) return moveIds(planning, value)
  if (field === 'extra' && value instanceof Map) return new Map([...value].flatMap(([id, text]) => (planning.idByFile.has(id) ? [[planning.idByFile.get(id), text] as const] : [])))
  if (field === 'onBehalfOf') return moveOnBehalfOf(planning, value as OnBehalfOf | null)
  if (table === 'views' && field === 'query') return String(value).replace(IDS_IN_TEXT, (id) => planning.idByFile.get(id) ?? id)
  return value
}

function codeOf({ codeByFile }: Planning, list: TermList, code: string): string {
  return codeByFile.get(`${list}/${code}`) ?? code
}

function moveIds({ idByFile }: Planning, value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.flatMap((id: string) => idByFile.get(id) ?? []))].sort()
  return typeof value === 'string' ? (idByFile.get(value) ?? null) : value
}

/** An organisation that turned out to be a coalition is no part of an organisation any more, nor the other way around. */
function moveParent({ idByFile }: Planning, table: TableName | 'map', value: unknown): unknown {
  const parent = typeof value === 'string' ? idByFile.get(value) : undefined
  return parent !== undefined && isOrganisationId(parent) === (table === 'organisations') ? parent : null
}

function moveOnBehalfOf(planning: Planning, value: OnBehalfOf | null): OnBehalfOf | null {
  if (value?.kind === 'domain') return { kind: 'domain', domain: codeOf(planning, 'domains', value.domain) }
  if (value?.kind !== 'party') return value
  const party = planning.idByFile.get(value.party)
  return party === undefined ? null : { kind: 'party', party: party as typeof value.party }
}
