import type { Network } from '../../model/network.ts'
import { labelOf, type Language } from '../../model/vocabulary.ts'
import { lowered } from '../stage/sentences/sayParty.ts'

/** Roles as they stand in a sentence, each once: *trekker, penvoerder*. */
export function sayRoleNames(codes: readonly string[], { network, language }: { readonly network: Network; readonly language: Language }): string {
  return [...new Set(codes)].map((code) => lowered(labelOf(network.vocabulary.roles, code, language))).join(', ')
}
