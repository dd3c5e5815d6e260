import type { PartyId } from '../../model/ids.ts'
import type { Network } from '../../model/network.ts'
import { placeParties } from './editPlacements.ts'
import { readNetwork } from '../reading/readNetwork.ts'
import type { KeyWriter } from './writeKeys.ts'

type Places = ReadonlyMap<PartyId, { readonly x: number; readonly y: number }>

/**
 * Gives everybody without a place one, as `choose` says, within the edit that is going on: it reads the document as the
 * edit left it so far. Whoever has a place keeps it.
 */
export function placeUnplaced(writer: KeyWriter, choose: (network: Network, unplaced: readonly PartyId[]) => Places): void {
  const network = readNetwork(writer.mapDoc)
  const unplaced = [...network.organisations.keys(), ...network.coalitions.keys()].filter((id) => !network.placements.has(id))
  if (unplaced.length === 0) return
  const places = choose(network, unplaced)
  placeParties(writer, unplaced.flatMap((id) => {
    const place = places.get(id)
    return place ? [[id, place] as const] : []
  }))
}
