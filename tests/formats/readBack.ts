import { detectLayout } from '../../src/importing/tables/layout/detectLayout.ts'
import { readTables } from '../../src/importing/tables/readTables.ts'
import { readFiles, type NamedBytes } from '../../src/formats/reading/readFile.ts'
import type { ImportedNetwork } from '../../src/model/importedNetwork.ts'
import type { Network } from '../../src/model/network.ts'

/** What our own reader makes of files, as the import does before anybody decided anything. */
export async function readBack(...files: readonly NamedBytes[]): Promise<ImportedNetwork> {
  const read = await readFiles(files)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.kind === 'network' ? read.value.imported : readTables(read.value.tables, detectLayout(read.value.tables))
}

/** The same on a map that has words of its own. */
export async function readBackOn({ vocabulary }: Network, ...files: readonly NamedBytes[]): Promise<ImportedNetwork> {
  const read = await readFiles(files)
  if (!read.ok || read.value.kind === 'network') return readBack(...files)
  return readTables(read.value.tables, detectLayout(read.value.tables, vocabulary), [], vocabulary)
}

/** A format that is text, as a file. */
export function textFile(name: string, text: string): NamedBytes {
  return { name, bytes: new TextEncoder().encode(text) }
}

export async function readBackText(name: string, text: string): Promise<ImportedNetwork> {
  return readBack(textFile(name, text))
}
