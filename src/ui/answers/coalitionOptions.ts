import { partyLabels } from '../../model/findParties.ts'
import type { Network } from '../../model/network.ts'
import type { Option } from '../controls/fields/ChoiceField.tsx'

/** Every coalition to choose from, by name, and by its places where two have the same. */
export function coalitionOptions(network: Network): readonly Option[] {
  return [...partyLabels(network, network.coalitions.values())].map(([label, value]) => ({ value, label }))
}
