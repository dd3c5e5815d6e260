import { useEffect, useState } from 'react'
import type { MapId } from '../../model/ids.ts'
import { openMap, type OpenMap, type OpenMapOptions } from '../../openMap.ts'
import { today } from '../controls/today.ts'
import { useDevice } from '../device/deviceContext.ts'
import { showsListFirst } from './showsListFirst.ts'

export type OpenedMap =
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly map: OpenMap }
  | { readonly phase: 'failed'; readonly error: unknown }

/** The secret of a link stands behind the `#` and is taken out elsewhere; what is written here leaves it as it is. */
const ADDRESS: OpenMapOptions['address'] = {
  read: () => location.search,
  write: (query) => history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`),
}

/** Opens the map of an address, again when it turns out to have begun a new life, and closes it when the page goes. */
export function useOpenedMap(id: string): OpenedMap {
  const device = useDevice()
  const [opened, setOpened] = useState<OpenedMap>({ phase: 'opening' })
  const [life, setLife] = useState(0)
  useEffect(() => {
    let isWanted = true
    const opening = openMap({
      id: id as MapId,
      database: device.database,
      device: device.id,
      app: location.origin,
      tab: showsListFirst() ? 'list' : 'map',
      name: () => device.preferences.get().name,
      today,
      address: ADDRESS,
      colour: () => device.preferences.get().colour,
      code: () => device.preferences.get().createCode,
      onOtherLife: () => {
        setOpened({ phase: 'opening' })
        setLife(life + 1)
      },
    })
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
      await map?.close()
    }
    void show()
    return () => {
      isWanted = false
      void leave()
    }
  }, [id, device, life])
  return opened
}
