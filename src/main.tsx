import { createRoot } from 'react-dom/client'
import { App } from './ui/App.tsx'
import { openDevice } from './ui/device/device.ts'
import { fetchAhead } from './ui/start/startMap.ts'

fetchAhead(location)
const home = document.getElementById('app')
const device = await openDevice()
if (home) createRoot(home).render(<App device={device} />)
