import { createRoot } from 'react-dom/client'
import { trustOwnWorkers } from './trustOwnWorkers.ts'
import { App } from './ui/App.tsx'
import { openDevice } from './ui/device/device.ts'
import { traceExampleAhead } from './ui/start/traceExampleAhead.ts'
import { loadText } from './ui/text/loadText.ts'
import { preferredLanguage } from './ui/text/preferredLanguage.ts'

trustOwnWorkers(location.href)
const home = document.getElementById('app')
const preferred = preferredLanguage(navigator.languages)
loadText(preferred).catch(() => {})
traceExampleAhead(location.search, preferred).catch(() => {})
const device = await openDevice()
const language = device.preferences.get().language ?? preferred
const text = await loadText(language)
if (home) createRoot(home).render(<App device={device} first={{ language, text }} />)
