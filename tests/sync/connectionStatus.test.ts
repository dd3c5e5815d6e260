import { describe, expect, it } from 'vitest'
import { connectionStatus, FIRST_FACTS, reduceConnection, type ConnectionEvent, type ConnectionStatus, type StopReason } from '../../src/sync/connectionStatus.ts'

const OPENED: ConnectionEvent = { type: 'opened' }
const SYNCED: ConnectionEvent = { type: 'synced' }
const LOST: ConnectionEvent = { type: 'lost' }
const RETRIED: ConnectionEvent = { type: 'retried' }
const counted = (changes: number): ConnectionEvent => ({ type: 'counted', changes })
const stopped = (reason: StopReason | 'access'): ConnectionEvent => ({ type: 'stopped', reason })

const CONNECTING: ConnectionStatus = { phase: 'connecting' }
const SAVED: ConnectionStatus = { phase: 'saved' }
const waiting = (changes: number): ConnectionStatus => ({ phase: 'waiting', changes })
const offline = (changes: number): ConnectionStatus => ({ phase: 'offline', changes })

describe('the badge', () => {
  it.each<[string, readonly ConnectionEvent[], ConnectionStatus]>([
    ['begins with connecting', [], CONNECTING],
    ['stays connecting with edits of before', [counted(3)], CONNECTING],
    ['is not saved before the relay answered', [OPENED], CONNECTING],
    ['is saved when the relay answered', [OPENED, SYNCED], SAVED],
    ['waits while an edit is under way', [OPENED, SYNCED, counted(1)], waiting(1)],
    ['waits with edits of before, already before the answer', [counted(3), OPENED], waiting(3)],
    ['is saved again when the last was acknowledged', [OPENED, SYNCED, counted(2), counted(1), counted(0)], SAVED],
    ['is offline when the relay was never there', [LOST], offline(0)],
    ['is offline with what waits', [OPENED, SYNCED, counted(12), LOST], offline(12)],
    ['is offline as long as nothing answers', [OPENED, SYNCED, LOST, LOST, counted(1)], offline(1)],
    ['is not saved by an answer of before', [OPENED, SYNCED, LOST, OPENED], CONNECTING],
    ['is not saved by an answer that comes too late', [OPENED, LOST, SYNCED], offline(0)],
    ['is saved after coming back', [OPENED, SYNCED, LOST, counted(2), OPENED, SYNCED, counted(0)], SAVED],
    ['says that there is no room, also while it tries again', [OPENED, SYNCED, counted(2), LOST, { type: 'full' }, OPENED, SYNCED], { phase: 'full', changes: 2 }],
    ['says so while more is typed', [OPENED, SYNCED, counted(2), LOST, { type: 'full' }, counted(3)], { phase: 'full', changes: 3 }],
    ['forgets it once something was taken', [OPENED, SYNCED, counted(2), LOST, { type: 'full' }, OPENED, SYNCED, counted(1)], waiting(1)],
    ['is saved when what found no room was taken', [OPENED, SYNCED, counted(1), LOST, { type: 'full' }, OPENED, SYNCED, counted(0)], SAVED],
    ['has no access', [OPENED, LOST, stopped('access')], { phase: 'noAccess' }],
    ['stops for another epoch and keeps the count', [counted(4), OPENED, stopped('epoch')], { phase: 'stopped', reason: 'epoch', changes: 4 }],
    ['counts on while stopped', [OPENED, stopped('gone'), counted(5)], { phase: 'stopped', reason: 'gone', changes: 5 }],
    ['stays stopped when the socket goes', [OPENED, stopped('revoked'), LOST], { phase: 'stopped', reason: 'revoked', changes: 0 }],
    ['tries again after a stop', [OPENED, stopped('tooOld'), RETRIED], CONNECTING],
    ['is saved after a stop that was lifted', [OPENED, stopped('access'), RETRIED, OPENED, SYNCED], SAVED],
    ['stays offline while trying again', [LOST, RETRIED], offline(0)],
  ])('%s', (_title, events, expected) => {
    expect(connectionStatus(events.reduce(reduceConnection, FIRST_FACTS))).toEqual(expected)
  })

  it('is never saved while something is unsent, whatever happens', () => {
    const events = [OPENED, SYNCED, LOST, RETRIED, stopped('epoch'), stopped('access'), counted(0), counted(2)]
    const sequences = events.flatMap((one) => events.flatMap((two) => events.flatMap((three) => events.map((four) => [one, two, three, four]))))
    const wrong = sequences.filter((sequence) => {
      const facts = sequence.reduce(reduceConnection, FIRST_FACTS)
      return connectionStatus(facts).phase === 'saved' && (facts.changes > 0 || facts.link !== 'ready')
    })
    expect(sequences).toHaveLength(4_096)
    expect(wrong).toEqual([])
    expect(sequences.filter((sequence) => connectionStatus(sequence.reduce(reduceConnection, FIRST_FACTS)).phase === 'saved').length).toBeGreaterThan(100)
  })
})
