import type { ExportInput } from '../../../formats/exportInput.ts'
import { pictureSheet } from '../../../formats/sheet/pictureSheet.ts'
import { ExportFailure } from './exportFailure.ts'
import { fetchFonts } from './exportFonts.ts'
import { paintSheet } from './paintSheet.ts'

/** Larger than this browsers answer with an empty picture. */
const MOST_SIDE_PX = 16_384
const MOST_AREA_PX = MOST_SIDE_PX ** 2

/** The same picture as the SVG, so many px wide. */
export async function makePng(input: ExportInput, width: number): Promise<Blob> {
  await loadFonts()
  const sheet = pictureSheet(input)
  const scale = width / sheet.width
  const height = Math.round(sheet.height * scale)
  if (height > MOST_SIDE_PX || width * height > MOST_AREA_PX) throw new ExportFailure('tooLarge')
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new ExportFailure('tooLarge')
  paintSheet(context, sheet, scale)
  return canvas.convertToBlob({ type: 'image/png' }).catch(() => {
    throw new ExportFailure('tooLarge')
  })
}

/** A worker has none of the typefaces of its page. */
async function loadFonts(): Promise<void> {
  const { regular, bold } = await fetchFonts()
  const faces = [new FontFace('Atkinson Hyperlegible Next', regular, { weight: '400' }), new FontFace('Atkinson Hyperlegible Next', bold, { weight: '700' })]
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet }
  for (const face of faces) fonts.add(await face.load())
}
