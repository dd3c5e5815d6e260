import type { Network } from '../model/network.ts'

const madeByNetwork = new WeakMap<Network, Map<string, unknown>>()

/**
 * What `make` gives, made once per network and key and forgotten with the network; a network never changes, a changed map is a
 * new one. Who works with whom asks of every coalition once per member who takes part in it.
 */
export function remembered<Made>(network: Network, key: string, make: () => Made): Made {
  let made = madeByNetwork.get(network)
  if (!made) madeByNetwork.set(network, (made = new Map()))
  if (made.has(key)) return made.get(key) as Made
  const value = make()
  made.set(key, value)
  return value
}
