import type { Drawing } from '../../src/drawing/drawing.ts'
import { walk } from '../../src/map/hand/walk.ts'
import { buildNameIndex } from '../../src/typing/names/nameIndex.ts'
import { readLine } from '../../src/typing/readLine.ts'
import { contextOf } from '../typing/smallNetwork.ts'
import { largeNetwork } from './largeNetwork.ts'
import { median } from './median.ts'

/** What follows on one key, on a map of 2,000 organisations; milliseconds in Node. */
export type KeyTimes = { readonly walk: number; readonly index: number; readonly line: number }

const SIZE = { organisations: 2_000, coalitions: 200, memberships: 6_000 }
const ROUNDS = 5

/** A step by an arrow, the index of names that the first letter makes, and reading the line at each further letter. Medians. */
export function measureKeys(): KeyTimes {
  const network = largeNetwork(SIZE)
  const names = [...network.organisations.values()].map(({ name }) => name)
  const line = `Mentaal Gezond: ${names[5]} (trekker), ${names[900]}, ${names[1_999]}x, Gemeente Nergenshuizen`
  const context = contextOf(network)
  readLine(line, context)
  return { walk: timed(() => walk(scattered(), 'org-0', 'right')), index: timed(() => buildNameIndex({ ...network })), line: timed(() => readLine(line, context)) }
}

function timed(run: () => unknown): number {
  return median(Array.from({ length: ROUNDS }, () => {
    const since = performance.now()
    run()
    return performance.now() - since
  }))
}

/** A drawing that nobody walked on yet. */
function scattered(): Drawing {
  const nodes = Array.from({ length: SIZE.organisations }, (_, at) => ({ id: `org-${at}`, x: (at * 7919) % 6000, y: (at * 104_729) % 4000 }))
  return { theme: 'light', nodes, hulls: [], lines: [], bounds: { left: 0, top: 0, right: 0, bottom: 0 } } as never
}
