import type { ExportInput } from '../exportInput.ts'

export function writeGraphml(input: ExportInput): string {
  throw new Error(`Not yet: ${input.words.title}`)
}
