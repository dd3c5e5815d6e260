import type { CoalitionId, PartyId } from '../../model/ids.ts'

/** One cell of the table by what it is about; null is the head of the row or of the column. */
export type CellPlace = { readonly party: PartyId | null; readonly coalition: CoalitionId | null }

export type Grid = { readonly rows: readonly PartyId[]; readonly columns: readonly CoalitionId[] }

/** A page of rows, as far as Page Up and Page Down go. */
const PAGE = 10

/** Where a key leads from a cell, heads included; null for a key that leads nowhere else. */
export function stepFrom({ rows, columns }: Grid, { party, coalition }: CellPlace, key: string, isFar: boolean): CellPlace | null {
  const [row, column] = [party === null ? -1 : rows.indexOf(party), coalition === null ? -1 : columns.indexOf(coalition)]
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column], ArrowDown: [row + 1, column],
    Home: [isFar ? 0 : row, 0], End: [isFar ? rows.length - 1 : row, columns.length - 1],
    PageUp: [Math.max(0, row - PAGE), column], PageDown: [Math.min(rows.length - 1, row + PAGE), column],
  }
  const [toRow, toColumn] = steps[key] ?? [row, column]
  const isInside = toRow >= -1 && toRow < rows.length && toColumn >= -1 && toColumn < columns.length && (toRow >= 0 || toColumn >= 0)
  if (!isInside || (toRow === row && toColumn === column)) return null
  return { party: rows[toRow] ?? null, coalition: columns[toColumn] ?? null }
}

export function cellId({ party, coalition }: CellPlace): string {
  return `cell ${party ?? ''} ${coalition ?? ''}`.replaceAll(' ', '_')
}
