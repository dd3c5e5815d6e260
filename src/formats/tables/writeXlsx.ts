import type { ExportInput } from '../exportInput.ts'
import { writeWorkbook } from '../workbook/writeWorkbook.ts'
import { contactsSheet, legendSheet } from './legendSheet.ts'
import { matrixSheet } from './matrixSheet.ts'
import { hiddenSheets, readableSheets } from './recordSheets.ts'

/**
 * The whole map as a workbook: readable tables, the matrix, and a legend with the date of state, the filters and the sources.
 * Lossless: whoever reads it back gets the network as it was, with what was changed in a readable cell.
 */
export function writeXlsx({ network, words, matrix, language }: Omit<ExportInput, 'drawing'>): Uint8Array<ArrayBuffer> {
  const { organisations, coalitions, memberships, ties, successions, sources } = Object.fromEntries(readableSheets(network, language))
  const readable = [organisations, coalitions, memberships, matrixSheet(matrix, language), ties, successions, sources].filter((sheet) => sheet !== undefined)
  return writeWorkbook([...readable, ...(words.contacts.length > 0 ? [contactsSheet(words)] : []), legendSheet(words, language), ...hiddenSheets(network, language)], words.title)
}
