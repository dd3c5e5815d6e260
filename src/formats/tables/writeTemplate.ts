import type { Language } from '../../model/vocabulary.ts'

/** An empty workbook to fill in, with explanations and an example. */
export async function writeTemplate(language: Language): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error(`Not yet: ${language}`)
}
