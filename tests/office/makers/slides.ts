import { writePptx } from '../../../src/formats/pptx/writePptx.ts'
import { nlSlides } from '../../../src/ui/text/nl/nlSlides.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { networkAsRead } from '../../support/layoutNetwork.ts'
import { exportInputOf } from '../../support/exportInputOf.ts'
import type { Network } from '../../../src/model/network.ts'
import type { MadeFiles } from '../officeFiles.ts'

export function makeFiles(): MadeFiles {
  return { 'haaglanden.pptx': slidesOf(networkAsRead(exampleNetwork('haaglanden'))), 'utrechtalmere.pptx': slidesOf(networkAsRead(exampleNetwork('utrechtalmere'))) }
}

function slidesOf(network: Network): Uint8Array {
  const written = writePptx({ ...exportInputOf(network), slideWords: nlSlides })
  if (!written.ok) throw new Error(written.error)
  return written.value
}
