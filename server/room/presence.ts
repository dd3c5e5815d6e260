import { isPresenceName } from '../../src/protocol/messages.ts'
import { may } from '../../src/protocol/roles.ts'
import { encodeAwareness, type AwarenessEntry } from './frames.ts'
import type { Member } from './member.ts'

/**
 * Who is in a room and what they show of themselves.
 *
 * Each member has one client id: the first it shows that is nobody else's. States of other ids are ignored, because a
 * stock provider echoes those of its colleagues. Frames leave at most once per interval, the first one at once.
 */
export type Presence = {
  receive(member: Member, entries: readonly AwarenessEntry[]): void
  leave(member: Member): void
  /** Everybody who is here now, as one frame, or null when nobody shows anything. */
  everybody(): Uint8Array | null
  stop(): void
}

export type PresenceOptions = {
  readonly intervalMs: number
  readonly maxStateBytes: number
  readonly broadcast: (frame: Uint8Array) => void
  /** Gives the member the colour it asks for, if it may have it. */
  readonly grantColour: (member: Member, wish: unknown) => void
  /** Whether this client id may be this member's; from then on it is. */
  readonly claim: (member: Member, client: number) => boolean
}

/** What one client id last showed. A departed one is kept, so that an echo of it is not taken for somebody new. */
type Shown = { owner: Member | null; readonly device: string; clock: number; json: string }

const GONE = 'null'

/** Those who left whose echo is still known for one. Beyond it the first to go are forgotten, or who comes and goes would fill the memory. */
const MOST_DEPARTED = 1_000

/** Far beyond any honest clock (one per state), far below what JavaScript can count. */
const MAX_CLOCK = 2 ** 40

export function createPresence({ intervalMs, maxStateBytes, broadcast, grantColour, claim }: PresenceOptions): Presence {
  const shownByClient = new Map<number, Shown>()
  const clientByMember = new Map<Member, number>()
  const changed = new Set<number>()
  let timer: NodeJS.Timeout | null = null

  const entriesOf = (clients: Iterable<number>): AwarenessEntry[] =>
    [...clients].flatMap((client) => {
      const shown = shownByClient.get(client)
      return shown ? [{ client, clock: shown.clock, json: shown.json }] : []
    })

  const flush = (): void => {
    timer = null
    if (changed.size === 0) return
    const frame = encodeAwareness(entriesOf(changed))
    changed.clear()
    timer = setTimeout(flush, intervalMs)
    broadcast(frame)
  }

  const show = (client: number, shown: Shown): void => {
    shownByClient.set(client, shown)
    changed.add(client)
    if (timer === null) flush()
  }

  const forgetDeparted = (): void => {
    let tooMany = shownByClient.size - clientByMember.size - MOST_DEPARTED
    for (const [client, { owner }] of shownByClient) {
      if (tooMany <= 0) return
      if (owner !== null || changed.has(client)) continue
      shownByClient.delete(client)
      tooMany -= 1
    }
  }

  /** The client id is this member's, or may become so: nobody has it, or the same device had it in an earlier connection. */
  const mayShow = (member: Member, client: number): boolean => {
    const own = clientByMember.get(member)
    const holder = shownByClient.get(client)
    if (own !== undefined) return own === client && holder?.owner === member
    if (!holder) return true
    return holder.device === member.device && (holder.owner === null || member.device !== '')
  }

  const receiveOne = (member: Member, { client, clock, json }: AwarenessEntry): void => {
    if (clock > MAX_CLOCK || !mayShow(member, client)) return
    const state = readState(json, maxStateBytes)
    const before = shownByClient.get(client)
    if (state === null || (state === GONE && before?.owner !== member)) return
    if (!clientByMember.has(member) && !claim(member, client)) return
    clientByMember.set(member, client)
    const stamped = state === GONE ? GONE : stamp(member, state, grantColour)
    if (before?.owner === member && clock <= before.clock && stamped === before.json) return
    // A clock that colleagues have seen is ignored by them, so a state that is new to them gets a new one.
    show(client, { owner: member, device: member.device, clock: Math.max(clock, (before?.clock ?? 0) + 1), json: stamped })
  }

  return {
    receive: (member, entries) => {
      if (may(member.role, 'appear')) for (const entry of entries) receiveOne(member, entry)
    },
    leave: (member) => {
      const client = clientByMember.get(member)
      clientByMember.delete(member)
      const shown = client === undefined ? undefined : shownByClient.get(client)
      if (client === undefined || shown?.owner !== member) return
      // In the order in which they left.
      shownByClient.delete(client)
      show(client, { ...shown, owner: null, json: GONE })
      forgetDeparted()
    },
    everybody: () => {
      const present = [...shownByClient].filter(([, { json }]) => json !== GONE).map(([client]) => client)
      return present.length === 0 ? null : encodeAwareness(entriesOf(present))
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      changed.clear()
    },
  }
}

type State = Readonly<Record<string, unknown>>

/** Null when it is not one we pass on. */
function readState(json: string, maxStateBytes: number): State | typeof GONE | null {
  if (json === GONE) return GONE
  return Buffer.byteLength(json) > maxStateBytes ? null : parseObject(json)
}

/** The state with the relay's word on who shows it. */
function stamp(member: Member, state: State, grantColour: PresenceOptions['grantColour']): string {
  const asked = isObject(state['user']) ? state['user'] : {}
  const name = isPresenceName(asked['name']) && asked['name'] !== '' ? asked['name'] : member.name
  grantColour(member, asked['colour'])
  return JSON.stringify({ ...state, user: { id: member.presence, name, role: member.role, colour: member.colour } })
}

function parseObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
