/** More rows than this in one sheet are not read. A region has hundreds of parties, a country some ten thousand. */
export const MAX_TABLE_ROWS = 50_000
/** More columns than this are not read: beyond lies formatting, or a table that was turned on its side. */
export const MAX_TABLE_COLUMNS = 600
/** A whole file has no more cells with something in them. */
export const MAX_FILE_CELLS = 1_000_000
/** Longer names and longer texts do not fit in the fields of the app. Tests hold them equal to what a field takes. */
export const MAX_CELL_NAME_CHARACTERS = 400
export const MAX_CELL_CHARACTERS = 20_000
