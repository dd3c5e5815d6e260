/**
 * What one connection knows of the numbered changes of this browser: which have gone out, and which the relay has on disk.
 *
 * Pure, so that a test can play every order of edits, messages, acknowledgements and lost connections against it. It may
 * say *durable* too late, never too early.
 */
export type SentUpdates = {
  /** Until then the relay may lack anything this browser had before the connection. */
  readonly hasSentStep2: boolean
  /** Sync messages of this connection (step 2 and update) that went out. */
  readonly sent: number
  /** The first of them that the relay refused; neither it nor anything after it will be durable by this connection. */
  readonly refused: number
  /** How many of them the relay has on disk. */
  readonly acknowledged: number
  /** Every change up to this number went out on this connection, or was durable before it. */
  readonly coveredSeq: number
  /** What becomes durable with which message; both rise. */
  readonly marks: readonly Mark[]
  /** Every change up to this number is on the relay's disk. */
  readonly durableSeq: number
}

type Mark = { readonly message: number; readonly seq: number }

export const NOTHING_SENT: SentUpdates = { hasSentStep2: false, sent: 0, refused: Infinity, acknowledged: 0, coveredSeq: 0, marks: [], durableSeq: 0 }

/** A new connection counts from the beginning. What was durable stays so. */
export function startConnection(state: SentUpdates): SentUpdates {
  return { ...NOTHING_SENT, coveredSeq: state.durableSeq, durableSeq: state.durableSeq }
}

/** Step 2 carries everything the relay lacks, so it covers every change up to and including `lastSeq`. */
export function noteStep2(state: SentUpdates, lastSeq: number): SentUpdates {
  return cover({ ...state, hasSentStep2: true, sent: state.sent + 1 }, lastSeq)
}

/**
 * An update carries the change `lastSeq` and nothing before it. It covers that change only if everything before it is
 * covered: a socket on its way out takes nothing, and says so to nobody.
 */
export function noteUpdate(state: SentUpdates, lastSeq: number): SentUpdates {
  const next = { ...state, sent: state.sent + 1 }
  return followsOn(state, lastSeq) ? cover(next, lastSeq) : next
}

/**
 * The change `seq` is something the document held already, from the relay or as an earlier change. Nothing goes out for
 * it; it is durable as soon as everything before it is.
 */
export function noteAlreadyPresent(state: SentUpdates, seq: number): SentUpdates {
  return followsOn(state, seq) ? settle(cover(state, seq)) : state
}

/** The relay has the first `count` sync messages of this connection on disk. */
export function noteAcknowledgement(state: SentUpdates, count: number): SentUpdates {
  const acknowledged = Math.max(state.acknowledged, Math.min(count, state.sent, state.refused - 1))
  return settle({ ...state, acknowledged })
}

/** The relay did not let this sync message of the connection in. */
export function noteRefusal(state: SentUpdates, message: number): SentUpdates {
  return { ...state, refused: Math.min(state.refused, message) }
}

const followsOn = (state: SentUpdates, seq: number): boolean => state.hasSentStep2 && seq === state.coveredSeq + 1

function cover(state: SentUpdates, seq: number): SentUpdates {
  if (seq <= state.coveredSeq) return state
  return { ...state, coveredSeq: seq, marks: [...state.marks, { message: state.sent, seq }] }
}

function settle(state: SentUpdates): SentUpdates {
  const reached = state.marks.filter(({ message }) => message <= state.acknowledged)
  const durableSeq = reached.at(-1)?.seq ?? state.durableSeq
  return { ...state, durableSeq, marks: state.marks.slice(reached.length) }
}
