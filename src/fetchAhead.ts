import { showsListFirst } from './ui/map/opening/showsListFirst.ts'
import { loadText } from './ui/text/loadText.ts'
import { preferredLanguage } from './ui/text/preferredLanguage.ts'

/**
 * Runs before anything else is compiled, and has the browser fetch what the address is about to need: the sentences, the page of
 * a map, its drawing, and the example it asks for. Waiting for the first screen's own files cost a tenth of a second.
 *
 * A failure shows where the thing itself is asked for.
 */
const example = new URLSearchParams(location.search).get('voorbeeld')
const files = [
  () => import('./ui/map/opening/mapPageFile.ts'),
  ...(showsListFirst() ? [] : [() => import('./ui/stage/MapCanvas.tsx')]),
]
loadText(preferredLanguage(navigator.languages)).catch(() => {})
if (example) fetchEarly(`/samples/${example}.json`)
if (example || location.pathname.startsWith('/m/')) for (const load of files) load().catch(() => {})

function fetchEarly(address: string): void {
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: encodeURI(address) })
  document.head.append(link)
}
