import { saysTheSame } from '../../model/compareNetworks.ts'
import { isSameDate, type PartialDate, type Period } from '../../model/partialDate.ts'
import type { Fields } from './planning.ts'

/** A field of which map and file say different things; `write` is what makes the map say what the file says. */
export type Contested = { readonly field: string; readonly onMap: unknown; readonly inFile: unknown; readonly write: Fields }

export type Comparison = {
  /** What the map does not say yet: empty fields, members of a set. Takes nothing away. */
  readonly fills: Fields
  readonly contested: readonly Contested[]
}

/** What a file adds to a record of the map, and where the two contradict. What the file does not say, or says as nothing, stays as it is. */
export function compareFields(onMap: Fields, inFile: Fields, speaksOf: (field: string) => boolean): Comparison {
  const fills: Record<string, unknown> = {}
  const contested: Contested[] = []
  const guess = compareGuesses(onMap, inFile, speaksOf)
  for (const [field, value] of Object.entries(inFile)) {
    if (!speaksOf(field) || !(field in onMap) || guess.settled.has(field) || isEmpty(value)) continue
    const known = onMap[field]
    if (Array.isArray(value)) addMembers(fills, field, known as readonly unknown[], value, onMap)
    else if (value instanceof Map) compareExtra(fills, contested, known as ReadonlyMap<string, string>, value)
    else if (field === 'period') comparePeriod(fills, contested, known as Period, value as Period)
    else if (isEmpty(known)) fills[field] = value
    else if (!agree(known, value)) contested.push({ field, onMap: known, inFile: value, write: { [field]: value } })
  }
  return { fills: { ...fills, ...guess.fills }, contested }
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

function agree(known: unknown, value: unknown): boolean {
  if (typeof known === 'string' && typeof value === 'string') return known.trim() === value.trim()
  return isDate(known) && isDate(value) ? isSameDate(known, value) : saysTheSame(known, value)
}

function isDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'date' in value && 'words' in value
}

function addMembers(fills: Record<string, unknown>, field: string, known: readonly unknown[], value: readonly unknown[], onMap: Fields): void {
  const added = value.filter((member) => !known.includes(member) && !(field === 'aliases' && member === onMap['name']))
  if (added.length > 0) fills[field] = added
}

function compareExtra(fills: Record<string, unknown>, contested: Contested[], known: ReadonlyMap<string, string>, value: ReadonlyMap<string, string>): void {
  const added = new Map<string, string>()
  for (const [id, text] of value) {
    const before = known.get(id) ?? ''
    if (isEmpty(text) || agree(before, text)) continue
    if (isEmpty(before)) added.set(id, text)
    else contested.push({ field: `extra/${id}`, onMap: before, inFile: text, write: { extra: new Map([[id, text]]) } })
  }
  if (added.size > 0) fills['extra'] = added
}

/** An end that one side does not know is filled in; two ends that differ are one difference of the whole period. */
function comparePeriod(fills: Record<string, unknown>, contested: Contested[], known: Period, value: Period): void {
  const filled = { from: known.from ?? value.from, to: known.to ?? value.to }
  if (!isSameDate(filled.from, known.from) || !isSameDate(filled.to, known.to)) fills['period'] = filled
  const wanted = { from: value.from ?? known.from, to: value.to ?? known.to }
  if (!isSameDate(wanted.from, filled.from) || !isSameDate(wanted.to, filled.to)) contested.push({ field: 'period', onMap: known, inFile: wanted, write: { period: wanted } })
}

const GUESSED: readonly string[] = ['kind', 'domain']

/**
 * A kind or domain that was guessed from a name weighs nothing against one that somebody gave: a guess of the file fills only where
 * nothing is known, and a guess on the map gives way.
 */
function compareGuesses(onMap: Fields, inFile: Fields, speaksOf: (field: string) => boolean): { readonly fills: Fields; readonly settled: ReadonlySet<string> } {
  const said = GUESSED.filter((field) => field in onMap && speaksOf(field) && !isEmpty(inFile[field]))
  if (inFile['derived'] === true) {
    const isUnknown = GUESSED.every((field) => isEmpty(onMap[field]))
    return { settled: new Set([...GUESSED, 'derived']), fills: isUnknown && said.length > 0 ? { ...pick(inFile, said), derived: true } : {} }
  }
  if (onMap['derived'] !== true || said.length === 0) return { settled: new Set(['derived']), fills: {} }
  const news = said.filter((field) => !agree(onMap[field], inFile[field]))
  return { settled: new Set([...said, 'derived']), fills: { ...pick(inFile, news), derived: false } }
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
