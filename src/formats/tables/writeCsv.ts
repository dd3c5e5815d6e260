import type { ExportInput } from '../exportInput.ts'

/** The readable tables as a zip with one .csv each. */
export function writeCsv(input: ExportInput): Uint8Array<ArrayBuffer> {
  throw new Error(`Not yet: ${input.words.title}`)
}
