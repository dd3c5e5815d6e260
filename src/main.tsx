import { createRoot } from 'react-dom/client'
import { trustOwnWorkers } from './trustOwnWorkers.ts'
import { App } from './ui/App.tsx'
import { openDevice } from './ui/device/device.ts'
import { traceExampleAhead } from './ui/start/traceExampleAhead.ts'

trustOwnWorkers(location.href)
const home = document.getElementById('app')
traceExampleAhead(location.search).catch(() => {})
const device = await openDevice()
if (home) createRoot(home).render(<App device={device} />)
