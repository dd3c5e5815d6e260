import type { CoalitionId, PartyId } from '../model/ids.ts'

/** One role of a party in a coalition: its code, and in words with what goes with it (*lid –2018*, *trekker (gepland)*). */
export type ExportedRole = { readonly role: string; readonly words: string }

/** What a cell holds: at the table, around it, or over or not so yet. */
export type ExportedCell = { readonly roles: readonly ExportedRole[]; readonly look: 'table' | 'around' | 'past' | 'planned' }

export type ExportedRow = { readonly id: PartyId; readonly name: string; readonly cells: readonly (ExportedCell | null)[] }

/** Who has which role in what, in rows and columns in the order in which the matrix shows them on the screen; a row has a cell for every column. */
export type ExportedMatrix = {
  readonly columns: readonly { readonly id: CoalitionId; readonly name: string }[]
  readonly rows: readonly ExportedRow[]
}
