import type { PartyId } from '../../../model/ids.ts'
import { MAX_CELL_NAME_CHARACTERS } from '../../../model/sheets/tableLimits.ts'
import { valuesOfCell } from '../cells/cellWords.ts'
import type { FieldUse } from '../layout/layout.ts'
import { fileId, nameKey, report, type FileNetwork } from './fileNetwork.ts'
import { findParty, type PartyIndex } from './partyIndex.ts'
import { keepParty, nameInCell, type PartyTable } from './readPartyRow.ts'
import type { SheetRow } from './sheetRow.ts'

/** What is known of an end beside its name: which kind it should be, and which it becomes where the file did not list it. */
export type EndWanted = { readonly wanted: 'party' | 'coalition' | 'organisation'; readonly becomes: PartyTable; readonly given?: Readonly<Record<string, unknown>> }

/**
 * Whom the values of a cell mean. A name the file did not list becomes a party, as every program with a list of lines has it;
 * where lines go by ids, an id nobody has is a problem instead.
 */
export function resolveEnds(file: FileNetwork, index: PartyIndex, row: SheetRow, use: FieldUse, end: EndWanted): readonly PartyId[] {
  const names = index.byOwnName.has(row.cell(use)) ? [row.cell(use)] : valuesOfCell(row.cell(use))
  if (names.length === 0) report(file, row.spot(use), 'noEnd', '', 'lost')
  return names.flatMap((name) => {
    const id = resolveEnd(file, index, row, use, name, end, 'lost')
    return id === null ? [] : [id]
  })
}

export function resolveEnd(file: FileNetwork, index: PartyIndex, row: SheetRow, use: FieldUse, name: string, { wanted, becomes, given }: EndWanted, weight: 'lost' | 'left'): PartyId | null {
  const found = findParty(index, name, wanted)
  if (found.found === 'one') return found.id
  const refuse = (code: 'unclearEnd' | 'unknownEnd' | 'tooLong'): null => {
    report(file, row.spot(use), code, name.slice(0, 80), weight)
    return null
  }
  if (found.found === 'several') return refuse('unclearEnd')
  if (index.mustExist) return refuse('unknownEnd')
  if (name.length > MAX_CELL_NAME_CHARACTERS) return refuse('tooLong')
  const id = keepParty(file, index, fileId<PartyId>(becomes, ['name', nameKey(name), '', '']), { ...given, name: nameInCell(file, name) }, row.spot(use))
  return id
}
