import { useEffect, useMemo, useState } from 'react'
import type { Point } from '../../drawing/drawing.ts'
import { NO_DROP, type Drop } from '../../map/hand/dropping.ts'
import { isPartyId, type FactId, type PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useText } from '../text/useText.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useSession } from '../useSession.ts'
import { seatsIn } from './handEdits.ts'
import type { HandTask } from './handTask.ts'
import type { Sharing } from './sharedDrags.ts'

export type Hand = {
  readonly task: HandTask | null
  readonly setTask: (task: HandTask | null) => void
  /** What letting go would mean, while somebody drags. */
  readonly drop: Drop
  readonly setDrop: (drop: Drop) => void
  /** Who drags the same as I do. */
  readonly sharing: Sharing | null
  /** Who waits for a click on the other end of a line; null for nobody. */
  readonly connecting: PartyId | null
  readonly connect: (from: PartyId | null) => void
  /** What the map reports: dropped, drawn, menu asked for, the other end clicked. */
  readonly reports: HandReports
}

export type HandReports = {
  readonly onDrop: (drop: Drop, at: Point) => void
  /** `place` is where the line ends, in map units. */
  readonly onLink: (from: PartyId, to: PartyId | null, at: Point, place: Point) => void
  readonly onMenu: (id: string | null, at: Point) => void
  /** What was dragged is not on the map any more. */
  readonly onGone: (name: string) => void
  /** Somebody drags what I drag; null when nobody does, or when I let go. */
  readonly onSharing: (sharing: Sharing | null) => void
  /** What I let go of was put elsewhere by who dragged it as well. */
  readonly onOvertaken: (sharing: Sharing) => void
}

/** What the hand is doing on the map and what is asked about it. All of it is this tab's own and passes. */
export function useHand(): Hand {
  const { session, entities, isReadOnly } = useOpenMap()
  const { hand, common } = useText()
  const notices = useNotices()
  const [task, setTask] = useState<HandTask | null>(null)
  const [drop, setDrop] = useState<Drop>(NO_DROP)
  const [sharing, setSharing] = useState<Sharing | null>(null)
  const connecting = useSession((state) => state.connecting)

  useEffect(() => {
    if (connecting === null) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') session.setState({ connecting: null })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [connecting, session])

  const reports = useMemo((): HandReports => ({
    onDrop({ enters, leaves }, at) {
      // Who sits there only by way of a part of it was not pulled out of anything of its own.
      const left = leaves && seatsIn(entities.network(), leaves.party, leaves.coalitions).length > 0 ? leaves : null
      if (enters) setTask({ kind: 'enter', at, ...enters, leaves: left })
      else if (left) setTask({ kind: 'leave', at, ...left })
    },
    onLink(from, to, at, place) {
      if (isReadOnly.get()) return
      setTask(to === null ? { kind: 'new', from, at, place } : { kind: 'link', from, to, at })
    },
    onMenu(id, at) {
      const { selection } = session.getState()
      // A menu on one of several that are selected is about all of them.
      const ids = id === null ? [] : selection.includes(id as FactId) && isPartyId(id) ? selection : [id as FactId]
      setTask({ kind: 'menu', ids, at })
    },
    onGone: (name) => notices.show({ kind: 'gone', text: hand.gone(name), action: null }),
    onSharing: (next) => setSharing((before) => (before?.party === next?.party && before?.who === next?.who ? before : next)),
    onOvertaken: ({ party, who }) => notices.show({ kind: 'overtaken', text: hand.overtaken(who || common.somebody, partyOf(entities.network(), party)?.name ?? ''), action: null }),
  }), [session, entities, isReadOnly, notices, hand, common])

  return { task, setTask, drop, setDrop, sharing, connecting, connect: (from) => session.setState({ connecting: from }), reports }
}
