import * as Y from 'yjs'
import { applyImport } from '../../doc/editing/applyImport.ts'
import { fillDoc } from '../../doc/editing/fillDoc.ts'
import { writeKeys } from '../../doc/editing/writeKeys.ts'
import { openMapDoc } from '../../doc/mapDoc.ts'
import { readNetwork } from '../../doc/reading/readNetwork.ts'
import { seatAsOf } from '../../drawing/endings.ts'
import { coalitionLayout } from '../../drawing/layout/coalitionLayout.ts'
import { placeNew } from '../../drawing/layout/newcomers/placeNew.ts'
import type { ImportPlan, ImportWrite } from '../../importing/importPlan.ts'
import { dayOfState } from '../../model/dayOfState.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { LAYOUT_FROM, LAYOUT_SEED } from '../wholeLayout.ts'
import type { WritingPlace } from './importMessages.ts'

/** Above this many a place near one's own comes first: a layout may take minutes where everybody sits at tables all over. */
const MOST_LAID_OUT = 150

/**
 * Places for everybody whom a plan brings without one, worked out on a copy of the map so that nobody's typing waits for it. A map that was
 * empty is laid out whole, a large one roughly; on any other nobody who is there moves.
 */
export function placeNewcomers(network: Network, plan: ImportPlan, { today, eye }: WritingPlace): readonly ImportWrite[] {
  const after = networkAfter(network, plan)
  const parties = [...after.organisations.keys(), ...after.coalitions.keys()]
  const unplaced = parties.filter((id) => !after.placements.has(id))
  if (unplaced.length === 0) return []
  const seated = seatAsOf(after, dayOfState(after.record, today))
  const isWhole = after.placements.size === 0 && unplaced.length >= LAYOUT_FROM
  const places = isWhole ? coalitionLayout(seated, { seed: LAYOUT_SEED, isRough: unplaced.length > MOST_LAID_OUT }) : placeNew(seated, unplaced, eye)
  return [...places].map(([id, { x, y }]: [PartyId, { readonly x: number; readonly y: number }]) => ({ write: 'place', id, placement: { x, y, pinned: false } }))
}

/** What the map would read as with the plan on it. */
export function networkAfter(network: Network, plan: ImportPlan): Network {
  const mapDoc = openMapDoc(new Y.Doc())
  writeKeys(mapDoc, (writer) => {
    fillDoc(writer, network)
    applyImport(writer, plan)
  })
  return readNetwork(mapDoc)
}
