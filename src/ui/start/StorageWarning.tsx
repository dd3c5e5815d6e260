import { useEffect, useState, type ReactNode } from 'react'
import { askToKeep, type Persistence } from '../../storage/persistence.ts'
import { useDevice } from '../device/deviceContext.ts'
import { useText } from '../text/useText.ts'
import { useShelf } from './useShelf.ts'

/** One plain sentence where what is typed here may not stay here, once there is something to lose. */
export function StorageWarning(): ReactNode {
  const { start } = useText()
  const { database } = useDevice()
  const hasMaps = (useShelf()?.length ?? 0) > 0
  const [persistence, setPersistence] = useState<Persistence>(database ? 'kept' : 'unavailable')
  useEffect(() => {
    if (database && hasMaps) void askToKeep(true).then(setPersistence)
  }, [database, hasMaps])
  if (persistence === 'kept') return null
  return <p className="storage-warning" role="note">{persistence === 'unavailable' ? start.storageUnavailable : start.storageMayBeCleared}</p>
}
