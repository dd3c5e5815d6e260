import type { ExportInput } from '../exportInput.ts'

export function writeGexf(input: ExportInput): string {
  throw new Error(`Not yet: ${input.words.title}`)
}
