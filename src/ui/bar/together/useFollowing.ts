import { useEffect } from 'react'
import type { FactId } from '../../../model/ids.ts'
import { follow, goAlong } from '../../../session/session.ts'
import { useColleagues } from '../../map/useColleagues.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useSession } from '../../useSession.ts'
import { isOwnDoing } from './isOwnDoing.ts'

const DOINGS = ['pointerdown', 'wheel', 'keydown'] as const

/** Keeps this tab at what the followed colleague has selected, until I do something myself or they leave. */
export function useFollowing(): void {
  const { session } = useOpenMap()
  const following = useSession((state) => state.following)
  const leader = useColleagues().find(({ client }) => client === following)
  const isGone = following !== null && leader === undefined
  const selected = leader === undefined ? null : JSON.stringify(leader.selection)

  useEffect(() => {
    if (isGone) follow(session, null)
  }, [session, isGone])

  useEffect(() => {
    if (selected !== null) goAlong(session, JSON.parse(selected) as readonly FactId[])
  }, [session, selected])

  useEffect(() => {
    if (following === null) return
    const stop = (event: Event): void => {
      if (isOwnDoing(event)) follow(session, null)
    }
    for (const doing of DOINGS) document.addEventListener(doing, stop, { capture: true, passive: true })
    return () => {
      for (const doing of DOINGS) document.removeEventListener(doing, stop, { capture: true })
    }
  }, [session, following])
}
