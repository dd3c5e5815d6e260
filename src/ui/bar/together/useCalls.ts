import { useEffect, useRef } from 'react'
import { follow } from '../../../session/session.ts'
import { useColleagues } from '../../map/useColleagues.ts'
import { useNotices } from '../../notices/noticesContext.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { newCalls, type SeenCalls } from './newCalls.ts'

/** Offers to look along when a colleague asks everybody. Nobody is taken anywhere unasked. */
export function useCalls(): void {
  const { people } = useText()
  const { session } = useOpenMap()
  const notices = useNotices()
  const colleagues = useColleagues()
  const seen = useRef<SeenCalls>(new Map())

  useEffect(() => {
    const { callers, seen: now } = newCalls(seen.current, colleagues)
    seen.current = now
    for (const { client, name } of callers) {
      if (session.getState().following === client) continue
      notices.show({ kind: 'call', text: people.asksAlong(name || people.nameless), action: { label: people.lookAlong, run: () => follow(session, client) } })
    }
  }, [colleagues, notices, people, session])
}
