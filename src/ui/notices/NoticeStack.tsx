import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { DoorNotice } from './DoorNotice.tsx'
import { LensNotice } from './LensNotice.tsx'
import { LockedNotice } from './LockedNotice.tsx'
import { MergedNotice } from './MergedNotice.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import { useNotices } from './noticesContext.ts'
import { ShellNotice } from './ShellNotice.tsx'
import './notices.css'

/** What happened, said where it does not stand in the way and takes no focus. */
export function NoticeStack(): ReactNode {
  const text = useText()
  const notices = useNotices()
  const openMap = useOpenMap()
  const shown = useSyncExternalStore(notices.subscribe, notices.get)
  const storage = useWatched(openMap.storage)
  const because = useWatched(openMap.readOnlyBecause)
  const leftOut = useNetwork().leftOut.length
  const [seenLeftOut, setSeenLeftOut] = useState(0)
  return (
    <ul className="notices" aria-label={text.notices.label} aria-live="polite">
      {storage.storage === 'failing' && <NoticeCard tone="warning">{text.notices.storageFailing}</NoticeCard>}
      {because === 'newer' && <NoticeCard tone="warning">{text.map.readOnly}</NoticeCard>}
      {leftOut > seenLeftOut && <NoticeCard tone="warning" onDismiss={() => setSeenLeftOut(leftOut)}>{text.notices.leftOut(leftOut)}</NoticeCard>}
      <DoorNotice />
      <LensNotice />
      <LockedNotice />
      <MergedNotice />
      <ShellNotice />
      {shown.map((notice) => (
        <NoticeCard key={notice.kind} action={notice.action} passing={notice} onDismiss={() => notices.dismiss(notice.kind)}>{notice.text}</NoticeCard>
      ))}
    </ul>
  )
}
