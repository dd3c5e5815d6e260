import { createDisk, openTab, until } from '../../storage/databaseInMemory.ts'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Welcome } from '../../../src/protocol/messages.ts'
import type { Note, NoteNews } from '../../../src/protocol/noteMessages.ts'
import type { Extra } from '../../../src/protocol/roles.ts'
import { openOwnNotes, type OwnNotes } from '../../../src/opening/beside/ownNotes.ts'
import type { Database } from '../../../src/storage/database.ts'
import { createWatched } from '../../../src/sync/watched.ts'

const MAP = 'aaaaaaaa'

const said = (text: string) => ({ kind: 'wrong', about: 'org-0001', text }) as const

/** A connection whose both ends the test holds. */
function createLine() {
  const welcome = createWatched<Welcome | null>(null)
  const noteNews = createWatched<NoteNews | null>(null)
  const sent: Note[] = []
  let isUp = false
  return {
    sent,
    relay: { welcome, noteNews, sendNote: (note: Note) => isUp && sent.push(note) > 0 },
    connect: (extras: readonly Extra[] = ['notes']) => {
      isUp = true
      welcome.set({ protocol: 1, epoch: 'e', role: 'reader', extras, colour: 0, presence: '' })
    },
    lose: () => void (isUp = false),
    tell: (news: Partial<NoteNews>) => noteNews.set({ fates: [], refused: [], ...news }),
  }
}

function open(line: ReturnType<typeof createLine>, database: Database | null): OwnNotes {
  const notes = openOwnNotes({ map: MAP, database, relay: line.relay, extras: createWatched<readonly Extra[]>(['notes']), name: () => 'Jan', now: () => 1_000 })
  onTestFinished(notes.close)
  return notes
}

const untilNotes = ({ notes }: OwnNotes, isSo: (fates: readonly string[]) => boolean): Promise<void> => until(notes.subscribe, () => isSo(notes.get().map(({ fate }) => fate)))

it.each(['in a database', 'in the page only'])('keeps %s what was said without a connection, and sends it on return until the relay has it', async (where) => {
  const line = createLine()
  const notes = open(line, where === 'in a database' ? await openTab(createDisk()) : null)
  await notes.send(said('een'))
  await notes.send(said('twee'))
  expect([notes.pending.get(), line.sent]).toEqual([2, []])
  line.connect()
  expect(line.sent.map(({ number, text, name }) => [number, text, name])).toEqual([[1_000, 'een', 'Jan'], [1_001, 'twee', 'Jan']])
  line.lose()
  line.connect()
  expect(line.sent).toHaveLength(4)
  line.tell({ fates: [{ number: 1_000, outcome: 'open', answer: '', decidedBy: '' }, { number: 1_001, outcome: 'handled', answer: 'Dank', decidedBy: 'Ans' }] })
  expect(notes.notes.get().map(({ fate, answer }) => [fate, answer])).toEqual([['open', ''], ['handled', 'Dank']])
  expect(notes.pending.get()).toBe(0)
  line.connect()
  expect(line.sent).toHaveLength(4)
})

it('goes on after a reload, with what waits and with what came back', async () => {
  const disk = createDisk()
  const before = createLine()
  const first = open(before, await openTab(disk))
  before.connect()
  await first.send(said('een'))
  before.tell({ fates: [{ number: 1_000, outcome: 'aside', answer: '', decidedBy: '' }] })
  before.lose()
  await first.send(said('twee'))
  const after = createLine()
  const second = open(after, await openTab(disk))
  await untilNotes(second, (fates) => fates.join() === 'aside,waiting')
  after.connect()
  expect(after.sent.map(({ text }) => text)).toEqual(['twee'])
})

it('sends again in a minute what came too fast, and gives up what the inbox does not take', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const line = createLine()
  const notes = open(line, null)
  line.connect()
  await notes.send(said('een'))
  await notes.send(said('twee'))
  line.tell({ refused: [{ number: 1_000, reason: 'tooMany' }, { number: 1_001, reason: 'full' }] })
  expect(notes.notes.get().map(({ fate }) => fate)).toEqual(['waiting', 'unsent'])
  line.sent.length = 0
  vi.advanceTimersByTime(61_000)
  expect(line.sent.map(({ text }) => text)).toEqual(['een'])
})

it('sends nothing by a link that does not include it', async () => {
  const line = createLine()
  const notes = open(line, null)
  await notes.send(said('een'))
  line.connect([])
  expect(line.sent).toEqual([])
})
