/** Where a party stands on the map, in map units (1 unit = 1 px at zoom 1), y down. Shared by everybody. */
export type Placement = {
  readonly x: number
  readonly y: number
  /** A pinned party is left alone by every layout. */
  readonly pinned: boolean
}

/** Positions beyond this are mistakes; they are read as if there were none, and the party is placed anew. */
export const MAX_COORDINATE = 100_000
