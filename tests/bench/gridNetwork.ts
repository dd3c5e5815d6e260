import type { Network } from '../../src/model/network.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

/** Organisations in rows, and how many of them side by side make one coalition. */
export type GridSize = { readonly across: number; readonly down: number; readonly block: { readonly across: number; readonly down: number } }

/** 2,000 organisations and 300 coalitions of 20. */
const LARGE: GridSize = { across: 50, down: 40, block: { across: 5, down: 4 } }
/** How far the coalitions of a layer stand from those of the first; at the far edges they are larger for it. */
const LAYERS = [[0, 0], [2, 1], [3, 2]] as const
const STEP = { x: 190, y: 130 }

export const gridId = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(6, '0')}`

/** Everybody in three coalitions of neighbours, which overlap, and all of them placed: to arrange as many would take minutes. */
export function gridNetwork({ across, down, block }: GridSize = LARGE): Network {
  const domains = [...BUILT_IN_VOCABULARY.domains.keys()]
  const places = Array.from({ length: across * down }, (_, index) => ({ column: index % across, row: Math.floor(index / across) }))
  const perLayer = (across / block.across) * (down / block.down)
  const coalitionAt = (layer: number, column: number, row: number): number => {
    const [x, y] = LAYERS[layer] ?? [0, 0]
    const [blocks, bands] = [across / block.across, down / block.down]
    const [inRow, band] = [Math.min(blocks - 1, Math.floor((column + x) / block.across)), Math.min(bands - 1, Math.floor((row + y) / block.down))]
    return layer * perLayer + band * blocks + inRow
  }
  const network = aNetwork({
    organisations: places.map((_, index) => anOrganisation(gridId('org', index), `Stichting Welzijn ${index}`, { domain: domains[index % domains.length] ?? null })),
    coalitions: Array.from({ length: perLayer * LAYERS.length }, (_, index) => aCoalition(gridId('coa', index), `Thematafel Mentale gezondheid ${index}`)),
    memberships: places.flatMap(({ column, row }, index) => LAYERS.map((_, layer) => aMembership(gridId('org', index), gridId('coa', coalitionAt(layer, column, row)), index % 10 === 0 ? 'trekker' : 'lid'))),
  })
  return { ...network, placements: new Map([...network.organisations.keys()].map((id, index) => [id, { x: (places[index]?.column ?? 0) * STEP.x, y: (places[index]?.row ?? 0) * STEP.y, pinned: false }])) }
}
