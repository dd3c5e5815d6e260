/**
 * The roles of a table's parts, written out. On a phone its rows fold into lines, and Safari takes what does not look like
 * a table any more for no table at all unless the roles say so.
 */
export const TABLE = { role: 'table' } as const
export const ROW_GROUP = { role: 'rowgroup' } as const
export const ROW = { role: 'row' } as const
export const COLUMN_HEADER = { role: 'columnheader', scope: 'col' } as const
export const ROW_HEADER = { role: 'rowheader', scope: 'row' } as const
export const CELL = { role: 'cell' } as const
