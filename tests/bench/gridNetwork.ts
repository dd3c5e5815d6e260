import type { Network } from '../../src/model/network.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

const [ACROSS, DOWN] = [50, 40]
/** Of one coalition, in organisations. */
const BLOCK = { across: 5, down: 4 }
/** How far the coalitions of a layer stand from those of the first. */
const LAYERS = [[0, 0], [2, 1], [3, 2]] as const
const STEP = { x: 190, y: 130 }

const idOf = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(6, '0')}`

/** 2,000 organisations and 300 coalitions of 20 neighbours that overlap, all of them placed: to arrange as many would take minutes. */
export function gridNetwork(): Network {
  const domains = [...BUILT_IN_VOCABULARY.domains.keys()]
  const places = Array.from({ length: ACROSS * DOWN }, (_, index) => ({ column: index % ACROSS, row: Math.floor(index / ACROSS) }))
  const perLayer = (ACROSS / BLOCK.across) * (DOWN / BLOCK.down)
  const coalitionAt = (layer: number, column: number, row: number): number => {
    const [x, y] = LAYERS[layer] ?? [0, 0]
    const [block, band] = [Math.floor(((column + x) % ACROSS) / BLOCK.across), Math.floor(((row + y) % DOWN) / BLOCK.down)]
    return layer * perLayer + band * (ACROSS / BLOCK.across) + block
  }
  const network = aNetwork({
    organisations: places.map((_, index) => anOrganisation(idOf('org', index), `Stichting Welzijn ${index}`, { domain: domains[index % domains.length] ?? null })),
    coalitions: Array.from({ length: perLayer * LAYERS.length }, (_, index) => aCoalition(idOf('coa', index), `Thematafel Mentale gezondheid ${index}`)),
    memberships: places.flatMap(({ column, row }, index) => LAYERS.map((_, layer) => aMembership(idOf('org', index), idOf('coa', coalitionAt(layer, column, row)), index % 10 === 0 ? 'trekker' : 'lid'))),
  })
  return { ...network, placements: new Map([...network.organisations.keys()].map((id, index) => [id, { x: (places[index]?.column ?? 0) * STEP.x, y: (places[index]?.row ?? 0) * STEP.y, pinned: false }])) }
}
