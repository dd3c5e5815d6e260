import type { ExtraFieldId, OrganisationId, PlaceId } from './ids.ts'
import type { Period } from './partialDate.ts'

export type Organisation = {
  readonly id: OrganisationId
  readonly name: string
  readonly aliases: readonly string[]
  /** A code of the vocabulary `organisationKinds`, or null when not known. */
  readonly kind: string | null
  /** A code of the vocabulary `domains`, or null when not known. */
  readonly domain: string | null
  /** True while kind and domain were guessed from the name and nobody has confirmed them. */
  readonly derived: boolean
  readonly places: readonly PlaceId[]
  readonly partOf: OrganisationId | null
  readonly period: Period
  readonly goal: string
  readonly note: string
  readonly link: string
  readonly tags: readonly string[]
  readonly extra: ReadonlyMap<ExtraFieldId, string>
  /** "Nog in te vullen: onderwijs": counts as a domain, not as an organisation. */
  readonly placeholder: boolean
}
