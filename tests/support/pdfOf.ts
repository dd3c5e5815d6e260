import type { ExportInput } from '../../src/formats/exportInput.ts'
import type { PaperName } from '../../src/formats/pdf/papers.ts'
import { writePdf, type WrittenPdf } from '../../src/formats/pdf/writePdf.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { EXPORT_FONTS } from './exportFonts.ts'

/** A PDF as the app writes it, in Dutch. */
export function pdfOf(input: ExportInput, paper: PaperName = 'a3'): WrittenPdf {
  const { page, ground, sheet, splitOnPage, leftOver } = nl.exporting
  return writePdf(input, { paper, fonts: EXPORT_FONTS, words: { page, ground, sheet, split: splitOnPage, leftOver } })
}
