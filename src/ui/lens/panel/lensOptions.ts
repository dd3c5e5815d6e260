import type { CodePart, ListPart } from '../../../model/lens/lens.ts'
import { NOT_KNOWN } from '../../../model/lens/lens.ts'
import type { Network } from '../../../model/network.ts'

/** What can be chosen in one part of the lens: what occurs on the map, and what is chosen already. Themes and places all, the others in the order of their list. */
export function valuesOffered(network: Network, part: ListPart, chosen: readonly string[]): readonly string[] {
  if (part === 'themes' || part === 'places') return [...network[part].values()].toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id)
  const occurring = new Set([...codesIn(network, part), ...chosen])
  const known = [...network.vocabulary[part].keys()].filter((code) => occurring.has(code))
  return [...known, ...[...occurring].filter((code) => !network.vocabulary[part].has(code) && code !== NOT_KNOWN), ...(occurring.has(NOT_KNOWN) ? [NOT_KNOWN] : [])]
}

function codesIn({ organisations, coalitions, memberships, ties, phases, evidence }: Network, part: CodePart): readonly string[] {
  switch (part) {
    case 'domains':
      return [...organisations.values()].map(({ domain }) => domain ?? NOT_KNOWN)
    case 'organisationKinds':
      return [...organisations.values()].map(({ kind }) => kind ?? NOT_KNOWN)
    case 'coalitionKinds':
      return [...coalitions.values()].map(({ kind }) => kind ?? NOT_KNOWN)
    case 'phases':
      return phases.size === 0 ? [] : [...[...phases.values()].map(({ phase }) => phase), NOT_KNOWN]
    case 'roles':
      return [...memberships.values()].map(({ role }) => role)
    case 'tieKinds':
      return [...ties.values()].map(({ kind }) => kind)
    case 'certainty':
      return evidence.size === 0 ? [] : [...[...evidence.values()].map(({ certainty }) => certainty), NOT_KNOWN]
    default:
      return part satisfies never
  }
}
