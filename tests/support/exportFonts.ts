import { readFileSync } from 'node:fs'

const read = (weight: string): Uint8Array => readFileSync(new URL(`../../src/formats/fonts/AtkinsonHyperlegibleNext-${weight}.ttf`, import.meta.url))

/** The typeface, as the app fetches it for a PDF. */
export const EXPORT_FONTS = { regular: read('Regular'), bold: read('Bold') }
