import { useEffect, useRef } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { partyOf, type Network } from '../../model/network.ts'
import { withoutCuts } from '../../model/lens/lens.ts'
import { look } from '../../session/session.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'

/** More names than these make a sentence nobody reads. */
const MOST_NAMED = 3

/** Says so when somebody makes something that their own lens does not show; what colleagues make is theirs to see. */
export function useHiddenNews(): void {
  const { entities, shown, session, history, onOthersChange } = useOpenMap()
  const { lens: text } = useText()
  const notices = useNotices()
  const byOthers = useRef<Set<string>>(new Set())
  const before = useRef(entities.network())

  useEffect(() => onOthersChange((changes) => changes.forEach(({ party }) => byOthers.current.add(party))), [onOthersChange])

  useEffect(() => {
    const onChange = (): void => {
      const now = entities.network()
      const made = history.canUndo() ? partiesMade(before.current, now).filter((id) => !byOthers.current.has(id)) : []
      before.current = now
      byOthers.current.clear()
      const hidden = made.filter((id) => shown.lensed().leftOut.has(id))
      if (hidden.length === 0) return
      const names = hidden.slice(0, MOST_NAMED).map((id) => partyOf(now, id)?.name ?? '')
      const showAll = (): void => look(session, withoutCuts(session.getState().lens))
      notices.show({ kind: 'outOfSight', text: text.outOfSight(names, hidden.length - names.length), action: { label: text.all, run: showAll } })
    }
    return entities.subscribe(onChange)
  }, [entities, shown, session, history, notices, text])
}

function partiesMade(before: Network, now: Network): readonly PartyId[] {
  if (before.organisations === now.organisations && before.coalitions === now.coalitions) return []
  return [...now.organisations.keys(), ...now.coalitions.keys()].filter((id) => partyOf(before, id) === undefined)
}
