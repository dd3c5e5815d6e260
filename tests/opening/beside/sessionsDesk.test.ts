import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createInSessions } from '../../../src/doc/beside/sessionsDoc.ts'
import type { SessionId } from '../../../src/model/sessions.ts'
import { openSessionsDesk, type SessionsDesk } from '../../../src/opening/beside/sessionsDesk.ts'
import { createWatched } from '../../../src/sync/watched.ts'

type Opened = { readonly ydoc: Y.Doc | null; readonly day?: string; readonly isReadOnly?: boolean }

function openDesk({ ydoc, day = '2026-11-28', isReadOnly = false }: Opened): SessionsDesk {
  let made = 0
  const beside = { ydoc: createWatched(ydoc), pending: createWatched(0), isSetApart: createWatched(false), close: async () => {} }
  return openSessionsDesk(beside, { isReadOnly: () => isReadOnly, makeId: (prefix) => `${prefix}-${day}-${(made += 1)}`, today: () => day })
}

const saidIn = (desk: SessionsDesk): unknown => {
  const { agreements = new Map(), sessions = new Map() } = desk.all.get() ?? {}
  return [...agreements.values()].map(({ what, session }) => [what, sessions.get(session)?.date?.date])
}

it('writes agreements of one day down with one session, and those of another day with another', () => {
  const ydoc = new Y.Doc()
  const desk = openDesk({ ydoc })
  desk.agree('Eén wachtlijst')
  desk.agree('Samen inkopen')
  openDesk({ ydoc, day: '2026-12-05' }).agree('Elke maand overleg')
  expect(saidIn(desk)).toEqual([['Eén wachtlijst', '2026-11-28'], ['Samen inkopen', '2026-11-28'], ['Elke maand overleg', '2026-12-05']])
  expect(desk.all.get()?.sessions.size).toBe(2)
})

it('goes on with a session of today that was made elsewhere', () => {
  const ydoc = new Y.Doc()
  createInSessions(ydoc, 'sessions', 'ses-0001' as SessionId, { question: 'Wie mist er?', date: { date: '2026-11-28', words: 'vandaag' } })
  const desk = openDesk({ ydoc })
  desk.agree('Eén wachtlijst')
  expect([...(desk.all.get()?.agreements.values() ?? [])].map(({ session }) => session)).toEqual(['ses-0001'])
})

it('takes one back, and writes nothing where nothing may be written', () => {
  const ydoc = new Y.Doc()
  const desk = openDesk({ ydoc })
  desk.agree('Eén wachtlijst')
  const [agreement] = desk.all.get()?.agreements.keys() ?? []
  const reader = openDesk({ ydoc, isReadOnly: true })
  reader.agree('Van een lezer')
  if (agreement) reader.takeBack(agreement)
  expect(saidIn(desk)).toEqual([['Eén wachtlijst', '2026-11-28']])
  if (agreement) desk.takeBack(agreement)
  expect(saidIn(desk)).toEqual([])
  const shut = openDesk({ ydoc: null })
  shut.agree('Nergens')
  expect(shut.all.get()).toBeNull()
})
