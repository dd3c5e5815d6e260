import { describe, expect, it } from 'vitest'
import {
  noteAcknowledgement, noteAlreadyPresent, noteRefusal, noteStep2, noteUpdate, NOTHING_SENT, startConnection, type SentUpdates,
} from '../../src/sync/sentUpdates.ts'
import { seededRandom, type Random } from '../support/seededRandom.ts'

describe('what was sent', () => {
  const open = noteStep2(startConnection(NOTHING_SENT), 3)

  it('is durable when its message is', () => {
    const two = noteUpdate(noteUpdate(open, 4), 5)
    expect(noteAcknowledgement(two, 1).durableSeq).toBe(3)
    expect(noteAcknowledgement(two, 2).durableSeq).toBe(4)
    expect(noteAcknowledgement(two, 3).durableSeq).toBe(5)
  })

  it('counts for nothing before step 2', () => {
    const early = noteUpdate(startConnection(NOTHING_SENT), 4)
    expect(noteAcknowledgement(early, 1).durableSeq).toBe(0)
    expect(noteAcknowledgement(noteStep2(early, 4), 2).durableSeq).toBe(4)
  })

  it('begins again with each connection, and keeps what is durable', () => {
    const again = startConnection(noteUpdate(noteAcknowledgement(open, 1), 4))
    expect(again.durableSeq).toBe(3)
    expect(noteAcknowledgement(noteUpdate(again, 5), 1).durableSeq).toBe(3)
    expect(noteAcknowledgement(noteStep2(again, 5), 1).durableSeq).toBe(5)
  })

  it('takes an acknowledgement of more than was sent for what was sent', () => {
    const one = noteAcknowledgement(open, 99)
    expect(noteAcknowledgement(noteUpdate(one, 4), 1).durableSeq).toBe(3)
  })

  it('takes what the document held already with what went before', () => {
    expect(noteAlreadyPresent(open, 4).durableSeq).toBe(0)
    expect(noteAcknowledgement(noteAlreadyPresent(open, 4), 1).durableSeq).toBe(4)
    expect(noteAlreadyPresent(noteAcknowledgement(open, 1), 4).durableSeq).toBe(4)
    expect(noteAlreadyPresent(startConnection(NOTHING_SENT), 1).durableSeq).toBe(0)
  })

  it('is never durable from the first refused message on, whatever is acknowledged', () => {
    const sent = noteUpdate(noteUpdate(noteUpdate(open, 4), 5), 6)
    const refused = noteRefusal(noteRefusal(noteAcknowledgement(sent, 1), 4), 3)
    expect(noteAcknowledgement(refused, 4).durableSeq).toBe(4)
    expect(noteAlreadyPresent(noteAcknowledgement(refused, 4), 7).durableSeq).toBe(4)
    expect(noteAcknowledgement(noteStep2(startConnection(refused), 6), 1).durableSeq).toBe(6)
  })

  it('does not pass over a change that a closing socket dropped', () => {
    const dropped = noteAcknowledgement(open, 1)
    expect(noteAlreadyPresent(dropped, 5).durableSeq).toBe(3)
    expect(noteAcknowledgement(noteUpdate(dropped, 5), 2).durableSeq).toBe(3)
  })
})

/** How a browser keeps the count; the real one, or one that a test proves wrong. */
type Counter = {
  readonly start: (state: SentUpdates) => SentUpdates
  readonly step2: (state: SentUpdates, lastSeq: number) => SentUpdates
  readonly update: (state: SentUpdates, lastSeq: number) => SentUpdates
  readonly present: (state: SentUpdates, seq: number) => SentUpdates
  readonly acknowledge: (state: SentUpdates, count: number) => SentUpdates
}

const REAL: Counter = { start: startConnection, step2: noteStep2, update: noteUpdate, present: noteAlreadyPresent, acknowledge: noteAcknowledgement }

/**
 * A browser and a relay. A change is a number; the document and the disk are sets of numbers. Sequence numbers and what
 * they stand for are kept apart, because a number can be given to something the document holds already.
 */
function playSchedule(random: Random, counter: Counter, steps: number): { readonly lies: number; readonly durable: number } {
  const document = new Set<number>()
  const disk = new Set<number>()
  const contentBySeq: (readonly number[])[] = [[]]
  let lastContent = 0
  let state = NOTHING_SENT
  let link: { readonly wire: (readonly number[])[]; committed: number; takesFrames: boolean; hasStep2: boolean } | null = null
  let lies = 0

  const lastSeq = (): number => contentBySeq.length - 1
  const addSeq = (content: readonly number[]): void => {
    contentBySeq.push(content)
    for (const each of content) document.add(each)
  }
  const edit = (): void => {
    lastContent += 1
    addSeq([lastContent])
    if (!link?.takesFrames) return
    link.wire.push([lastContent])
    state = counter.update(state, lastSeq())
  }
  /** Rows of another tab: some new, some held already, some both. */
  const takeRows = (): void => {
    const held = [...document].filter(() => random() < 0.2)
    const isNew = random() < 0.5
    if (isNew) lastContent += 1
    const content = isNew ? [...held, lastContent] : held
    const fresh = content.filter((each) => !document.has(each))
    if (content.length === 0) return
    addSeq(content)
    if (fresh.length === 0) state = counter.present(state, lastSeq())
    else if (link?.takesFrames) {
      link.wire.push(fresh)
      state = counter.update(state, lastSeq())
    }
  }
  const receive = (): void => {
    if (!link?.takesFrames) return
    lastContent += 1
    disk.add(lastContent)
    document.add(lastContent)
  }
  const connect = (): void => {
    link = { wire: [], committed: 0, takesFrames: true, hasStep2: false }
    state = counter.start(state)
  }
  const answerStep1 = (): void => {
    if (!link?.takesFrames || link.hasStep2) return
    link.hasStep2 = true
    link.wire.push([...document].filter((each) => !disk.has(each)))
    state = counter.step2(state, lastSeq())
  }
  const commit = (): void => {
    const frame = link?.wire[link.committed]
    if (!link || !frame) return
    for (const each of frame) disk.add(each)
    link.committed += 1
  }
  const acknowledge = (): void => {
    if (!link) return
    state = counter.acknowledge(state, link.committed)
  }
  const dying = (): void => {
    if (link) link.takesFrames = false
  }
  const lose = (): void => {
    link = null
  }
  const acts: readonly (readonly [number, () => void])[] = [
    [0.3, edit], [0.4, takeRows], [0.46, receive], [0.5, connect], [0.6, answerStep1], [0.8, commit], [0.95, acknowledge], [0.975, dying], [1, lose],
  ]
  for (let step = 0; step < steps; step++) {
    const chance = random()
    acts.find(([upTo]) => chance < upTo)?.[1]()
    const claimed = contentBySeq.slice(0, state.durableSeq + 1).flat()
    if (claimed.some((each) => !disk.has(each))) lies += 1
  }
  return { lies, durable: state.durableSeq }
}

describe('the count behind Opgeslagen', () => {
  const SEEDS = Number(process.env['FUZZ_SEEDS'] ?? 400)
  const STEPS = 120
  const play = (counter: Counter) => Array.from({ length: SEEDS }, (_, seed) => ({ seed, ...playSchedule(seededRandom(seed), counter, STEPS) }))

  it(`never says durable of what the relay does not have (${SEEDS} schedules of ${STEPS} steps)`, () => {
    const played = play(REAL)
    expect(played.filter(({ lies }) => lies > 0).map(({ seed }) => seed)).toEqual([])
    const reached = played.filter(({ durable }) => durable > 10).length
    expect(reached, 'schedules in which something became durable').toBeGreaterThan(SEEDS / 3)
  })

  it.each<[string, Partial<Counter>]>([
    ['takes an update for all before it, without step 2', { update: (state, seq) => noteUpdate({ ...state, hasSentStep2: true, coveredSeq: seq - 1 }, seq) }],
    ['goes on counting over a new connection', { start: (state) => state }],
    ['passes over what a closing socket dropped', { present: (state, seq) => (state.hasSentStep2 ? noteAlreadyPresent({ ...state, coveredSeq: seq - 1 }, seq) : state) }],
    ['takes what is present for durable', { present: (state, seq) => ({ ...state, durableSeq: seq }) }],
    ['takes any acknowledgement for everything', { acknowledge: (state) => ({ ...state, durableSeq: state.coveredSeq }) }],
  ])('is found out when it %s', (_title, naive) => {
    expect(play({ ...REAL, ...naive }).some(({ lies }) => lies > 0)).toBe(true)
  })
})
