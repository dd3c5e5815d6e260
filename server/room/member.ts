import { createHash, randomBytes } from 'node:crypto'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import { isPresenceColour, PRESENCE_COLOURS } from '../../src/protocol/messages.ts'
import { type Extra, may, type Role } from '../../src/protocol/roles.ts'
import type { DecodedUpdate } from '../../src/protocol/updateGate.ts'

/** The way to one browser. Sending to one that has gone does nothing. */
export type Link = {
  send(frame: Uint8Array): void
  /** Left out when the browser is not keeping up: the next state says the same better. */
  sendPresence(frame: Uint8Array): void
  close(reason: CloseReason): void
}

/** Somebody let in, about to join. */
export type Guest = { readonly link: Link; readonly device: string; readonly name: string; readonly wish: number | null; readonly role: Role; readonly extras: readonly Extra[] }

/** Somebody in a room: one connection, one tab. */
export type Member = Guest & {
  /** What colleagues see; another one when a wish is granted. */
  colour: number
  /** The `user.id` colleagues see. */
  readonly presence: string
  /** To whom the client ids belong that this connection writes under: its device, or the connection itself where there is none. */
  readonly owner: string
  /** Sync messages of this connection that came in. */
  receivedCount: number
  /** Sync messages of this connection that are durable. */
  durableCount: number
  /** Set when a commit failed: nothing of this connection is written or counted any more. */
  isRefused: boolean
  /** Updates that did not come in. After the first nothing more is counted: a count that skips one would call it durable. */
  refusalCount: number
  /** Whether it answered our step 1. */
  hasBroughtStep2: boolean
  /** What waits for its step 2, because something before it is missing. */
  held: readonly Held[]
}

/** An update and its place among the sync messages of its connection. */
export type Held = { readonly number: number; readonly bytes: Uint8Array; readonly decoded: DecodedUpdate; readonly isStep2: boolean }

export function seatGuest(guest: Guest, others: Iterable<Member>): Member {
  const seen = [...others].filter(({ role }) => may(role, 'appear'))
  const colour = mayHaveColour(guest.wish, guest.device, seen) ? guest.wish : freeColour(guest.device, seen.map((member) => member.colour))
  const presence = randomBytes(8).toString('hex')
  const owner = guest.device === '' ? `${CONNECTION}${presence}` : hashDevice(guest.device)
  return { ...guest, colour, presence, owner, receivedCount: 0, durableCount: 0, isRefused: false, refusalCount: 0, hasBroughtStep2: false, held: [] }
}

const CONNECTION = 'connection '

/** Whether what this owner has is forgotten with the connection. */
export function isFleetingOwner(owner: string): boolean {
  return owner.startsWith(CONNECTION)
}

/** Whoever reads the database cannot write in the name of a device. */
function hashDevice(device: string): string {
  return createHash('sha256').update(device).digest('base64url')
}

/** Gives a member the colour it asks for, if it may have it; else everything stays as it is. */
export function grantColour(member: Member, wish: unknown, members: Iterable<Member>): void {
  const others = [...members].filter((other) => other !== member && may(other.role, 'appear'))
  if (mayHaveColour(wish, member.device, others)) member.colour = wish
}

/** A colour is for one person as long as there are enough for all; tabs of one device are one person. */
function mayHaveColour(wish: unknown, device: string, others: readonly Member[]): wish is number {
  if (!isPresenceColour(wish)) return false
  const taken = new Set(others.filter((other) => device === '' || other.device !== device).map(({ colour }) => colour))
  return !taken.has(wish) || taken.size === PRESENCE_COLOURS
}

/** A device tends to keep its colour from one day to the next; when it is taken, the one that fewest have. */
function freeColour(device: string, taken: readonly number[]): number {
  const preferred = createHash('sha256').update(device).digest().readUInt8(0) % PRESENCE_COLOURS
  const colours = Array.from({ length: PRESENCE_COLOURS }, (_, index) => (preferred + index) % PRESENCE_COLOURS)
  const uses = (colour: number): number => taken.filter((other) => other === colour).length
  return colours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
