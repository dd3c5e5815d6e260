import boldFont from '../../formats/fonts/AtkinsonHyperlegibleNext-Bold.ttf?url'
import regularFont from '../../formats/fonts/AtkinsonHyperlegibleNext-Regular.ttf?url'
import { writeMapJson } from '../../formats/mapJson.ts'
import { TEXTS } from '../text/languages.ts'
import type { ExportFormat, ExportNote, ExportProblem } from './exportFormat.ts'
import { makeExportInput, type ExportWish } from './makeExportInput.ts'
import { paintSheet } from './paintSheet.ts'

/** Plain data both ways: maps and sets cross to a worker as they are. */
export type ExportRequest = { readonly wish: ExportWish; readonly format: ExportFormat }
export type MadeFile = { readonly file: Blob; readonly notes: readonly ExportNote[] }
export type ExportReport =
  | { readonly phase: 'busy'; readonly share: number }
  | ({ readonly phase: 'done' } & MadeFile)
  | { readonly phase: 'failed'; readonly why: ExportProblem }

/** Where a format cannot be written for a reason that can be said. */
class ExportFailure extends Error {
  readonly why: ExportProblem
  constructor(why: ExportProblem) {
    super(why)
    this.why = why
  }
}

/** Larger than this browsers answer with an empty picture. */
const MOST_SIDE_PX = 16_384
const MOST_AREA_PX = 16_384 * 16_384

/** As much of the work as is done when the drawing is there; most of the rest is done at once. */
const DRAWN = 0.3

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => void answer(data))

async function answer(request: ExportRequest): Promise<void> {
  try {
    report({ phase: 'busy', share: 0 })
    report({ phase: 'done', ...(await make(request)) })
  } catch (failure) {
    // For whoever looks into it; what people are told is the reason.
    console.error(failure)
    report({ phase: 'failed', why: failure instanceof ExportFailure ? failure.why : 'failed' })
  }
}

function report(said: ExportReport): void {
  postMessage(said)
}

function make({ wish, format }: ExportRequest): Promise<MadeFile> {
  switch (format.kind) {
    case 'pdf':
      return makePdf(wish, format.paper)
    case 'png':
      return makePng(wish, format.width)
    case 'svg':
      return makeSvg(wish)
    case 'json':
      return Promise.resolve(aFile(writeMapJson(wish.network), 'application/json'))
    default:
      return format satisfies never
  }
}

function aFile(content: BlobPart, type: string, notes: readonly ExportNote[] = []): MadeFile {
  return { file: new Blob([content], { type }), notes }
}

function drawn(wish: ExportWish): ReturnType<typeof makeExportInput> {
  const input = makeExportInput(wish)
  report({ phase: 'busy', share: DRAWN })
  return input
}

async function makeSvg(wish: ExportWish): Promise<MadeFile> {
  const { writeSvg } = await import('../../formats/svg/writeSvg.ts')
  return aFile(writeSvg(drawn(wish)), 'image/svg+xml')
}

async function makePdf(wish: ExportWish, paper: Extract<ExportFormat, { readonly kind: 'pdf' }>['paper']): Promise<MadeFile> {
  const [{ writePdf }, regular, bold] = await Promise.all([import('../../formats/pdf/writePdf.ts'), fetchFont(regularFont), fetchFont(boldFont)])
  const { page, sheet, splitOnPage, leftOver } = TEXTS[wish.language].exporting
  const written = writePdf(drawn(wish), { paper, fonts: { regular, bold }, words: { page, sheet, leftOver, split: splitOnPage } }, (share) => report({ phase: 'busy', share: DRAWN + (1 - DRAWN) * share }))
  return aFile(written.bytes as Uint8Array<ArrayBuffer>, 'application/pdf', [
    ...(written.isSplit ? [{ kind: 'split', pages: written.pages } as const] : []),
    ...(written.missing.length > 0 ? [{ kind: 'notSet', signs: written.missing } as const] : []),
  ])
}

async function makePng(wish: ExportWish, width: number): Promise<MadeFile> {
  const [{ pictureSheet }] = await Promise.all([import('../../formats/sheet/pictureSheet.ts'), useFonts()])
  const sheet = pictureSheet(drawn(wish))
  const scale = width / sheet.width
  const height = Math.round(sheet.height * scale)
  if (Math.max(width, height) > MOST_SIDE_PX || width * height > MOST_AREA_PX) throw new ExportFailure('tooLarge')
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new ExportFailure('tooLarge')
  paintSheet(context, sheet, scale)
  return { file: await canvas.convertToBlob({ type: 'image/png' }).catch(() => { throw new ExportFailure('tooLarge') }), notes: [] }
}

/** A worker has none of the typefaces of its page. */
async function useFonts(): Promise<void> {
  const faces = await Promise.all([[regularFont, '400'], [boldFont, '700']].map(async ([url = '', weight = '']) => new FontFace('Atkinson Hyperlegible Next', await fetchFont(url), { weight }).load()))
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet }
  for (const face of faces) fonts.add(face)
}

async function fetchFont(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const answered = await fetch(url).catch(() => null)
  if (!answered?.ok) throw new ExportFailure('fontFailed')
  return new Uint8Array(await answered.arrayBuffer())
}
