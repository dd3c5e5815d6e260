import type * as Y from 'yjs'
import type { DocShape } from '../../src/protocol/docShape.ts'
import { layOver, viewOf, type Layer } from '../../src/protocol/documentView.ts'
import { MAX_HELD_UPDATES } from '../../src/protocol/limits.ts'
import { isCuredByResync, type judgeUpdate, type Judgement, type Refusal } from '../../src/protocol/updateGate.ts'
import type { ClientClaim } from '../store/store.ts'
import type { Held, Member } from './member.ts'

/** What a member brought, on its way to the log. */
export type Submission = Held & { readonly member: Member }

/** What may be committed; `update` is null when the document already has what it says, `member` when the relay wrote it. */
export type Passed = { readonly member: Member | null; readonly update: Uint8Array | null }

export type PassedGroup = { readonly passed: readonly Passed[]; readonly claims: readonly ClientClaim[] }

export type GatekeeperParts = {
  readonly doc: Y.Doc
  readonly shape: DocShape
  readonly ownerOf: (client: number) => string | null
  /** Whether the document may grow by this much. */
  readonly hasRoomFor: (bytes: number) => boolean
  readonly judge: typeof judgeUpdate
  /** Asks the browser for everything we lack. */
  readonly askStep2: (member: Member) => void
  readonly refuse: (submission: Submission, reason: Refusal) => void
  /** It is good, and there is no room for it. */
  readonly turnAway: (submission: Submission) => void
  /** Whether this document has time for so much work now, see `ChainWork`; without it the sender is put off. */
  readonly hasTimeFor: (steps: number) => boolean
  readonly putOff: (submission: Submission) => void
}

export type Gatekeeper = {
  /** Judges what one commit will hold, in order, each against the document and those before it. */
  judgeGroup(group: readonly Submission[]): PassedGroup
}

/**
 * Stands at the door of one document.
 *
 * An update that leaves a gap is no offence: a browser that comes back may edit before it has answered our step 1. Such an
 * update waits, with all that follows it on its connection, until the step 2 is in; what still does not fit is refused.
 */
export function createGatekeeper({ doc, shape, ownerOf, hasRoomFor, judge, askStep2, refuse, turnAway, hasTimeFor, putOff }: GatekeeperParts): Gatekeeper {
  const view = viewOf(doc, shape)

  const openGroup = () => {
    const layer: Layer = layOver(view)
    const claimed = new Map<number, string>()
    const claims: ClientClaim[] = []
    const passed: Passed[] = []
    const groupView = { ...layer, isDeleted: view.isDeleted, ownerOf: (client: number) => claimed.get(client) ?? ownerOf(client) }
    let bytesTaken = 0

    const accept = (submission: Submission, { news, claims: clients, steps }: Extract<Judgement, { verdict: 'accepted' }>): void => {
      const { member, bytes } = submission
      if (!hasRoomFor(bytesTaken + bytes.byteLength)) return turnAway(submission)
      if (steps > 0 && !hasTimeFor(steps)) return putOff(submission)
      bytesTaken += bytes.byteLength
      layer.take(news)
      for (const client of clients) {
        claimed.set(client, member.owner)
        claims.push({ client, owner: member.owner })
      }
      passed.push({ member, update: bytes })
    }

    const hold = (submission: Submission): void => {
      const { member } = submission
      if (member.held.length >= MAX_HELD_UPDATES) return refuse(submission, 'clockGap')
      if (member.held.length === 0 && member.hasBroughtStep2) askStep2(member)
      member.held = [...member.held, submission]
    }

    /** `mayWait` is false for a step 2, and for what waited for one. */
    const judgeOne = (submission: Submission, mayWait: boolean): void => {
      const { member, bytes, decoded } = submission
      if (mayWait && member.held.length > 0) return hold(submission)
      const judged = judge(bytes.byteLength, decoded, groupView, member.owner)
      if (judged.verdict === 'accepted') return accept(submission, judged)
      if (judged.verdict === 'known') return void passed.push({ member, update: null })
      const isGap = isCuredByResync(judged.reason)
      // Whatever follows on what was refused leaves a gap: its sender knows already.
      if (isGap && member.refusalCount > 0) return
      if (isGap && mayWait) return hold(submission)
      refuse(submission, judged.reason)
    }

    const take = (submission: Submission): void => {
      const { member, isStep2 } = submission
      judgeOne(submission, !isStep2)
      if (!isStep2) return
      member.hasBroughtStep2 = true
      const waited = member.held
      member.held = []
      for (const held of waited) judgeOne({ ...held, member }, false)
    }

    return { take, result: (): PassedGroup => ({ passed, claims }) }
  }

  return {
    judgeGroup: (group) => {
      const opened = openGroup()
      for (const submission of group) opened.take(submission)
      return opened.result()
    },
  }
}
