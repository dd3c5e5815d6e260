import { useEffect, useState } from 'react'
import type { MapId } from '../../model/ids.ts'
import { openMap, type OpenMap } from '../../openMap.ts'
import { openStand } from '../../openStand.ts'
import { today } from '../controls/today.ts'
import { useDevice } from '../device/deviceContext.ts'
import { ADDRESS_QUERY } from './addressQuery.ts'
import type { ShutBecause } from './NoWayIn.tsx'
import { showsListFirst } from './showsListFirst.ts'

export type OpenedMap =
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly map: OpenMap }
  | { readonly phase: 'shut'; readonly because: ShutBecause }
  | { readonly phase: 'failed'; readonly error: unknown }

/**
 * Opens the map of an address, again when it turns out to have begun a new life, and closes it when the page goes. Inside another page
 * it only reads, and keeps nothing on the device.
 */
export function useOpenedMap(id: string, isEmbedded = false): OpenedMap {
  const device = useDevice()
  const [opened, setOpened] = useState<OpenedMap>({ phase: 'opening' })
  const [life, setLife] = useState(0)
  useEffect(() => {
    let isWanted = true
    const opening = openMap({
      id: id as MapId,
      database: isEmbedded ? null : device.database,
      onlyReads: isEmbedded,
      device: device.id,
      app: location.origin,
      tab: showsListFirst() && !isEmbedded ? 'list' : 'map',
      name: () => device.preferences.get().name,
      today,
      address: ADDRESS_QUERY,
      colour: () => device.preferences.get().colour,
      code: () => device.preferences.get().createCode,
      onOtherLife: () => {
        setOpened({ phase: 'opening' })
        setLife(life + 1)
      },
      onFixed: (checkpoint) => void showFixed(checkpoint),
    })
    let fixed: OpenMap | null = null
    /** The link shows one version: that takes the place of the map, of which nothing has come in. */
    const showFixed = async (checkpoint: string): Promise<void> => {
      const { versions, secret } = await opening
      const version = await versions.open(checkpoint)
      if (!version.ok) return void (isWanted && setOpened({ phase: 'shut', because: 'gone' }))
      fixed = await openStand({ id: id as MapId, version: version.value, tab: showsListFirst() && !isEmbedded ? 'list' : 'map', address: ADDRESS_QUERY, today, link: secret === null ? null : { app: location.origin, secret } })
      if (isWanted) setOpened({ phase: 'open', map: fixed })
    }
    const show = async (): Promise<void> => {
      try {
        const map = await opening
        if (isWanted) setOpened({ phase: 'open', map })
      } catch (error) {
        if (isWanted) setOpened({ phase: 'failed', error })
      }
    }
    const leave = async (): Promise<void> => {
      const map = await opening.catch(() => null)
      await Promise.all([map?.close(), fixed?.close()])
    }
    void show()
    return () => {
      isWanted = false
      void leave()
    }
  }, [id, device, life, isEmbedded])
  return opened
}
