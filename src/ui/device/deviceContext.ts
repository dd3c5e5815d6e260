import { createContext, useContext, useSyncExternalStore } from 'react'
import { assert } from '../../model/result.ts'
import type { Preferences } from '../../storage/preferences.ts'
import type { Device } from './device.ts'

export const DeviceContext = createContext<Device | null>(null)

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  assert(device, 'a screen is inside App')
  return device
}

export function usePreferences(): Preferences {
  const { preferences } = useDevice()
  return useSyncExternalStore(preferences.subscribe, preferences.get)
}
