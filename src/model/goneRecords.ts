import { EMPTY_NETWORK, type Network } from './network.ts'

/**
 * What an import once brought and somebody removed from the map since. `network` holds what is not on the map any more and nothing
 * else, so its facts may point at parties of the map; `byHand` is what was removed itself, the rest went along with it.
 */
export type GoneRecords = { readonly network: Network; readonly byHand: ReadonlySet<string> }

export const NOTHING_GONE: GoneRecords = { network: EMPTY_NETWORK, byHand: new Set() }
