import { writePptx } from '../../src/formats/pptx/writePptx.ts'
import { nlSlides } from '../../src/ui/text/nlSlides.ts'
import { exportInputOf } from '../support/exportInputOf.ts'
import { layoutNetwork } from '../support/layoutNetwork.ts'
import { largeNetwork } from './largeNetwork.ts'

export const SLIDES_SIZE = { organisations: 2000, coalitions: 200, memberships: 6000 }

export type SlidesFigures = { readonly seconds: number; readonly megabytes: number; readonly file: number }

/** The largest map that we promise to be good at, as slides: seconds, what the process took of memory meanwhile, and kilobytes of the file. */
export function measureSlides(): SlidesFigures {
  const input = exportInputOf(layoutNetwork(largeNetwork(SLIDES_SIZE), 1))
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const written = writePptx({ ...input, slideWords: nlSlides })
  const seconds = (performance.now() - begun) / 1_000
  return { seconds, megabytes: (process.resourceUsage().maxRSS * 1_024 - before) / 1e6, file: written.ok ? written.value.length / 1e3 : NaN }
}
