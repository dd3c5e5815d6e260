import type { Outcome } from '../../protocol/documentShapes.ts'
import type { Note, NoteKind, NoteNews } from '../../protocol/noteMessages.ts'
import type { Extra } from '../../protocol/roles.ts'
import { addNote, changeNotes, watchNotes } from '../../storage/beside/ownNotes.ts'
import type { Database, NoteRow } from '../../storage/database.ts'
import type { Relay } from '../../sync/relayProvider.ts'
import { createWatched, type Watched } from '../../sync/watched.ts'

/** Something this device said about the map, and what became of it. `waiting`: the relay does not have it. `unsent`: it takes no more. */
export type OwnNote = {
  readonly number: number
  readonly kind: NoteKind
  readonly about: string
  readonly text: string
  readonly fate: Outcome | 'waiting' | 'unsent'
  readonly answer: string
  readonly decidedBy: string
}

export type OwnNotes = {
  /** Whether this link lets somebody send notes. */
  readonly mayNote: Watched<boolean>
  /** The oldest first. */
  readonly notes: Watched<readonly OwnNote[]>
  /** Notes that the relay does not have. */
  readonly pending: Watched<number>
  /** Keeps a note, and sends it now or as soon as there is a connection. */
  readonly send: (note: Pick<Note, 'kind' | 'about' | 'text'>) => Promise<void>
  readonly close: () => void
}

/** After *too many* a device may send again in a minute. */
const SEND_AGAIN_MS = 61_000

type Parts = {
  readonly map: string
  readonly database: Database | null
  readonly relay: Pick<Relay, 'welcome' | 'noteNews' | 'sendNote'>
  readonly extras: Watched<readonly Extra[]>
  readonly name: () => string
  readonly now?: () => number
}

/** Sends notes until the relay has them, over lost connections and reloads. Where the browser keeps nothing they live as long as the page. */
export function openOwnNotes({ map, database, relay, extras, name, now = Date.now }: Parts): OwnNotes {
  const rows = createWatched<readonly NoteRow[]>([])
  const notes = createWatched<readonly OwnNote[]>([])
  const pending = createWatched(0)
  const mayNote = createWatched(extras.get().includes('notes'))
  let timer: ReturnType<typeof setTimeout> | undefined

  const waiting = (): readonly NoteRow[] => rows.get().filter(({ outcome }) => outcome === 'waiting')

  function show(next: readonly NoteRow[]): void {
    rows.set(next)
    notes.set(next.map(toNote))
    pending.set(waiting().length)
  }

  function sendWaiting(): void {
    if (!relay.welcome.get()?.extras.includes('notes')) return
    for (const { number, kind, about, text, name: by } of waiting()) relay.sendNote({ number, kind: kind as NoteKind, about, text, name: by })
  }

  async function change(changes: readonly (Partial<NoteRow> & { readonly number: number })[]): Promise<void> {
    // In sight at once; a disk that does not take it is told the same at the next connection.
    show(rows.get().map((row) => ({ ...row, ...changes.find(({ number }) => number === row.number) })))
    if (database) await changeNotes(database, map, changes).catch(() => {})
  }

  function hear(news: NoteNews | null): void {
    if (!news) return
    const unsent = news.refused.filter(({ reason }) => reason !== 'tooMany').map(({ number }) => ({ number, outcome: 'unsent' }))
    void change([...news.fates, ...unsent])
    if (news.refused.length === unsent.length) return
    clearTimeout(timer)
    timer = setTimeout(sendWaiting, SEND_AGAIN_MS)
  }

  async function keep(row: Omit<NoteRow, 'number'>): Promise<NoteRow> {
    const inPage = { ...row, number: Math.max(now(), (rows.get().at(-1)?.number ?? 0) + 1) }
    return database ? addNote(database, row, now()).catch(() => inPage) : inPage
  }

  const stops = [
    relay.welcome.subscribe(sendWaiting),
    relay.noteNews.subscribe(() => hear(relay.noteNews.get())),
    extras.subscribe(() => mayNote.set(extras.get().includes('notes'))),
    database ? watchNotes(database, map, (found) => {
      show(found)
      sendWaiting()
    }) : () => {},
  ]

  return {
    mayNote,
    notes,
    pending,
    async send({ kind, about, text }) {
      const kept = await keep({ map, kind, about, text, name: name(), outcome: 'waiting', answer: '', decidedBy: '' })
      if (!rows.get().some(({ number }) => number === kept.number)) show([...rows.get(), kept])
      sendWaiting()
    },
    close() {
      clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}

/** A number that this app does not know the words of reads as sent. */
function toNote({ number, kind, about, text, outcome, answer, decidedBy }: NoteRow): OwnNote {
  const fate = (['open', 'handled', 'aside', 'waiting', 'unsent'] as const).find((each) => each === outcome) ?? 'open'
  return { number, kind: kind === 'proposal' ? 'proposal' : 'wrong', about, text, fate, answer, decidedBy }
}
