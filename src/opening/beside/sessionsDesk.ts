import { createInSessions, readSessions, removeFromSessions } from '../../doc/beside/sessionsDoc.ts'
import type { MakeId } from '../../model/ids.ts'
import { partialDate } from '../../model/partialDate.ts'
import type { AgreementId, SessionId, Sessions } from '../../model/sessions.ts'
import type { Watched } from '../../sync/watched.ts'
import type { Beside } from './openBeside.ts'
import { watchReading } from './watchReading.ts'

/** The sessions of a map and what came out of them, where this link includes them. */
export type SessionsDesk = {
  /** Null where they are not open. */
  readonly all: Watched<Sessions | null>
  /** The relay has them and cannot open them. */
  readonly isSetApart: Watched<boolean>
  /** Writes an agreement down with the session of today, which begins with it when there is none yet. */
  readonly agree: (what: string) => void
  readonly takeBack: (agreement: AgreementId) => void
}

type Parts = { readonly isReadOnly: () => boolean; readonly makeId: MakeId; /** `yyyy-mm-dd` */ readonly today: () => string }

export function openSessionsDesk(beside: Beside, { isReadOnly, makeId, today }: Parts): SessionsDesk {
  const all = watchReading(beside.ydoc, readSessions)
  return {
    all,
    isSetApart: beside.isSetApart,
    agree(what) {
      const ydoc = beside.ydoc.get()
      if (!ydoc || isReadOnly()) return
      const day = today()
      const ofToday = [...(all.get()?.sessions.values() ?? [])].find(({ date }) => date?.date === day)?.id
      const session = ofToday ?? (makeId('ses') as SessionId)
      ydoc.transact(() => {
        if (ofToday === undefined) createInSessions(ydoc, 'sessions', session, { date: partialDate(day), question: '', rounds: [], present: [] })
        createInSessions(ydoc, 'agreements', makeId('agr') as AgreementId, { session, what, parties: [], about: null })
      })
    },
    takeBack(agreement) {
      const ydoc = beside.ydoc.get()
      if (ydoc && !isReadOnly()) removeFromSessions(ydoc, 'agreements', agreement)
    },
  }
}
