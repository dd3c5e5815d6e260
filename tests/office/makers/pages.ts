import { writeSvg } from '../../../src/formats/svg/writeSvg.ts'
import { exampleNetwork } from '../../support/exampleNetwork.ts'
import { networkAsRead } from '../../support/layoutNetwork.ts'
import { exportInputOf } from '../../support/exportInputOf.ts'
import { pdfOf } from '../../support/pdfOf.ts'
import type { MadeFiles } from '../officeFiles.ts'

export function makeFiles(): MadeFiles {
  return Object.fromEntries((['haaglanden', 'utrechtalmere'] as const).flatMap((name) => {
    const input = exportInputOf(networkAsRead(exampleNetwork(name)))
    return [[`${name}.pdf`, pdfOf(input).bytes], [`${name}.svg`, new TextEncoder().encode(writeSvg(input))]]
  }))
}
