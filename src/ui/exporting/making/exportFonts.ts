import boldFont from '../../../formats/fonts/AtkinsonHyperlegibleNext-Bold.ttf?url'
import regularFont from '../../../formats/fonts/AtkinsonHyperlegibleNext-Regular.ttf?url'
import { ExportFailure } from './exportFailure.ts'

export type FontFiles = { readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer> }

/** The typeface as files. The page has it as another kind of file, which a PDF cannot hold. */
export async function fetchFonts(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([fetchFont(regularFont), fetchFont(boldFont)])
  return { regular, bold }
}

async function fetchFont(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const answered = await fetch(url).catch(() => null)
  if (!answered?.ok) throw new ExportFailure('fontFailed')
  return new Uint8Array(await answered.arrayBuffer())
}
