import { mapSearch } from '../../src/model/search/mapSearch.ts'
import { largeNetwork } from './largeNetwork.ts'
import { percentile } from './median.ts'

const SIZE = { organisations: 2000, coalitions: 300, memberships: 6000 }
/** Finds many, few, one by a mistake, and nothing. */
const TYPED = ['zorggroep 12', 'trekker valpreventie', 'huisratsen 503', 'xylofoon']

/** Milliseconds in Node of a search on a map of `SIZE`: making ready, and every letter. */
export function measureSearch(): { readonly first: number; readonly p50: number; readonly most: number } {
  const search = mapSearch(largeNetwork(SIZE))
  const first = timeOf(() => search(''))
  const keys = TYPED.flatMap((typed) => Array.from(typed, (_, index) => timeOf(() => search(typed.slice(0, index + 1)))))
  return { first, p50: percentile(keys, 0.5), most: Math.max(...keys) }
}

function timeOf(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}
