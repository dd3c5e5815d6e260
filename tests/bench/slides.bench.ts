import { writePptx } from '../../src/formats/pptx/writePptx.ts'
import type { Network } from '../../src/model/network.ts'
import { nlSlides } from '../../src/ui/text/nlSlides.ts'
import { exportInputOf } from '../support/exportInputOf.ts'
import { largeNetwork } from './largeNetwork.ts'

export const SLIDES_SIZE = { organisations: 2000, coalitions: 200, memberships: 6000 }

export type SlidesFigures = { readonly seconds: number; readonly megabytes: number; readonly kilobytes: number }

/** The largest map that we promise to be good at, as slides: how long, what the process took of memory at most, and how large the file is. */
export function measureSlides(): SlidesFigures {
  const input = exportInputOf(inRows(largeNetwork(SLIDES_SIZE)))
  const begun = performance.now()
  const written = writePptx({ ...input, slideWords: nlSlides })
  return { seconds: (performance.now() - begun) / 1_000, megabytes: process.resourceUsage().maxRSS / 1_024, kilobytes: written.ok ? written.value.length / 1_000 : NaN }
}

const [ROW, ACROSS, DOWN] = [50, 190, 110]

/** In rows as they come: an arrangement would take longer than the slides, and is not what is measured. */
function inRows(network: Network): Network {
  return { ...network, placements: new Map([...network.organisations.keys()].map((id, index) => [id, { x: (index % ROW) * ACROSS, y: Math.floor(index / ROW) * DOWN, pinned: false }])) }
}
