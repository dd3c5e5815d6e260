/**
 * Files that come with the first dialog, choice or menu. Where a service worker keeps the app they are on the device already;
 * on a first visit, and on plain http in a meeting room, somebody may lose the connection before they are asked for.
 */
const LATE_FILES: readonly (() => Promise<unknown>)[] = [
  () => import('../stage/MapCanvas.tsx'),
  () => import('../hand/HandHost.tsx'),
  () => import('../lens/panel/LensPanel.tsx'),
  () => import('../answers/AnswersView.tsx'),
  () => import('../around/PartyPage.tsx'),
  () => import('../controls/party/PartyComboBox.tsx'),
  () => import('../dialogs/PasteDialog.tsx'),
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

/** By then the map is on the screen. */
const AFTER_MS = 3_000

/** Fetches them a little later, unless a service worker has them. Answers how to stop. */
export function fetchLateFiles(): () => void {
  if (navigator.serviceWorker?.controller) return () => {}
  // A failure shows where the thing itself is asked for.
  const timer = setTimeout(() => LATE_FILES.forEach((load) => void load().catch(() => {})), AFTER_MS)
  return () => clearTimeout(timer)
}
