import type { CloseReason } from '../protocol/closeCodes.ts'
import type { DoorRefusal } from './door.ts'

/** Why a connection ended for good; `access` is a phase of its own. `refused`: a change of ours did not get through the gate. */
export type StopReason = Extract<CloseReason, 'epoch' | 'gone' | 'tooOld' | 'tooBig' | 'malformed' | 'revoked' | 'setApart'> | 'refused' | DoorRefusal

/**
 * What the badge says. `changes`: edits made here that are not on the relay's disk.
 *
 * `saved` promises that there are none, and that what colleagues did before is here.
 */
export type ConnectionStatus =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'saved' }
  | { readonly phase: 'waiting'; readonly changes: number }
  | { readonly phase: 'offline'; readonly changes: number }
  /** The server has no room for these changes; they wait here and are tried again. */
  | { readonly phase: 'full'; readonly changes: number }
  | { readonly phase: 'noAccess' }
  | { readonly phase: 'stopped'; readonly reason: StopReason; readonly changes: number }

/** What is known of the connection, as far as the badge needs it. */
export type ConnectionFacts = {
  /** `first`: never lost yet. `ready`: welcomed, and up to date with the relay. */
  readonly link: 'first' | 'open' | 'ready' | 'lost'
  readonly stopped: StopReason | 'access' | null
  readonly changes: number
  /** There was no room for what waits. Known until some of it was taken. */
  readonly isFull?: boolean
}

export type ConnectionEvent =
  | { readonly type: 'opened' }
  /** The relay's answer to our step 1 is in. */
  | { readonly type: 'synced' }
  | { readonly type: 'lost' }
  | { readonly type: 'full' }
  | { readonly type: 'stopped'; readonly reason: StopReason | 'access' }
  /** Somebody asked to try again. */
  | { readonly type: 'retried' }
  | { readonly type: 'counted'; readonly changes: number }

export const FIRST_FACTS: ConnectionFacts = { link: 'first', stopped: null, changes: 0 }

export function reduceConnection(facts: ConnectionFacts, event: ConnectionEvent): ConnectionFacts {
  switch (event.type) {
    case 'opened':
      return { ...facts, link: 'open', stopped: null }
    case 'synced':
      return facts.link === 'open' ? { ...facts, link: 'ready' } : facts
    case 'lost':
      return { ...facts, link: 'lost' }
    case 'full':
      return { ...facts, isFull: true }
    case 'stopped':
      return { ...facts, link: 'lost', stopped: event.reason }
    case 'retried':
      return { ...facts, link: facts.stopped === null ? facts.link : 'first', stopped: null }
    case 'counted':
      return { ...facts, changes: event.changes, isFull: facts.isFull === true && event.changes >= facts.changes }
  }
}

export function connectionStatus({ link, stopped, changes, isFull }: ConnectionFacts): ConnectionStatus {
  if (stopped === 'access') return { phase: 'noAccess' }
  if (stopped !== null) return { phase: 'stopped', reason: stopped, changes }
  if (isFull === true && changes > 0) return { phase: 'full', changes }
  if (link === 'lost') return { phase: 'offline', changes }
  if (link === 'first') return { phase: 'connecting' }
  if (changes > 0) return { phase: 'waiting', changes }
  return link === 'ready' ? { phase: 'saved' } : { phase: 'connecting' }
}
