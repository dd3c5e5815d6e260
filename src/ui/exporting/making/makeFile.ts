import { writeMapJson } from '../../../formats/mapJson.ts'
import { enSlides } from '../../text/en/enSlides.ts'
import { TEXTS } from '../../text/bothTexts.ts'
import { nlSlides } from '../../text/nl/nlSlides.ts'
import type { ExportFormat, ExportNote } from '../exportFormat.ts'
import { ExportFailure } from './exportFailure.ts'
import { fetchFonts } from './exportFonts.ts'
import { makeExportInput, type ExportWish } from './makeExportInput.ts'

export type MadeFile = { readonly file: Blob; readonly notes: readonly ExportNote[] }
export type OnShare = (share: number) => void

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** As much of the work as is done when the drawing is there. */
const DRAWN = 0.3

/** The writers load when they are needed: each is larger than most of the app. */
export async function makeFile(wish: ExportWish, format: ExportFormat, onShare: OnShare): Promise<MadeFile> {
  const input = (): ReturnType<typeof makeExportInput> => {
    const made = makeExportInput(wish)
    onShare(DRAWN)
    return made
  }
  const onWritten: OnShare = (share) => onShare(DRAWN + (1 - DRAWN) * share)
  switch (format.kind) {
    case 'pptx': {
      const { writePptx } = await import('../../../formats/pptx/writePptx.ts')
      const written = writePptx({ ...input(), slideWords: { nl: nlSlides, en: enSlides }[wish.language], base: format.base?.bytes, layout: format.base?.layout, onProgress: onWritten })
      if (!written.ok) throw new ExportFailure(written.error)
      return aFile(written.value, SLIDES)
    }
    case 'pdf': {
      const [{ writePdf }, fonts] = await Promise.all([import('../../../formats/pdf/writePdf.ts'), fetchFonts()])
      const { page, ground, sheet, splitOnPage, leftOver } = TEXTS[wish.language].exporting
      const { bytes, pages, isSplit, missing } = writePdf(input(), { paper: format.paper, fonts, words: { page, ground, sheet, leftOver, split: splitOnPage } }, onWritten)
      return aFile(bytes, 'application/pdf', [...(isSplit ? [{ kind: 'split', pages } as const] : []), ...(missing.length > 0 ? [{ kind: 'notSet', signs: missing } as const] : [])])
    }
    case 'png': {
      const { makePng } = await import('./makePng.ts')
      return { file: await makePng(input(), format.width), notes: [] }
    }
    case 'svg': {
      const { writeSvg } = await import('../../../formats/svg/writeSvg.ts')
      return aFile(writeSvg(input()), 'image/svg+xml')
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../../../formats/tables/writeXlsx.ts')
      return aFile(writeXlsx(input()), WORKBOOK)
    }
    case 'csv': {
      const { writeCsv } = await import('../../../formats/tables/writeCsv.ts')
      return aFile(writeCsv(input()), 'application/zip')
    }
    case 'kumu': {
      if (format.as === 'xlsx') {
        const { writeKumuXlsx } = await import('../../../formats/kumu/writeKumuXlsx.ts')
        return aFile(writeKumuXlsx(input()), WORKBOOK)
      }
      const { writeKumuJson } = await import('../../../formats/kumu/writeKumuJson.ts')
      return aFile(writeKumuJson(input()), 'application/json')
    }
    case 'gexf': {
      const { writeGexf } = await import('../../../formats/graphs/writeGexf.ts')
      return aFile(writeGexf(input()), 'application/xml')
    }
    case 'graphml': {
      const { writeGraphml } = await import('../../../formats/graphs/writeGraphml.ts')
      return aFile(writeGraphml(input()), 'application/xml')
    }
    case 'json':
      return aFile(writeMapJson(wish.network), 'application/json')
    default:
      return format satisfies never
  }
}

function aFile(content: Uint8Array | string, type: string, notes: readonly ExportNote[] = []): MadeFile {
  return { file: new Blob([content as Uint8Array<ArrayBuffer> | string], { type }), notes }
}
