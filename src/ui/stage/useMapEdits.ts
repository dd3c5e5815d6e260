import { useEffect, useMemo, useRef } from 'react'
import { restoreRecord } from '../../doc/editing/editRecord.ts'
import { tableOfId, type FactId, type PartyId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import { select } from '../../session/session.ts'
import { sayFact } from '../facts/sayFact.ts'
import { pinThings, removeThings } from '../hand/handEdits.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'

/** What is done to things of the map by keys or from their menu. The same object for as long as the map is open. */
export type MapEdits = {
  readonly remove: (ids: readonly string[]) => void
  readonly pin: (ids: readonly string[]) => void
  readonly sayLinking: (from: PartyId | null) => void
}

/** More names than this make a sentence nobody reads. */
const MOST_NAMED = 3

export function useMapEdits(): MapEdits {
  const openMap = useOpenMap()
  const notices = useNotices()
  const [text, language] = [useText(), useLanguage()]
  // The view of the map outlives a change of language.
  const words = useRef({ text, language })
  useEffect(() => { words.current = { text, language } }, [text, language])

  return useMemo(() => {
    const { history, entities, session, isReadOnly } = openMap
    const nameOf = (id: string): string => partyOf(entities.network(), id as PartyId)?.name ?? ''

    /** In one step. What was removed can be brought back from the notice, whatever was done since. */
    function remove(ids: readonly string[]): void {
      if (isReadOnly.get() || ids.length === 0) return
      const { text, language } = words.current
      const names = ids.map((id) => sayFact(entities.network(), id as FactId, text, language))
      removeThings(openMap, ids as readonly FactId[])
      select(session, session.getState().selection.filter((id) => !ids.includes(id)))
      const bringBack = (): void => void history.edit((writer) => {
        for (const id of ids) {
          const table = tableOfId(id)
          if (table) restoreRecord(writer, table, id)
        }
      })
      notices.show({ kind: 'removed', text: text.said.removed(names.slice(0, MOST_NAMED), Math.max(0, names.length - MOST_NAMED)), action: { label: text.panel.bringBack, run: bringBack } })
    }

    function pin(ids: readonly string[]): void {
      const { said } = words.current.text
      const placed = (ids as readonly PartyId[]).filter((id) => entities.network().placements.has(id))
      const isPinning = placed.some((id) => !entities.network().placements.get(id)?.pinned)
      if (isReadOnly.get() || placed.length === 0) return
      pinThings(openMap, placed, isPinning)
      notices.say(isPinning ? said.nowPinned(placed.map(nameOf)) : said.nowLoose(placed.map(nameOf)))
    }

    return { remove, pin, sayLinking: (from) => from !== null && notices.say(words.current.text.said.linking(nameOf(from))) }
  }, [openMap, notices])
}
