import * as Y from 'yjs'
import { fillDoc } from '../../src/doc/editing/fillDoc.ts'
import { writeKeys } from '../../src/doc/editing/writeKeys.ts'
import { giveBirth, openMapDoc } from '../../src/doc/mapDoc.ts'
import { readNetwork } from '../../src/doc/reading/readNetwork.ts'
import { seatAsOf } from '../../src/drawing/endings.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { dayOfState } from '../../src/model/dayOfState.ts'
import type { Network } from '../../src/model/network.ts'
import type { Placement } from '../../src/model/placement.ts'

/** A laptop screen without the bar, the line and the legend. */
const ASPECT = 1.5
/** Only for maps that say no date of state. */
const TODAY = '2026-01-01'

/** A network with a place for everybody, rounded as the document keeps it. */
export function layoutNetwork(network: Network, seed: number): Network {
  const places = [...coalitionLayout(networkAsShown(network), { seed, aspect: ASPECT })].map(([id, { x, y }]): [typeof id, Placement] => [id, { x: Math.round(x), y: Math.round(y), pinned: false }])
  return { ...network, placements: new Map(places) }
}

/** As the app draws it: with only those at a table who are there at the date of state. */
export function networkAsShown(network: Network): Network {
  const read = networkAsRead(network)
  return seatAsOf(read, dayOfState(read.record, TODAY))
}

/** As the app has it: read back from a document, where a merger ends who went into it. */
export function networkAsRead(network: Network): Network {
  const mapDoc = openMapDoc(new Y.Doc())
  giveBirth(mapDoc, 'sample')
  writeKeys(mapDoc, (writer) => fillDoc(writer, network))
  return readNetwork(mapDoc)
}
