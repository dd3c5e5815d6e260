import type { PlaceId } from './ids.ts'

export const PLACE_KINDS = ['wijk', 'stadsdeel', 'stad', 'gemeente', 'regio', 'provincie', 'land'] as const

export type Place = {
  readonly id: PlaceId
  readonly name: string
  /** One of `PLACE_KINDS`, or null when not known. */
  readonly kind: string | null
  /** The place it lies in. */
  readonly within: PlaceId | null
}
