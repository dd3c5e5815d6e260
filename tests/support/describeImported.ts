import type { FileContent, FileSpot, ImportedNetwork, SheetTable } from '../../src/model/importedNetwork.ts'
import { partyOf } from '../../src/model/network.ts'
import type { PartyId } from '../../src/model/ids.ts'
import type { Period } from '../../src/model/partialDate.ts'
import type { Result } from '../../src/model/result.ts'
import { detectLayout } from '../../src/importing/tables/layout/detectLayout.ts'
import { readTables } from '../../src/importing/tables/readTables.ts'

/** What came out of a file, in lines that a person compares with the file. */
export function describeImported({ network, problems }: ImportedNetwork): Record<string, readonly string[]> {
  const name = (id: PartyId): string => partyOf(network, id)?.name ?? '?'
  const names = (ids: readonly string[], things: ReadonlyMap<string, { readonly name: string }>): string => ids.map((id) => things.get(id)?.name ?? '?').join(' + ')
  const described = {
    organisations: [...network.organisations.values()].map((one) => words(one.name, one.kind && `soort ${one.kind}`, one.domain && `domein ${one.domain}`, names(one.places, network.places), one.partOf && `onder ${name(one.partOf)}`, period(one.period), one.derived && 'geraden')),
    coalitions: [...network.coalitions.values()].map((one) => words(one.name, one.kind && `soort ${one.kind}`, names(one.themes, network.themes), one.partOf && `onder ${name(one.partOf)}`, period(one.period), !one.membersKnown && 'leden onbekend')),
    memberships: [...network.memberships.values()].map((one) => words(name(one.party), one.role, name(one.coalition), period(one.period), one.status !== 'is' && one.status, one.note)),
    ties: [...network.ties.values()].map((one) => words(name(one.from), one.kind, name(one.to), period(one.period), one.strength && `sterkte ${one.strength}`, one.note)),
    successions: [...network.successions.values()].map((one) => words(one.from.map(name).join(' + '), 'werd', one.to.map(name).join(' + '), one.date?.date)),
    sources: [...network.sources.values()].map((one) => words(one.title, one.author, one.date?.date)),
    problems: problems.map(({ at, code, value, weight }) => words(spot(at), code, value, weight)),
  }
  return Object.fromEntries(Object.entries(described).filter(([, lines]) => lines.length > 0))
}

const words = (...parts: readonly (string | false | null | undefined | 0)[]): string => parts.filter(Boolean).join(' · ')
const period = ({ from, to }: Period): string => (from === null && to === null ? '' : `${from?.date ?? from?.words ?? ''}..${to?.date ?? to?.words ?? ''}`)
const spot = ({ sheet, row, column }: FileSpot): string => `${sheet}!${column === null ? '' : String.fromCharCode(65 + column)}${row ?? ''}`

export function tablesOf(...sheets: readonly (readonly [name: string, text: string])[]): readonly SheetTable[] {
  return sheets.map(([name, text]) => ({ name, rows: text.replace(/^\n/, '').trimEnd().split('\n').map((line) => line.trim().split(/ *; */)) }))
}

/** As the screen does it: detect, then read. */
export function importTables(tables: readonly SheetTable[]): ImportedNetwork {
  return readTables(tables, detectLayout(tables), [])
}

export function importContent(read: Result<FileContent>): ImportedNetwork {
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message}`).join('; '))
  if (read.value.kind === 'network') return read.value.imported
  const imported = importTables(read.value.tables)
  return read.value.kind === 'graph' ? { ...imported, problems: [...imported.problems, ...read.value.beside] } : imported
}
