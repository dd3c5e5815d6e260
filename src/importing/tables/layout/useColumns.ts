import type { ColumnLayout, FieldUse, PartKind } from './layout.ts'
import { headingKey, useOfHeading } from './matchHeadings.ts'

/** What may be spread over several columns: each adds to the others. */
const SEVERAL: ReadonlySet<FieldUse> = new Set(['places', 'themes', 'tags', 'aliases', 'note', 'data'])

/** Data of persons has no place on a map. */
const ABOUT_PERSONS = /^(e ?mail( ?adres| address)?|(phone|telephone|telefoon|tel|mobile|mobiel|mobiele)( ?nummer| number)?|first name|last name|first and last name|voornaam|achternaam|contactpersoon|contact person|foto|photo|avatar|geboortedatum|bsn)$/

/** What each column under these headings holds in a part of this kind. */
export function useColumns(kind: PartKind, headings: readonly string[]): readonly ColumnLayout[] {
  const wished = endsOfLines(kind, headings) ?? headings.map((heading) => useOfHeading(kind, heading))
  const taken = new Map<FieldUse, number>()
  for (const [column, use] of wished.entries()) {
    if (use === null || SEVERAL.has(use)) continue
    const before = taken.get(use)
    if (before === undefined || isBetter(headings[column] ?? '', headings[before] ?? '')) taken.set(use, column)
  }
  return headings.map((heading, column): ColumnLayout => {
    const use = wished[column] ?? null
    if (use !== null && (SEVERAL.has(use) || taken.get(use) === column)) return { heading, use }
    return { heading, use: heading.trim() === '' || isAboutPersons(heading) ? 'ignored' : 'extra' }
  })
}

export function isAboutPersons(heading: string): boolean {
  return ABOUT_PERSONS.test(headingKey(heading))
}

/** Kumu and Gephi have both `Type` and `Label` at a line, and *type* says what it is; likewise a label names a node better than a word beside it. */
function isBetter(heading: string, before: string): boolean {
  const rank = (text: string): number => ['type', 'soort', 'kind', 'connection type', 'label', 'naam', 'name'].indexOf(headingKey(text))
  return rank(before) > rank(heading) && rank(heading) >= 0
}

/** Beside *Source* and *Target*, *From* and *To* are dates; without *Target*, *Source* is where it was read. */
function endsOfLines(kind: PartKind, headings: readonly string[]): readonly (FieldUse | null)[] | null {
  if (kind !== 'connections' && kind !== 'ties') return null
  const keys = headings.map(headingKey)
  const target = keys.findIndex((key) => key === 'target' || key === 'doel')
  const source = keys.findIndex((key) => key === 'source' || key === 'bron')
  if (target < 0 || source < 0) return null
  return headings.map((heading, column) => {
    if (column === source) return 'from'
    if (column === target) return 'to'
    const use = useOfHeading(kind, heading)
    if (use === 'from') return 'start'
    return use === 'to' ? 'end' : use
  })
}

/** Whether the columns hold what rows of this kind cannot do without; a sheet that is named after its kind needs less. */
export function isComplete(kind: PartKind, columns: readonly ColumnLayout[], isNamed: boolean): boolean {
  const has = (use: FieldUse): boolean => columns.some((column) => column.use === use)
  switch (kind) {
    case 'parties': return has('name') || (has('id') && (isNamed || has('kind')))
    case 'organisations': return has('name') && (isNamed || has('domain') || has('placeholder'))
    case 'coalitions': return has('name')
    case 'memberships': return has('party') && has('coalition')
    case 'connections': return has('from') && has('to')
    case 'ties': return has('from') && has('to')
    case 'successions': return has('from') && has('to')
    case 'sources': return has('title')
    case 'matrix':
    case 'tieMatrix':
    case 'own':
    case 'ignored': return false
  }
}
