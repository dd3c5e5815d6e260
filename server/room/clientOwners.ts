import { may } from '../../src/protocol/roles.ts'
import type { ClientClaim } from '../store/store.ts'
import { isFleetingOwner, type Member } from './member.ts'

/**
 * To whom each Yjs client id of a document belongs: the device that showed it first, in an edit or in presence. Who may not
 * edit owns none: nothing is ever written under theirs, and whoever comes and goes would fill the disk with them.
 *
 * Somebody without a device owns as a connection, for as long as it lasts: when they come back nothing tells who they were.
 */
export type ClientOwners = {
  ownerOf(client: number): string | null
  /** False when the id is somebody else's. */
  show(member: Member, client: number): boolean
  /** These are durable. */
  keep(claims: readonly ClientClaim[]): void
  /** The claims that outlive their connection. */
  lasting(claims: readonly ClientClaim[]): readonly ClientClaim[]
  leave(member: Member): void
}

/** Of one document by presence alone; an edit claims its id all the same. */
const MOST_OWNED = 200_000

/** `onShown` is told of a new owner who is known by nothing but presence yet. */
export function createClientOwners(known: ReadonlyMap<number, string>, members: ReadonlySet<Member>, onShown: (claim: ClientClaim) => void): ClientOwners {
  const ownerByClient = new Map(known)
  const isHere = (owner: string): boolean => [...members].some((member) => member.owner === owner)

  return {
    ownerOf: (client) => ownerByClient.get(client) ?? null,
    show: (member, client) => {
      const owner = ownerByClient.get(client)
      if (owner !== undefined) return owner === member.owner
      if (!may(member.role, 'edit') || ownerByClient.size >= MOST_OWNED) return true
      ownerByClient.set(client, member.owner)
      if (!isFleetingOwner(member.owner)) onShown({ client, owner: member.owner })
      return true
    },
    keep: (claims) => {
      for (const { client, owner } of claims) if (!isFleetingOwner(owner) || isHere(owner)) ownerByClient.set(client, owner)
    },
    lasting: (claims) => claims.filter(({ owner }) => !isFleetingOwner(owner)),
    leave: (member) => {
      if (!isFleetingOwner(member.owner)) return
      for (const [client, owner] of ownerByClient) if (owner === member.owner) ownerByClient.delete(client)
    },
  }
}
