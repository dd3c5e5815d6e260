import type { Awareness } from 'y-protocols/awareness'
import { isRole, type Role } from '../protocol/roles.ts'

/** Silence after which a colleague counts as gone. Equals `outdatedTimeout` of y-protocols, which does the removing. */
export const PRESENCE_TIMEOUT_MS = 30_000

/** At most 15 a second: more is not seen, and the relay sends no more than 25. */
export const PRESENCE_EVERY_MS = 67

/** Where something stands while it is dragged, by party. */
export type Drag = Readonly<Record<string, readonly [x: number, y: number]>>

/** Somebody else who has this map open. One person with two tabs is here twice. */
export type Colleague = {
  /** Yjs client id: under which their edits are written. */
  readonly client: number
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Number of their colour, given by the relay. */
  readonly colour: number
  readonly selection: readonly string[]
  readonly drag: Drag | null
  /** What their keyboard is in: `<id>` of a thing, or `<id>/<field>` of it. */
  readonly editing: string | null
  /** When they last asked everybody to look along, in ms on their clock; null when they never did. Only good for seeing that it changed. */
  readonly call: number | null
}

/** What this tab shows of itself. The relay adds id and role, and says which colour it is. */
export type OwnPresence = {
  readonly name: string
  /** The number of the colour this person would like; null leaves it to the relay. */
  readonly colour: number | null
  readonly selection: readonly string[]
  readonly drag: Drag | null
  readonly editing: string | null
  readonly call: number | null
}

export type Presence = {
  /** Shown to the others within `PRESENCE_EVERY_MS`; the last value always arrives. */
  readonly show: (change: Partial<OwnPresence>) => void
  /** Whether this tab is seen at all: not when it may only read. Said at every connection, it also shows it afresh. */
  readonly appear: (isAllowed: boolean) => void
  readonly colleagues: { readonly get: () => readonly Colleague[]; readonly subscribe: (listener: () => void) => () => void }
  readonly destroy: () => void
}

const NOTHING_SHOWN: OwnPresence = { name: '', colour: null, selection: [], drag: null, editing: null, call: null }

export function createPresence(awareness: Awareness, first: Partial<OwnPresence> = {}, now: () => number = Date.now): Presence {
  const listeners = new Set<() => void>()
  let own: OwnPresence = { ...NOTHING_SHOWN, ...first }
  let isHidden = false
  let sentAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | null = null
  let colleagues: readonly Colleague[] = []

  function send(): void {
    timer = null
    sentAt = now()
    const { name, colour, ...rest } = own
    awareness.setLocalState(isHidden ? null : { user: colour === null ? { name } : { name, colour }, ...rest })
  }

  function sendSoon(): void {
    if (timer !== null) return
    const wait = sentAt + PRESENCE_EVERY_MS - now()
    if (wait <= 0) send()
    else timer = setTimeout(send, wait)
  }

  function read(): void {
    const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID)
    colleagues = others.flatMap(([client, state]) => parseColleague(client, state) ?? [])
    for (const listener of listeners) listener()
  }

  awareness.on('change', read)
  send()

  return {
    show(change) {
      own = { ...own, ...change }
      if (!isHidden) sendSoon()
    },
    appear(isAllowed) {
      isHidden = !isAllowed
      if (timer !== null) clearTimeout(timer)
      send()
    },
    colleagues: {
      get: () => colleagues,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    destroy() {
      if (timer !== null) clearTimeout(timer)
      awareness.off('change', read)
    },
  }
}

/** Null when the relay did not stamp it. What a colleague's tab says of itself is taken as far as it has the right shape. */
function parseColleague(client: number, state: Readonly<Record<string, unknown>>): Colleague | null {
  const user = asFields(state['user'])
  const { id, name, role, colour } = user
  if (typeof id !== 'string' || !isRole(role) || !Number.isInteger(colour)) return null
  return {
    client,
    id,
    name: typeof name === 'string' ? name : '',
    role,
    colour: colour as number,
    selection: Array.isArray(state['selection']) ? state['selection'].filter((each) => typeof each === 'string') : [],
    drag: parseDrag(state['drag']),
    editing: typeof state['editing'] === 'string' ? state['editing'] : null,
    call: Number.isFinite(state['call']) ? (state['call'] as number) : null,
  }
}

function parseDrag(value: unknown): Drag | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).filter(([, place]) => isPlace(place)))
}

const isPlace = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each))

const asFields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
