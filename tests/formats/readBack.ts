import { detectLayout } from '../../src/importing/tables/layout/detectLayout.ts'
import { readTables } from '../../src/importing/tables/readTables.ts'
import { readFiles, type NamedBytes } from '../../src/formats/reading/readFile.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'

/** What our own reader makes of files, as the import does before anybody decided anything. */
export async function readBack(...files: readonly NamedBytes[]): Promise<ImportedNetwork> {
  const read = await readFiles(files)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  if (read.value.kind === 'network') return read.value.imported
  return readTables(read.value.tables, detectLayout(read.value.tables))
}

/** The same for a format that is text. */
export async function readBackText(name: string, text: string): Promise<ImportedNetwork> {
  return readBack({ name, bytes: new TextEncoder().encode(text) })
}
