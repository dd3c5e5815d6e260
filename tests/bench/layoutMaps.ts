import { regionalNetwork } from '../drawing/randomNetwork.ts'
import type { Network } from '../../src/model/network.ts'

/** A random map by its size and seed, the same in Node and in a browser. `far`: the share of memberships that are anywhere. */
export type BenchMap = { readonly organisations: number; readonly seed: number; readonly far?: number }

export function benchNetwork({ organisations, seed, far }: BenchMap): Network {
  return regionalNetwork({ organisations, coalitions: Math.round(organisations / 5) }, seed, far)
}
