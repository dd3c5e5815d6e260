import { useEffect, useState } from 'react'
import type { LibraryRow } from '../../storage/database.ts'
import { watchMaps } from '../../storage/mapLibrary.ts'
import { useDevice } from '../device/deviceContext.ts'

/** The maps on this device, the one opened last first; null until they have been read. */
export function useShelf(): readonly LibraryRow[] | null {
  const { database } = useDevice()
  const [maps, setMaps] = useState<readonly LibraryRow[] | null>(database ? null : [])
  useEffect(() => (database ? watchMaps(database, setMaps) : undefined), [database])
  return maps
}
