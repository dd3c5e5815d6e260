import type { ViewId } from './ids.ts'

/** A way of looking at the map that somebody kept, to come back to, to present and to hand on. */
export type SavedView = {
  readonly id: ViewId
  readonly name: string
  /** At most three sentences that say what there is to see. */
  readonly caption: string
  /** The view as it stands in an address. Read against the map of now: what it names may be removed meanwhile. */
  readonly query: string
  /** Its place among the others; two of the same place go by id. */
  readonly order: number
}
