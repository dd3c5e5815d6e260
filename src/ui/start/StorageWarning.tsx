import type { ReactNode } from 'react'
import { useDevice } from '../device/deviceContext.ts'
import { useText } from '../text/useText.ts'

/** One plain sentence where the browser keeps nothing at all. That it may clear what it keeps is said beside the maps. */
export function StorageWarning(): ReactNode {
  const { start } = useText()
  const { database } = useDevice()
  if (database) return null
  return <p className="storage-warning" role="note">{start.storageUnavailable}</p>
}
