import { ASK_BURST, ASKS_PER_SECOND, AWARENESS_INTERVAL_MS, CHAIN_STEP_BURST, CHAIN_STEPS_PER_SECOND, HELLO_TIMEOUT_MS, KEEP_ALIVE_MS, MAX_AWARENESS_STATE_BYTES, MAX_DOCUMENT_BYTES, MAX_FRAME_BYTES, MESSAGE_BURST, MESSAGES_PER_SECOND } from '../src/protocol/limits.ts'

/** Every bound and delay of the relay in one place, so that a test can make one of them small. */
export type RelayLimits = typeof RELAY_LIMITS

const HOUR_MS = 60 * 60 * 1_000

export const RELAY_LIMITS = {
  helloTimeoutMs: HELLO_TIMEOUT_MS as number,
  keepAliveMs: KEEP_ALIVE_MS as number,
  awarenessIntervalMs: AWARENESS_INTERVAL_MS as number,
  maxFrameBytes: MAX_FRAME_BYTES as number,
  maxDocumentBytes: MAX_DOCUMENT_BYTES as number,
  maxAwarenessStateBytes: MAX_AWARENESS_STATE_BYTES as number,
  messageBurst: MESSAGE_BURST as number,
  messagesPerSecond: MESSAGES_PER_SECOND as number,
  askBurst: ASK_BURST as number,
  asksPerSecond: ASKS_PER_SECOND as number,
  chainStepBurst: CHAIN_STEP_BURST as number,
  chainStepsPerSecond: CHAIN_STEPS_PER_SECOND as number,
  /** Waiting to be sent to one browser: above the first it gets no presence, above the second it is let go. */
  presenceBufferBytes: 1024 * 1024,
  closeBufferBytes: MAX_DOCUMENT_BYTES + 16 * 1024 * 1024,
  /** A document that nobody has had open for this long leaves the memory. */
  idleUnloadMs: 60_000,
  /** Log entries after which a snapshot takes their place: while people work, and when the last one has left. */
  compactAfterUpdates: 2_000,
  compactIdleAfterUpdates: 100,
  compactAfterBytes: 8 * 1024 * 1024,
  /** A map is kept as it was each hour of the last day and each day of the last month, if it changed. */
  checkpointEveryMs: HOUR_MS as number,
  hourlyCheckpointsMs: 24 * HOUR_MS,
  dailyCheckpointsMs: 31 * 24 * HOUR_MS,
  /** Of one map: all, the named ones, which are kept for ever, and what they may weigh together. Beyond that weight the oldest go that nobody named. */
  maxCheckpoints: 500,
  maxNamedCheckpoints: 200,
  maxCheckpointBytes: 256 * 1024 * 1024,
  /** How often it is looked at which links expired; closing within a second is promised. */
  linkSweepMs: 250,
  /** Browsers that are let in at the same time, and how many may wait for that; more are asked to come back. */
  entriesAtOnce: 8,
  mostWaitingEntries: 1_000,
  /** Failed attempts after which a connection is ended, and how long each answer to one takes. */
  failuresPerConnection: 20,
  refusalPauseMs: 100,
  /** What one session may ask over POST, at once and each second. A dialog asks once per press. */
  requestBurst: 100,
  requestsPerSecond: 2,
  /** For how long the answer counts of a look at whether the store takes a write: anybody may ask. */
  probeEveryMs: 1_000,
  /** How long closing browsers may take to say goodbye when the relay stops. */
  goodbyeMs: 1_000,
}
