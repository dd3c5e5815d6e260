import type { FactId, TableName } from '../../model/ids.ts'
import type { FieldDifference } from '../importPlan.ts'
import { compareFields, type Contested } from './compareFields.ts'
import { addChange, noteSpoken, noteTold, spotOf, type Fields, type Planning, type Stance } from './planning.ts'

/** A record of the file on its way to the map: its fields are in the ids and words of the map already. */
export type Incoming = {
  readonly table: TableName
  readonly fileId: string
  readonly fields: Fields
  /** Fields that follow from what the file says without being said there. */
  readonly implied?: readonly string[]
  /** The fact that gets the evidence, and the record of the file whose mark it keeps; null where evidence cannot be about it. */
  readonly about: { readonly fact: FactId; readonly fileId: string; readonly name: string } | null
}

function speaksOf({ imported }: Planning, fileId: string): (field: string) => boolean {
  const said = imported.said.get(fileId)
  return (field) => said === undefined || said.has(field)
}

/** What the map does not have. */
export function settleNew(planning: Planning, { table, fileId, fields, about }: Incoming, id: string, asked: readonly FactId[] = []): void {
  planning.idByFile.set(fileId, id)
  planning.creates.set(id, { table, fields: { ...fields } })
  planning.records.push({ becomes: 'new', table, fileId, id, at: spotOf(planning, fileId), asked: asked as never })
  if (about) noteTold(planning, about.fact, about.fileId, about.name)
}

/** What stays of a fact that the file says otherwise: it ended, and what the file says begins. */
export type Ending = { readonly end: Fields; readonly beginAnew: () => void }

/** What the map has already: it is added to, and where the two contradict it goes by what was decided. */
export function settleKnown(planning: Planning, incoming: Incoming, id: string, known: Fields, stance: Stance, ending: Ending | null = null): void {
  const { table, fileId, fields, about } = incoming
  planning.idByFile.set(fileId, id)
  const speaks = speaksOf(planning, fileId)
  const { fills, contested } = compareFields(known, fields, (field) => speaks(field) || incoming.implied?.includes(field) === true)
  const differences = contested.map((each) => differenceOf(planning, fileId, each, stance, ending !== null && !STAYS_TRUE.has(each.field)))
  const isEnded = ending !== null && differences.some(({ chosen }) => chosen === 'ended')
  const changes = isEnded ? [ending.end] : [stance.isNews ? fills : {}, ...chosenWrites(contested, differences)]
  const written = changes.filter((change) => Object.keys(change).length > 0)
  for (const change of written) addChange(planning, table, id, change)
  const isChanged = written.length > 0
  const record = { table, fileId, id, at: spotOf(planning, fileId), differences }
  planning.records.push(isChanged ? { becomes: 'changed', ...record, fills: stance.isNews && !isEnded ? Object.keys(fills) : [] } : { becomes: 'same', ...record })
  // What was decided against the file is remembered too, or the same file would ask again.
  const isDecided = stance.side === 'file' && differences.length > 0
  if (about) (isChanged || isDecided ? noteTold : noteSpoken)(planning, about.fact, about.fileId, about.name)
  if (isEnded) ending.beginAnew()
}

/** What is said about a fact besides what it is, and when it was: said otherwise, it has not ended on the day of the file. */
const STAYS_TRUE: ReadonlySet<string> = new Set(['note', 'link', 'status', 'period'])

function differenceOf({ decisions }: Planning, fileId: string, { field, onMap, inFile }: Contested, stance: Stance, canEnd: boolean): FieldDifference {
  const decided = decisions.sides.get(`${fileId}/${field}`)
  const chosen = decided === undefined || (decided === 'ended' && !canEnd) ? (stance.isNews ? stance.side : 'map') : decided
  return { field, onMap, inFile, chosen, canEnd }
}

function chosenWrites(contested: readonly Contested[], differences: readonly FieldDifference[]): readonly Fields[] {
  return contested.filter((_, index) => differences[index]?.chosen === 'file').map(({ write }) => write)
}
