import * as Y from 'yjs'
import { createClientOwners } from '../../server/room/clientOwners.ts'
import { createGatekeeper } from '../../server/room/gatekeeper.ts'
import { seatGuest, type Member } from '../../server/room/member.ts'
import { MAP_SHAPE } from '../../src/protocol/documentShapes.ts'
import type { judgeUpdate } from '../../src/protocol/updateGate.ts'

/** The gatekeeper and the document of a relay, without sockets and without a disk. */
export type ModelRelay = {
  readonly doc: Y.Doc
  /** What a device brings as an answer to step 1, each time over a connection of its own. Answers why it was refused, if it was. Throws what Yjs throws when it does not fit. */
  bring(device: string, update: Uint8Array): readonly string[]
}

export function createModelRelay(judge: typeof judgeUpdate): ModelRelay {
  const doc = new Y.Doc()
  const members = new Set<Member>()
  const owners = createClientOwners(new Map(), members, () => {})
  let refusals: string[] = []
  const gatekeeper = createGatekeeper({ doc, shape: MAP_SHAPE, ownerOf: owners.ownerOf, hasRoomFor: () => true, judge, askStep2: () => {}, refuse: (_, reason) => void refusals.push(reason), turnAway: () => void refusals.push('no room'), hasTimeFor: () => true, putOff: () => {} })
  return {
    doc,
    bring: (device, bytes) => {
      refusals = []
      const link = { send: () => {}, sendPresence: () => {}, close: () => {} }
      const member = seatGuest({ link, device, name: '', wish: null, role: 'editor', extras: [] }, [])
      const { passed, claims } = gatekeeper.judgeGroup([{ member, number: 1, bytes, decoded: Y.decodeUpdate(bytes), isStep2: true }])
      owners.keep(claims)
      for (const { update } of passed) if (update) Y.applyUpdate(doc, update)
      return refusals
    },
  }
}
