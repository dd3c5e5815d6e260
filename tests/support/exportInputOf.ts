import type { ExportInput } from '../../src/formats/exportInput.ts'
import { NO_LENS } from '../../src/model/lens/lens.ts'
import type { Network } from '../../src/model/network.ts'
import { makeExportInput, type ExportWish } from '../../src/ui/exporting/making/makeExportInput.ts'

/** A network as every export gets it, as of a fixed day, in Dutch and without a lens unless asked otherwise. */
export function exportInputOf(network: Network, wish: Partial<ExportWish> = {}): ExportInput {
  return makeExportInput({ network, lens: NO_LENS, picture: 'map', contacts: new Map(), language: 'nl', today: '2026-03-12', ...wish })
}
