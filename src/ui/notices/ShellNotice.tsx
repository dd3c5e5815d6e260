import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { shell } from '../device/shell.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { NoticeCard } from './NoticeCard.tsx'

/** Offers a new version at a calm moment, and says where the map cannot be opened without a network. */
export function ShellNotice(): ReactNode {
  const { notices } = useText()
  const state = useSyncExternalStore(shell.shellState.subscribe, shell.shellState.get)
  const [isDismissed, setDismissed] = useState(false)
  const status = useWatched(useOpenMap().connection)
  const noShell = useMemo(() => ({ text: notices.noShell }), [notices])
  // Then the server itself said what to do: open another address, or load anew.
  if (isDismissed || (status.phase === 'stopped' && (status.reason === 'origin' || status.reason === 'tooOld'))) return null
  if (state.phase === 'newVersion') {
    return (
      <NoticeCard action={{ label: notices.reload, run: shell.activateNewVersion }} onDismiss={() => setDismissed(true)}>{notices.newVersion}</NoticeCard>
    )
  }
  if (state.phase === 'absent' && state.reason === 'plainHttp') return <NoticeCard passing={noShell} onDismiss={() => setDismissed(true)}>{notices.noShell}</NoticeCard>
  return null
}
