import { createHash, randomBytes } from 'node:crypto'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import { PRESENCE_COLOURS } from '../../src/protocol/messages.ts'
import type { Role } from '../../src/protocol/roles.ts'

/** The way to one browser. Sending to one that has gone does nothing. */
export type Link = {
  send(frame: Uint8Array): void
  /** Left out when the browser is not keeping up: the next state says the same better. */
  sendPresence(frame: Uint8Array): void
  close(reason: CloseReason): void
}

/** Somebody let in, about to join. */
export type Guest = { readonly link: Link; readonly device: string; readonly name: string; readonly role: Role }

/** Somebody in a room: one connection, one tab. */
export type Member = Guest & {
  readonly colour: number
  /** The `user.id` colleagues see. */
  readonly presence: string
  /** Sync messages of this connection that are durable. */
  durableCount: number
  /** Set when a commit failed: nothing of this connection is written or counted any more. */
  isRefused: boolean
}

export function seatGuest(guest: Guest, others: Iterable<Member>): Member {
  const taken = [...others].map(({ colour }) => colour)
  return { ...guest, colour: freeColour(guest.device, taken), presence: randomBytes(8).toString('hex'), durableCount: 0, isRefused: false }
}

/** A device tends to keep its colour from one day to the next; when it is taken, the one that fewest have. */
function freeColour(device: string, taken: readonly number[]): number {
  const preferred = createHash('sha256').update(device).digest().readUInt8(0) % PRESENCE_COLOURS
  const colours = Array.from({ length: PRESENCE_COLOURS }, (_, index) => (preferred + index) % PRESENCE_COLOURS)
  const uses = (colour: number): number => taken.filter((other) => other === colour).length
  return colours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
