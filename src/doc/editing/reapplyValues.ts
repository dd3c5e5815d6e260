import { tableOfId } from '../../model/ids.ts'
import { isKeyOf, isValueOf } from '../../protocol/docShape.ts'
import { parseKey, type MapDoc, type RootName } from '../mapDoc.ts'
import { isPlainObject } from '../reading/assembleRecord.ts'
import type { OwnValue } from '../reading/replacedValues.ts'
import { isSameValue, type KeyWriter } from './writeKeys.ts'

/**
 * Writes values that came from another life of the map, each under its own key, as edits of now. Answers those that have
 * no place here: what no document may hold, a field of something that is not on this map, a fact whose ends are not, and a record that was born here
 * as something else. Doing it twice writes nothing new.
 *
 * Positions only help those who have none; where a thing stands is nobody's fact, so they are never among what is left.
 */
export function reapplyValues(writer: KeyWriter, values: readonly OwnValue[]): readonly OwnValue[] {
  const unfit = values.filter((value) => !isAside(value.root) && !fitsDocument(value))
  const fit = values.filter(fitsDocument)
  const [births, edits] = [fit.filter(isBirth), fit.filter((value) => !isBirth(value))]
  const left = [...unfit, ...writeBirths(writer, births), ...edits.filter(({ root }) => !isAside(root)).filter((value) => !writeEdit(writer, value))]
  for (const { root, key, value } of edits) if (root === 'positions' && isOnMap(writer.mapDoc, parseKey(key).id)) writeIfFree(writer, root, key, value)
  return left
}

/** What the relay would refuse, perhaps for the second time. */
const fitsDocument = ({ root, key, value }: OwnValue): boolean => isKeyOf(root, key) && isValueOf(root, key, value)

const isAside = (root: RootName): boolean => root === 'meta' || root === 'positions'

const isBirth = ({ root, key }: OwnValue): boolean => !isAside(root) && root !== 'map' && parseKey(key).field === null

/** A fact may come before what it is about: goes round until nothing more finds its place. */
function writeBirths(writer: KeyWriter, births: readonly OwnValue[]): readonly OwnValue[] {
  const left = births.filter(({ root, key, value }) => !hasItsEnds(writer.mapDoc, root, value) || !writeIfFree(writer, root, key, value))
  return left.length === births.length || left.length === 0 ? left : writeBirths(writer, left)
}

function writeEdit(writer: KeyWriter, { root, key, value }: OwnValue): boolean {
  const { id, field } = parseKey(key)
  if (root !== 'map' && !isOnMap(writer.mapDoc, id)) return false
  if (field !== null && !hasItsEnds(writer.mapDoc, root, { [field]: value })) return false
  writer.set(root, key, value)
  return true
}

/** False when something else stands there. */
function writeIfFree(writer: KeyWriter, root: RootName, key: string, value: unknown): boolean {
  const there = writer.mapDoc.roots[root].get(key)
  if (there === undefined) writer.set(root, key, value)
  return there === undefined || isSameValue(there, value)
}

/** Fields that hold the id of something without which the fact says nothing. */
const ENDS: Readonly<Partial<Record<RootName, readonly string[]>>> = {
  organisations: ['mergedInto'],
  coalitions: ['mergedInto'],
  memberships: ['party', 'coalition'],
  ties: ['from', 'to'],
  successions: ['from', 'to'],
  phases: ['coalition'],
  results: ['coalition'],
  evidence: ['about'],
}

function hasItsEnds(mapDoc: MapDoc, root: RootName, value: unknown): boolean {
  if (!isPlainObject(value)) return true
  const ends = (ENDS[root] ?? []).flatMap((field) => idsIn(value[field]))
  return ends.every((id) => isOnMap(mapDoc, id))
}

/** One id, or a set of them as it is stored at birth. */
function idsIn(end: unknown): readonly string[] {
  if (typeof end === 'string') return [end]
  return isPlainObject(end) ? Object.keys(end).filter((id) => end[id] === true) : []
}

function isOnMap(mapDoc: MapDoc, id: string): boolean {
  const table = tableOfId(id)
  return table !== null && mapDoc.roots[table].has(id)
}
