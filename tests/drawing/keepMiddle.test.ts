import { describe, expect, it } from 'vitest'
import { carried, wayBackToMiddle } from '../../src/drawing/keepMiddle.ts'
import type { OrganisationId, PartyId } from '../../src/model/ids.ts'
import type { Placement } from '../../src/model/placement.ts'
import { randomNetwork } from './randomNetwork.ts'

const network = randomNetwork({ organisations: 5, coalitions: 1 }, 1)
const placed = (...places: readonly (readonly [x: number, y: number, pinned?: boolean])[]) => ({
  ...network,
  placements: new Map<PartyId, Placement>(places.map(([x, y, pinned = false], index) => [`org-${index}` as OrganisationId, { x, y, pinned }])),
})

describe('where a layout of the whole map comes to lie', () => {
  it('is where most of the map lay, whoever was dragged far away', () => {
    expect(wayBackToMiddle(placed([900, 400], [1000, 500], [1100, 600], [1_000_000, 500], [1000, -1_000_000]))).toEqual({ x: 1000, y: 500 })
  })

  it('is where the layout put it when somebody is pinned, or nobody has a place yet', () => {
    expect(wayBackToMiddle(placed([900, 400], [1000, 500, true]))).toEqual({ x: 0, y: 0 })
    expect(wayBackToMiddle(placed())).toEqual({ x: 0, y: 0 })
  })

  it('carries everybody as far', () => {
    const places = new Map<PartyId, { x: number; y: number }>([['org-0' as OrganisationId, { x: -5, y: 5 }], ['org-1' as OrganisationId, { x: 5, y: -5 }]])
    expect([...carried(places, { x: 100, y: 200 }).values()]).toEqual([{ x: 95, y: 205 }, { x: 105, y: 195 }])
  })
})
