import { whenQuiet } from '../../storage/whenQuiet.ts'
import { isServerThere, whenBack } from './server.ts'

type Load = () => Promise<unknown>

/** What the ordinary work on a map asks for first: the drawing, the hand on it, names in the panel, pasted lines, what the lens shows. */
const BASIC_FILES: readonly Load[] = [
  () => import('../stage/MapCanvas.tsx'),
  () => import('../hand/HandHost.tsx'),
  () => import('../controls/party/PartyComboBox.tsx'),
  () => import('../dialogs/PasteDialog.tsx'),
  () => import('../lens/panel/LensPanel.tsx'),
]

/** What comes with the other dialogs, choices and menus. */
const OTHER_FILES: readonly Load[] = [
  () => import('../answers/AnswersView.tsx'),
  () => import('../around/PartyPage.tsx'),
  () => import('../importing/ImportDialog.tsx'),
  () => import('../dialogs/SettingsDialog.tsx'),
  () => import('../dialogs/AboutDialog.tsx'),
  () => import('../dialogs/ShortcutsDialog.tsx'),
  () => import('../dialogs/share/ShareDialog.tsx'),
  () => import('../dialogs/share/ShareViewDialog.tsx'),
  () => import('../dialogs/versions/VersionsDialog.tsx'),
  () => import('../dialogs/MessagesDialog.tsx'),
  () => import('../doubles/DoublesDialog.tsx'),
  () => import('../exporting/ExportDialog.tsx'),
  () => import('../matrix/MatrixView.tsx'),
  () => import('../changes/ChangesView.tsx'),
  () => import('../views/ViewsDialog.tsx'),
  () => import('../present/Presentation.tsx'),
]

/** A browser is idle between two frames of a first picture too. */
const SETTLE_MS = 500

/** Between what is needed first and the rest: whoever just came in is at work by then. */
const PAUSE_MS = 3_000

/**
 * Has the late files in hand before the connection is lost: on a first visit, and on plain http in a meeting room, nothing else
 * keeps them. To be called when the first picture stands; one by one, whenever the page has nothing else to do. Where a service
 * worker keeps the app they are on the device already. Answers how to stop.
 */
export function fetchLateFiles(): () => void {
  if (navigator.serviceWorker?.controller) return () => {}
  let isWanted = true
  async function fetchOn(files: readonly Load[]): Promise<void> {
    for (const [place, load] of files.entries()) {
      await whenQuiet()
      if (!isWanted) return
      // What the server does not have shows where it is asked for.
      if (await isLoaded(load) || (await isServerThere())) continue
      return whenBack(() => void fetchOn(files.slice(place)))
    }
  }
  const timers = [setTimeout(() => void fetchOn(BASIC_FILES), SETTLE_MS), setTimeout(() => void fetchOn(OTHER_FILES), PAUSE_MS)]
  return () => {
    isWanted = false
    timers.forEach(clearTimeout)
  }
}

async function isLoaded(load: Load): Promise<boolean> {
  return load().then(() => true, () => false)
}

