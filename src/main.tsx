import { createRoot } from 'react-dom/client'
import { App } from './ui/App.tsx'
import { openDevice } from './ui/device/device.ts'

const home = document.getElementById('app')
const device = await openDevice()
if (home) createRoot(home).render(<App device={device} />)
