import type { ExportInput } from '../exportInput.ts'
import { describeMap } from '../graphs/describeMap.ts'
import { kumuTables } from './kumuTables.ts'

/** The map as Kumu imports it: elements and connections. Kumu itself leaves name and description alone. */
export function writeKumuJson(input: ExportInput): string {
  return `${JSON.stringify({ name: input.words.title, description: describeMap(input.words), ...kumuTables(input) }, null, 1)}\n`
}
