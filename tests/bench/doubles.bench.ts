import { seededRandom } from '../../src/drawing/layout/seededRandom.ts'
import { doublesOf, doublesQueue } from '../../src/model/doubles/doublesQueue.ts'
import { aNetwork, anOrganisation } from '../support/smallNetwork.ts'
import { percentile } from './median.ts'

const WHAT = ['Huisartsenpraktijk', 'Wijkteam', 'Gemeente', 'Stichting Welzijn', 'Zorggroep', 'GGD', 'Apotheek', 'Fysiotherapie', 'Woonzorgcentrum', 'Basisschool']
const SYLLABLES = ['mark', 'berg', 'huizen', 'dam', 'wijk', 'veld', 'hoven', 'poort', 'meer', 'zand', 'rijs', 'laan', 'kamp', 'oord', 'dijk']
const SIZE = 2000

/** Milliseconds in Node on a map of 2,000 organisations with names as they are: the queue, the first time and again, and the doubles of one. */
export function measureDoubles(): { readonly first: number; readonly again: number; readonly ofOne: number; readonly found: number } {
  const random = seededRandom(3)
  const part = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? ''
  const names = Array.from({ length: SIZE }, (_, index) => `${WHAT[index % WHAT.length]} ${random() < 0.3 ? 'De ' : ''}${part()}${part()}${random() < 0.3 ? ` ${part()}` : ''}`)
  const organisations = names.map((name, index) => anOrganisation(`org-${String(index).padStart(4, '0')}`, name))
  const network = aNetwork({ organisations })
  const first = timeOf(() => doublesQueue(network))
  const again = percentile(Array.from({ length: 5 }, () => timeOf(() => doublesQueue(network))), 0.5)
  const ofOne = percentile(organisations.slice(0, 50).map((each) => timeOf(() => doublesOf(network, each))), 0.5)
  return { first, again, ofOne, found: doublesQueue(network).length }
}

function timeOf(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}
