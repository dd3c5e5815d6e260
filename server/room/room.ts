import * as Y from 'yjs'
import type { CloseReason } from '../../src/protocol/closeCodes.ts'
import type { DocShape } from '../../src/protocol/docShape.ts'
import { MAX_REFUSALS } from '../../src/protocol/limits.ts'
import { encodeAcknowledgement, encodeRefusal, encodeWelcome, PROTOCOL_VERSION } from '../../src/protocol/messages.ts'
import { may } from '../../src/protocol/roles.ts'
import type { DecodedUpdate, Refusal } from '../../src/protocol/updateGate.ts'
import { createAutomaticCheckpoints } from '../checkpoints/automaticCheckpoints.ts'
import type { RoomState } from '../checkpoints/makeCheckpoint.ts'
import { type Log, roomMark } from '../log.ts'
import { createGroupQueue } from '../groupQueue.ts'
import type { Metrics } from '../metrics.ts'
import type { RelayLimits } from '../relayLimits.ts'
import type { ClientClaim, Store } from '../store/store.ts'
import { createTokenBucket } from '../tokenBucket.ts'
import { type AwarenessEntry, encodeStep1, encodeUpdate } from './frames.ts'
import { applyUpdates } from './applyUpdates.ts'
import { createClientOwners } from './clientOwners.ts'
import { type LogWeight, openDocumentLog } from './documentLog.ts'
import { createGatekeeper, type GatekeeperParts, type Passed, type Submission } from './gatekeeper.ts'
import { createJoinFrames } from './joinFrames.ts'
import { grantColour, type Guest, type Member, seatGuest } from './member.ts'
import { createPresence } from './presence.ts'
import { createRelayPen } from './relayPen.ts'

/** What the rooms of one relay share. */
export type RoomServices = {
  readonly store: Store
  readonly log: Log
  readonly metrics: Metrics
  readonly limits: RelayLimits
  readonly judge: GatekeeperParts['judge']
  readonly now: () => number
  readonly onCommitted: (name: string, doc: Y.Doc) => void
}

/** A document as it came from the store, complete. */
export type LoadedDocument = LogWeight & {
  readonly name: string
  readonly epoch: string
  readonly createdMs: number
  readonly doc: Y.Doc
  readonly shape: DocShape
  /** To whom each client id belongs. */
  readonly owners: ReadonlyMap<number, string>
}

/**
 * One document that is open, and the people in it.
 *
 * Durable before visible: what a member brings is written to the log first. Only then is it applied, shown to the
 * others and acknowledged. What arrives during one commit shares the next.
 */
export type Room = {
  readonly epoch: string
  join(guest: Guest): Member
  leave(member: Member): void
  /** Sends what this state vector lacks, or says why not. */
  answer(member: Member, stateVector: Uint8Array): CloseReason | null
  /**
   * Takes an update on its way to the gate and the log, or says why not; the caller ends the connection. What does not get
   * through the gate is answered with a refusal, later.
   */
  submit(member: Member, update: Uint8Array, isStep2: boolean): CloseReason | null
  showPresence(member: Member, entries: readonly AwarenessEntry[]): void
  read<Value>(look: (doc: Y.Doc) => Value): Value
  /** What the relay itself has to say: new keys only, see `RelayPen`. Resolves when that is durable and shown, or not going to be. */
  write(edit: (doc: Y.Doc) => void): Promise<Written>
  memberCount(): number
  readState(): RoomState
  /** Resolves when everything submitted so far is committed or refused, and the log compacted if it was long. */
  settle(): Promise<void>
  stop(): void
}

export type Written = 'written' | 'full' | 'failed'

/** What the relay wrote, on its way to the log. */
type RelayWrite = { readonly edit: (doc: Y.Doc) => void; readonly onDone: (written: Written) => void }

/** On its way to the next commit: what a member brought, or the relay, or that a client id is somebody's. */
type Queued = Submission | RelayWrite | ClientClaim

/** `onBroken` is called once, when the document in memory can no longer be trusted: load it again. */
export function openRoom(loaded: LoadedDocument, services: RoomServices, onBroken: () => void): Room {
  const { name, epoch, doc, shape } = loaded
  const { store, log, metrics, limits, judge, onCommitted } = services
  const members = new Set<Member>()
  const joinFrames = createJoinFrames(doc)
  let isBroken = false
  let isKnownFull = false

  const refuseUpdate = ({ member, number }: Submission, reason: Refusal): void => {
    member.refusalCount += 1
    metrics.count('refused')
    log('info', 'room.updateRefused', { room: roomMark(name), reason })
    if (reason === 'tooBig') return end(member, 'tooBig')
    if (member.refusalCount > MAX_REFUSALS) return end(member, 'malformed')
    member.link.send(encodeRefusal({ message: number, reason }))
  }
  const mostBytes = Math.min(limits.maxDocumentBytes, shape.maxBytes)
  const disk = openDocumentLog({ name, doc, weight: loaded, mostBytes, store, log, metrics, limits })
  /** Nothing of it is written; it stays unsent in its browser, which tries again. The operator hears it once. */
  const turnAway = ({ member, bytes }: Submission): void => {
    metrics.count('full')
    const advice = mostBytes === limits.maxDocumentBytes ? 'Raise MAX_MAP_MB.' : null
    if (!isKnownFull) log('warn', 'room.full', { room: roomMark(name), bytes: disk.bytes(), update: bytes.byteLength, most: mostBytes, advice })
    isKnownFull = true
    end(member, 'full')
  }
  const chainWork = createTokenBucket(limits.chainStepBurst, limits.chainStepsPerSecond)
  const owners = createClientOwners(loaded.owners, members, (claim) => queue.add(claim))
  const gatekeeper = createGatekeeper({
    doc,
    shape,
    ownerOf: owners.ownerOf,
    hasRoomFor: disk.hasRoomFor,
    judge,
    askStep2: (member) => member.link.send(encodeStep1(doc)),
    refuse: refuseUpdate,
    turnAway,
    hasTimeFor: chainWork.take,
    putOff: ({ member }) => end(member, 'tooFast'),
  })

  const presence = createPresence({
    intervalMs: limits.awarenessIntervalMs,
    maxStateBytes: limits.maxAwarenessStateBytes,
    broadcast: (frame) => {
      for (const member of members) member.link.sendPresence(frame)
    },
    grantColour: (member, wish) => grantColour(member, wish, members),
    claim: owners.show,
  })

  /** Nothing more of this connection is written or counted. */
  const end = (member: Member, reason: CloseReason): void => {
    if (member.isRefused) return
    member.isRefused = true
    member.link.close(reason)
  }

  /** Shows a committed group: one frame for everybody, whatever it was made of. Its only author has it already. */
  const show = (group: readonly Passed[]): readonly number[] => {
    const { change, failed } = applyUpdates(doc, group.flatMap(({ update }) => update ?? []))
    if (change === null || failed.length > 0) return failed
    const frame = encodeUpdate(change)
    joinFrames.add(frame)
    const authors = new Set(group.map(({ member }) => member))
    for (const member of members) if (authors.size > 1 || !authors.has(member)) member.link.send(frame)
    return failed
  }

  const acknowledge = (group: readonly Passed[]): void => {
    const counted = group.flatMap(({ member }) => (member?.refusalCount === 0 ? [member] : []))
    if (counted.length === 0) return
    const stateVector = Y.encodeStateVector(doc)
    for (const member of counted) member.durableCount += 1
    for (const member of new Set(counted)) {
      member.link.send(encodeAcknowledgement({ count: member.durableCount, stateVector }))
    }
  }

  /** An update that decodes can still break the document. It goes out of the log, its author goes, the others load afresh. */
  const giveUp = async (group: readonly Passed[], sequences: readonly number[], failed: readonly number[]): Promise<void> => {
    isBroken = true
    const written = group.filter(({ update }) => update !== null)
    for (const index of failed) written[index]?.member?.link.close('malformed')
    log('error', 'room.broken', { room: roomMark(name), updates: failed.length })
    try {
      await store.retract(name, failed.flatMap((index) => sequences[index] ?? []))
    } finally {
      for (const member of members) member.link.close('storage')
      onBroken()
    }
  }

  const compactIfLong = async (): Promise<void> => {
    if (!isBroken) await disk.compactIfLong(members.size === 0)
  }

  const pen = createRelayPen()

  /** What the relay writes comes before what browsers bring: it is under keys that they cannot know yet. */
  const penOwn = ({ edit, onDone }: RelayWrite): { readonly passed: Passed; readonly claim: ClientClaim } | null => {
    const { update, claim } = pen.write(edit)
    if (disk.hasRoomFor(update.byteLength)) return { passed: { member: null, update }, claim }
    pen.startAnew()
    onDone('full')
    return null
  }

  const commitGroup = async (submissions: readonly Submission[], writes: readonly RelayWrite[], shown: readonly ClientClaim[]): Promise<void> => {
    const own = writes.flatMap((each) => penOwn(each) ?? [])
    const judged = gatekeeper.judgeGroup(submissions)
    const group = [...own.map(({ passed }) => passed), ...judged.passed]
    const claims = [...own.map(({ claim }) => claim), ...judged.claims]
    const sequences = await disk.append(group.flatMap(({ update }) => update ?? []), owners.lasting([...shown, ...claims]))
    if (typeof sequences === 'string') {
      pen.startAnew()
      return group.forEach(({ member }) => member && end(member, sequences))
    }
    owners.keep(claims)
    disk.note(sequences, group.reduce((sum, { update }) => sum + (update?.byteLength ?? 0), 0))
    const failed = show(group)
    if (failed.length > 0) return giveUp(group, sequences, failed)
    for (const { onDone } of writes) onDone('written')
    if (sequences.length > 0) onCommitted(name, doc)
    acknowledge(group)
    await compactIfLong()
  }

  // Applied as soon as it is committed, so the document is what the log says up to `lastSequence`.
  const readState = (): RoomState => ({ state: Y.encodeStateAsUpdate(doc), sequence: disk.lastSequence() })
  const keepCheckpoint = createAutomaticCheckpoints({ name, createdMs: loaded.createdMs, store, limits, now: services.now, lastSequence: disk.lastSequence, read: readState })

  /** What is not about one commit must not end the room: a compaction that failed is tried again at the next. */
  const staying = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => log('error', 'room.storeFailed', { room: roomMark(name), reason: messageOf(error) }))

  const queue = createGroupQueue<Queued>(async (gathered) => {
    const submissions = gathered.filter((each) => 'member' in each).filter(({ member }) => !member.isRefused)
    const writes = gathered.filter((each) => 'edit' in each)
    const shown = gathered.filter((each) => 'owner' in each)
    if (submissions.length + writes.length + shown.length > 0 && !isBroken) {
      // Before the change: who wants to go back wants what was there.
      if (submissions.length > 0) await staying(keepCheckpoint())
      await staying(commitGroup(submissions, writes, shown))
    }
    // Who was told already hears nothing new by it.
    for (const { onDone } of writes) onDone('failed')
  })

  const welcome = (member: Member): void => {
    const { role, extras, colour, presence: id } = member
    member.link.send(encodeWelcome({ protocol: PROTOCOL_VERSION, epoch, role, extras, colour, presence: id }))
    if (may(role, 'edit')) member.link.send(encodeStep1(doc))
    const everybody = presence.everybody()
    if (everybody) member.link.send(everybody)
  }

  return {
    epoch,
    join: (guest) => {
      const member = seatGuest(guest, members)
      members.add(member)
      welcome(member)
      return member
    },
    leave: (member) => {
      members.delete(member)
      presence.leave(member)
      owners.leave(member)
    },
    answer: (member, stateVector) => {
      const frames = joinFrames.forStateVector(stateVector)
      for (const frame of frames ?? []) member.link.send(frame)
      return frames === null ? 'malformed' : null
    },
    submit: (member, bytes, isStep2) => {
      const decoded = decode(bytes)
      if (!decoded) return 'malformed'
      member.receivedCount += 1
      queue.add({ member, number: member.receivedCount, bytes, decoded, isStep2 })
      return null
    },
    read: (look) => look(doc),
    write: (edit) => new Promise((onDone) => queue.add({ edit, onDone })),
    showPresence: (member, entries) => presence.receive(member, entries),
    memberCount: () => members.size,
    readState,
    settle: async () => {
      await queue.settle()
      if (!isBroken) await staying(keepCheckpoint())
      await staying(compactIfLong())
    },
    stop: () => {
      presence.stop()
      doc.destroy()
    },
  }
}

function decode(update: Uint8Array): DecodedUpdate | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
