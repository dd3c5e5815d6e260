import * as Y from 'yjs'
import type { EditHistory } from '../../doc/editing/editHistory.ts'
import { restoreDoc } from '../../doc/editing/restoreDoc.ts'
import { openMapDoc, type MapDoc } from '../../doc/mapDoc.ts'
import { readNetwork } from '../../doc/reading/readNetwork.ts'
import { compareNetworks, type Difference } from '../../model/compareNetworks.ts'
import type { Network } from '../../model/network.ts'
import { failed, ok, type Result } from '../../model/result.ts'
import { CHECKPOINTS_PATH, MAX_CHECKPOINT_NAME_CHARACTERS, parseCheckpointsAnswer, parseLastGood, parseOpenedCheckpoint, type AskedKind, type CheckpointFacts, type CheckpointsAct, type LastGood } from '../../protocol/checkpointMessages.ts'
import { attempt } from '../../storage/attempt.ts'
import type { ConnectionStatus } from '../../sync/connectionStatus.ts'
import type { Door } from '../../sync/door.ts'
import type { Watched } from '../../sync/watched.ts'
import { askAsSession } from './askAsSession.ts'
import { untilSaved } from './untilSaved.ts'

/** A map as it was at one moment. */
export type OpenedVersion = { readonly facts: CheckpointFacts; readonly mapDoc: MapDoc; readonly network: Network }

/** `offline`: nobody answered, or not everything of this map is on the server yet. `refused`: something that this app does not expect. */
export type VersionProblem = 'offline' | 'notEditor' | 'noCheckpoint' | 'tooManyCheckpoints' | 'refused'

/** The newest first, with the one that was just made. */
export type VersionList = { readonly versions: readonly CheckpointFacts[]; readonly made: string | null }

/** What was opened of a map that was set apart. Also when a colleague did it just before: then there is nothing left to say of it. */
export type LastGoodAnswer = Result<LastGood, 'nothingLoads' | 'notOwner' | 'refused'>

/** The versions of this map that the relay keeps. */
export type VersionDesk = {
  readonly list: () => Promise<Result<VersionList, VersionProblem>>
  /** Keeps the map as it is now: to be called before an edit that changes much, as an import. A name that is too long is cut off. */
  readonly keep: (kind: AskedKind, name: string) => Promise<Result<VersionList, VersionProblem>>
  readonly rename: (id: string, name: string) => Promise<Result<VersionList, VersionProblem>>
  readonly open: (id: string) => Promise<Result<OpenedVersion, VersionProblem>>
  /** What became of the map since that version. */
  readonly compare: (version: OpenedVersion) => readonly Difference[]
  /** Keeps the map as it is, and then makes it as it was: one step of my history. */
  readonly restore: (id: string) => Promise<Result<VersionList, VersionProblem>>
  /** For an owner of a map that the relay cannot open: opens what still loads of it, in another epoch. */
  readonly openLastGood: () => Promise<LastGoodAnswer>
}

type DeskParts = {
  readonly app: string
  readonly door: Door
  readonly history: EditHistory
  readonly network: () => Network
  readonly connection: Watched<ConnectionStatus>
  /** What colleagues see of this person. */
  readonly name: () => string
}

export function openVersionDesk({ app, door, history, network, connection, name }: DeskParts): VersionDesk {
  const askList = (act: CheckpointsAct): ReturnType<VersionDesk['list']> => ask({ door, app }, act, parseList)
  const keep: VersionDesk['keep'] = async (kind, given) => {
    if (!(await untilSaved(connection))) return failed('offline')
    return askList({ act: 'make', kind, name: given.slice(0, MAX_CHECKPOINT_NAME_CHARACTERS), maker: name() })
  }
  const open: VersionDesk['open'] = (id) => fetchVersion(door, app, id)

  return {
    list: () => askList({ act: 'list' }),
    keep,
    rename: (id, given) => askList({ act: 'name', checkpoint: id, name: given, maker: name() }),
    open,
    compare: (version) => compareNetworks(version.network, network()),
    async restore(id) {
      const version = await open(id)
      if (!version.ok) return version
      const kept = await keep('beforeRestore', '')
      if (kept.ok) history.edit((writer) => restoreDoc(writer, version.value.mapDoc))
      return kept
    },
    async openLastGood() {
      const fields = await askAsSession(door, app + CHECKPOINTS_PATH, { act: 'openLastGood' } satisfies CheckpointsAct)
      const error = fields?.['error']
      if (error === 'notSetApart') return ok({ documents: 0, editsLeft: 0, versionMs: null })
      if (error === 'nothingLoads' || error === 'notOwner') return failed(error)
      const opened = fields && parseLastGood(fields)
      return opened ? ok(opened) : failed('refused')
    },
  }
}

/** One version, with the session of whichever link may see it. */
export function fetchVersion(door: Door, app: string, checkpoint: string): Promise<Result<OpenedVersion, VersionProblem>> {
  return ask({ door, app }, { act: 'open', checkpoint }, parseVersion)
}

async function ask<Value>({ door, app }: Pick<DeskParts, 'door' | 'app'>, act: CheckpointsAct, parse: (fields: Readonly<Record<string, unknown>>) => Value | null): Promise<Result<Value, VersionProblem>> {
  const fields = await askAsSession(door, app + CHECKPOINTS_PATH, act)
  if (fields === null) return failed('offline')
  const value = parse(fields)
  return value === null ? failed(problemOf(fields['error'])) : ok(value)
}

function parseList(fields: Readonly<Record<string, unknown>>): VersionList | null {
  const answer = parseCheckpointsAnswer(fields)
  return answer && { versions: answer.checkpoints.toReversed(), made: answer.made }
}

/** Null when it cannot be read, by this app at least. */
function parseVersion(fields: Readonly<Record<string, unknown>>): OpenedVersion | null {
  const opened = parseOpenedCheckpoint(fields)
  const bytes = opened && attempt(() => Uint8Array.from(atob(opened.state), (character) => character.charCodeAt(0)))
  return opened && bytes && readVersion(opened.checkpoint, bytes)
}

/** Null when it cannot be read, by this app at least. `state`: the whole document as one update. */
export function readVersion(facts: CheckpointFacts, state: Uint8Array): OpenedVersion | null {
  return attempt(() => {
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, state)
    const mapDoc = openMapDoc(ydoc)
    return { facts, mapDoc, network: readNetwork(mapDoc) }
  })
}

function problemOf(error: unknown): VersionProblem {
  switch (error) {
    case 'notEditor': case 'noCheckpoint': case 'tooManyCheckpoints': return error
    case 'storage': return 'offline'
    default: return 'refused'
  }
}
