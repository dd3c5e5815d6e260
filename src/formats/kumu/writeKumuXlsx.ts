import type { ExportInput } from '../exportInput.ts'

export async function writeKumuXlsx(input: ExportInput): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error(`Not yet: ${input.words.title}`)
}
