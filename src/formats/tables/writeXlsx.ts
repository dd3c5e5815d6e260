import type { ExportInput } from '../exportInput.ts'

/** The whole map as a workbook, readable and lossless at once. */
export async function writeXlsx(input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error(`Not yet: ${input.words.title}`)
}
