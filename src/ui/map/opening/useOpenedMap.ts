import { useEffect, useState } from 'react'
import type { MapId } from '../../../model/ids.ts'
import { openMap, type OpenMap } from '../../../openMap.ts'
import { openStand } from '../../../openStand.ts'
import type { OpenedVersion } from '../../../opening/desks/versionDesk.ts'
import { dropVersionOfLink, findFixedVersion, keepVersionOfLink } from '../../../opening/fixedVersion.ts'
import { today } from '../../controls/today.ts'
import { useDevice } from '../../device/deviceContext.ts'
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
    const { database } = device
    let opening: Promise<OpenMap> | null = null
    let fixed: OpenMap | null = null
    /** The link shows one version: that takes the place of the map, of which nothing has come in. */
    const showFixed = async (version: OpenedVersion, secret: string | null, isUnasked: boolean): Promise<void> => {
      const link = secret === null ? null : { app: location.origin, secret, isUnasked, onOver: () => void dropVersionOfLink(database, id) }
      fixed = await openStand({ id: id as MapId, version, tab: showsListFirst() && !isEmbedded ? 'list' : 'map', address: ADDRESS_QUERY, today, link })
      if (isWanted) setOpened({ phase: 'open', map: fixed })
      else void fixed.close()
    }
    const fetchFixed = async (checkpoint: string): Promise<void> => {
      const map = await opening
      const version = await map?.versions.open(checkpoint)
      if (!map || !version?.ok) return void (isWanted && setOpened({ phase: 'shut', because: 'gone' }))
      if (map.secret !== null && !isEmbedded) void keepVersionOfLink(database, id, map.secret, version.value)
      await showFixed(version.value, map.secret, false)
    }
    const openLive = (): Promise<OpenMap> => openMap({
      id: id as MapId,
      database: isEmbedded ? null : database,
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
      onFixed: (checkpoint) => void fetchFixed(checkpoint),
    })
    const show = async (): Promise<void> => {
      try {
        const kept = isEmbedded ? null : await findFixedVersion(database, id)
        if (!isWanted) return
        if (kept) return await showFixed(kept.version, kept.secret, true)
        const map = await (opening = openLive())
        if (isWanted) setOpened({ phase: 'open', map })
      } catch (error) {
        if (isWanted) setOpened({ phase: 'failed', error })
      }
    }
    const leave = async (): Promise<void> => {
      const map = await opening?.catch(() => null)
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
