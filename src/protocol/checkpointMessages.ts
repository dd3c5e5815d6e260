import { MAX_NAME_CHARACTERS } from './limits.ts'

/** What browser and relay say over POST about a map as it was at some moments. PROTOCOL.md has the words. */
export const CHECKPOINTS_PATH = '/api/checkpoints'

export const MAX_CHECKPOINT_NAME_CHARACTERS = 80

/** `automatic`: by the relay, while people work. The others are asked for; only a named one is kept for ever. */
export const CHECKPOINT_KINDS = ['automatic', 'named', 'beforeRestore', 'beforeImport'] as const

export type CheckpointKind = (typeof CHECKPOINT_KINDS)[number]

/** Why a browser may ask for one. */
export type AskedKind = Exclude<CheckpointKind, 'automatic'>

/** A map at one moment. */
export type CheckpointFacts = {
  readonly id: string
  readonly kind: CheckpointKind
  /** Empty unless somebody named it. */
  readonly name: string
  /** What whoever asked for it or named it is called; nobody checks that. Empty for what the relay made by itself. */
  readonly maker: string
  /** Ms since 1970, by the relay's clock. */
  readonly madeMs: number
}

export type CheckpointsAct =
  | { readonly act: 'list' }
  | { readonly act: 'make'; readonly kind: AskedKind; readonly name: string; readonly maker: string }
  /** From then on it is a named one. */
  | { readonly act: 'name'; readonly checkpoint: string; readonly name: string; readonly maker: string }
  | { readonly act: 'open'; readonly checkpoint: string }
  /** Of a map that was set apart because a document of it does not load. */
  | { readonly act: 'openLastGood' }

export type CheckpointsRequest = { readonly session: string } & CheckpointsAct

export type CheckpointsAnswer = {
  /** The oldest first. */
  readonly checkpoints: readonly CheckpointFacts[]
  /** The one that was just made. */
  readonly made: string | null
}

/** One that was opened: `state` is the whole document as one Yjs update, in base64. */
export type OpenedCheckpoint = { readonly checkpoint: CheckpointFacts; readonly state: string }

/** What was opened of a map that was set apart. */
export type LastGood = {
  readonly documents: number
  /** Stored edits that could not be read and are not in it. */
  readonly editsLeft: number
  /** When nothing of the map itself could be read: the moment of the version that took its place; else null. */
  readonly versionMs: number | null
}

export function isCheckpointKind(value: unknown): value is CheckpointKind {
  return CHECKPOINT_KINDS.some((kind) => kind === value)
}

type Fields = Readonly<Record<string, unknown>>

/** Null when it has not the right shape. */
export function parseCheckpointsRequest(fields: Fields): CheckpointsRequest | null {
  const { session } = fields
  const act = parseAct(fields)
  return isShort(session) && act !== null ? { session, ...act } : null
}

function parseAct({ act, kind, name, maker, checkpoint }: Fields): CheckpointsAct | null {
  if (act === 'list' || act === 'openLastGood') return { act }
  if (act === 'open') return isShort(checkpoint) ? { act, checkpoint } : null
  if (!isText(name, MAX_CHECKPOINT_NAME_CHARACTERS) || !isText(maker, MAX_NAME_CHARACTERS)) return null
  if (act === 'make') return isCheckpointKind(kind) && kind !== 'automatic' && (kind !== 'named' || name.trim() !== '') ? { act, kind, name, maker } : null
  return act === 'name' && isShort(checkpoint) && name.trim() !== '' ? { act, checkpoint, name, maker } : null
}

/** Null when it is no such answer: a proxy or a relay of tomorrow may say anything. */
export function parseCheckpointsAnswer({ checkpoints, made }: Fields): CheckpointsAnswer | null {
  if (!Array.isArray(checkpoints) || !checkpoints.every(isCheckpointFacts)) return null
  return { checkpoints, made: isShort(made) ? made : null }
}

export function parseOpenedCheckpoint({ checkpoint, state }: Fields): OpenedCheckpoint | null {
  return isCheckpointFacts(checkpoint) && typeof state === 'string' ? { checkpoint, state } : null
}

export function parseLastGood({ documents, editsLeft, versionMs }: Fields): LastGood | null {
  const isOne = Number.isSafeInteger(documents) && Number.isSafeInteger(editsLeft) && (versionMs === null || typeof versionMs === 'number')
  return isOne ? { documents: documents as number, editsLeft: editsLeft as number, versionMs } : null
}

export function isCheckpointFacts(value: unknown): value is CheckpointFacts {
  if (typeof value !== 'object' || value === null) return false
  const { id, kind, name, maker, madeMs } = value as Fields
  return isShort(id) && isCheckpointKind(kind) && typeof name === 'string' && typeof maker === 'string' && typeof madeMs === 'number'
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isShort = (value: unknown): value is string => isText(value, 100)
