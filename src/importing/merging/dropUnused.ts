import type { TableName } from '../../model/ids.ts'
import type { ImportWrite } from '../importPlan.ts'
import type { Planning } from './planning.ts'

const SHARED: ReadonlySet<TableName> = new Set(['vocabulary', 'extraFields', 'places', 'themes', 'sources'])

/**
 * Leaves out what the file has only for the sake of records that bring nothing new: a theme that was renamed on the map since
 * would come in a second time, for nobody. What no record of the file points at was meant for itself, and stays.
 */
export function dropUnused(planning: Planning, description: readonly ImportWrite[]): void {
  const { creates, changes, records } = planning
  const made = [...creates].filter(([, { table }]) => SHARED.has(table)).map(([id]) => id)
  if (made.length === 0) return
  const needed = new Set<string>()
  const need = (fields: object): void => visitWords(fields, (word) => {
    if (needed.has(word)) return
    needed.add(word)
    const shared = creates.get(word)
    if (shared && SHARED.has(shared.table)) need(shared.fields)
  })
  const pointedAt = pointedAtInFile(planning)
  for (const [id, { table, fields }] of creates) if (!SHARED.has(table) || !pointedAt.has(nameOf(planning, id))) need(fields)
  for (const { fields } of changes.values()) need(fields)
  for (const write of description) if ('fields' in write) need(write.fields)
  const dropped = new Set(made.filter((id) => !needed.has(nameOf(planning, id)) && pointedAt.has(nameOf(planning, id))))
  for (const id of dropped) creates.delete(id)
  const kept = records.filter(({ id }) => id === null || !dropped.has(id))
  records.splice(0, records.length, ...kept)
}

/** What points at it says: of a word of the map's own its code, else its id. */
function nameOf({ creates }: Planning, id: string): string {
  const made = creates.get(id)
  return made?.table === 'vocabulary' ? String(made.fields['code']) : id
}

function pointedAtInFile({ imported: { network }, idByFile }: Planning): ReadonlySet<string> {
  const found = new Set<string>()
  const tables = [network.organisations, network.coalitions, network.memberships, network.ties, network.phases, network.evidence, network.places, network.themes]
  for (const table of tables as readonly ReadonlyMap<string, object>[]) for (const thing of table.values()) visitWords(thing, (word) => found.add(idByFile.get(word) ?? word), 'id')
  return found
}

/** Every text in these fields, at any depth. */
function visitWords(value: unknown, visit: (word: string) => void, except = ''): void {
  if (typeof value === 'string') visit(value)
  else if (Array.isArray(value)) for (const item of value) visitWords(item, visit)
  else if (value instanceof Map) {
    for (const [key, item] of value) {
      visitWords(key, visit)
      visitWords(item, visit)
    }
  } else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) if (key !== except) visitWords(item, visit)
}
