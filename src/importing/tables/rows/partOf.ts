import { isCoalitionId, type CoalitionId, type OrganisationId, type PartyId } from '../../../model/ids.ts'
import type { FieldUse } from '../layout/layout.ts'
import { report, sayFields, type FileNetwork } from './fileNetwork.ts'
import type { SheetRow } from './sheetRow.ts'

/** Lays one party under another of its kind. False where they are of two kinds, so that it is another fact. A loop is left out, with a problem. */
export function setPartOf(file: FileNetwork, row: SheetRow, use: FieldUse, part: PartyId, whole: PartyId): boolean {
  if (isCoalitionId(part) !== isCoalitionId(whole)) return false
  if (liesUnder(file, whole, part)) report(file, row.spot(use), 'loopOfParents', row.cell(use), use === 'partOf' ? 'left' : 'lost')
  else if (isCoalitionId(part)) file.coalitions.set(part, { ...mustHave(file.coalitions, part), partOf: whole as CoalitionId })
  else file.organisations.set(part as OrganisationId, { ...mustHave(file.organisations, part as OrganisationId), partOf: whole as OrganisationId })
  sayFields(file, part, ['partOf'])
  return true
}

function mustHave<Id, Thing>(things: ReadonlyMap<Id, Thing>, id: Id): Thing {
  return things.get(id) as Thing
}

function liesUnder(file: FileNetwork, inner: PartyId, outer: PartyId): boolean {
  const seen = new Set<PartyId>()
  for (let at: PartyId | null = inner; at !== null && !seen.has(at); at = partOf(file, at)) {
    if (at === outer) return true
    seen.add(at)
  }
  return false
}

const partOf = (file: FileNetwork, id: PartyId): PartyId | null => (isCoalitionId(id) ? file.coalitions.get(id) : file.organisations.get(id as OrganisationId))?.partOf ?? null
