import { createContext, useContext } from 'react'
import type { ImportSource } from './importSource.ts'

/** Opens the dialog that reads files. */
export const ImportDoorContext = createContext<(source: ImportSource) => void>(() => {})

export function useImportDoor(): (source: ImportSource) => void {
  return useContext(ImportDoorContext)
}
