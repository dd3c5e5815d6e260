import type { AccessRefusal } from '../../src/protocol/accessMessages.ts'
import type { CheckpointFacts, CheckpointsAct, CheckpointsAnswer, CheckpointsRequest, LastGood, OpenedCheckpoint } from '../../src/protocol/checkpointMessages.ts'
import { may } from '../../src/protocol/roles.ts'
import { formatRoomName } from '../../src/protocol/roomName.ts'
import { findAskingLink, type LinkServices } from '../access/links.ts'
import type { RelayLimits } from '../relayLimits.ts'
import { openLastGood } from '../room/openLastGood.ts'
import type { StoredCheckpoint, StoredLink } from '../store/store.ts'
import { makeCheckpoint, type RoomState } from './makeCheckpoint.ts'

export type CheckpointServices = LinkServices & {
  /** The document of a room as it is on disk. */
  readonly readRoom: (name: string) => Promise<RoomState | null>
  readonly limits: RelayLimits
}

/**
 * What is asked about a map as it was. Who edits sees, opens, makes and names checkpoints; one from before a restore is made by
 * who may restore, who also opens what still loads of a map that was set apart. A link that is fixed to a checkpoint opens that one, and nothing else.
 */
export type CheckpointManager = (request: CheckpointsRequest) => Promise<CheckpointsAnswer | OpenedCheckpoint | LastGood | AccessRefusal>

export function createCheckpointManager(services: CheckpointServices): CheckpointManager {
  return async (request) => {
    const link = await findAskingLink(services, request.session)
    if (typeof link === 'string') return link
    if (request.act === 'open' && mayOpen(link, request.checkpoint)) return open(services, link.map, request.checkpoint)
    if (request.act === 'openLastGood') return may(link.role, 'restore') ? openAgain(services, link.map) : 'notOwner'
    if (!may(link.role, 'edit')) return 'notEditor'
    if (request.act === 'make' && request.kind === 'beforeRestore' && !may(link.role, 'restore')) return 'notOwner'
    const done = await perform(services, link.map, request)
    if (done.refusal !== null) return done.refusal
    return { checkpoints: (await services.store.listCheckpoints(link.map)).map(factsOf), made: done.made }
  }
}

async function openAgain({ store, now }: CheckpointServices, map: string): Promise<LastGood | AccessRefusal> {
  return (await openLastGood(store, map, now())) ?? 'notSetApart'
}

const mayOpen = ({ role, checkpoint }: StoredLink, asked: string): boolean => (checkpoint === null ? may(role, 'edit') : checkpoint === asked)

async function open({ store }: CheckpointServices, map: string, id: string): Promise<OpenedCheckpoint | AccessRefusal> {
  const checkpoint = (await store.listCheckpoints(map)).find((each) => each.id === id)
  const state = checkpoint ? await store.readCheckpoint(map, id) : null
  return checkpoint && state ? { checkpoint: factsOf(checkpoint), state: Buffer.from(state).toString('base64') } : 'noCheckpoint'
}

type Done = { readonly refusal: AccessRefusal | null; readonly made: string | null }

const refused = (refusal: AccessRefusal): Done => ({ refusal, made: null })

async function perform(services: CheckpointServices, map: string, request: CheckpointsAct): Promise<Done> {
  switch (request.act) {
    case 'list': case 'open': case 'openLastGood': return { refusal: null, made: null }
    case 'make': return make(services, map, request)
    case 'name': return name(services, map, request)
  }
}

async function make({ store, readRoom, limits, now }: CheckpointServices, map: string, { kind, name: given, maker }: Extract<CheckpointsAct, { act: 'make' }>): Promise<Done> {
  if (!hasRoom(await store.listCheckpoints(map), kind === 'named', limits)) return refused('tooManyCheckpoints')
  const state = await readRoom(formatRoomName({ mapId: map, document: 'map' }))
  if (!state) return refused('storage')
  const { id } = await makeCheckpoint(store, state, { map, kind, name: given.trim(), maker: maker.trim(), nowMs: now() }, limits)
  return { refusal: null, made: id }
}

async function name({ store, limits }: CheckpointServices, map: string, { checkpoint, name: given, maker }: Extract<CheckpointsAct, { act: 'name' }>): Promise<Done> {
  const all = await store.listCheckpoints(map)
  const known = all.find(({ id }) => id === checkpoint)
  if (!known) return refused('noCheckpoint')
  if (known.kind !== 'named' && !hasRoom(all, true, limits)) return refused('tooManyCheckpoints')
  await store.changeCheckpoint(map, checkpoint, { kind: 'named', name: given.trim(), maker: maker.trim() })
  return { refusal: null, made: null }
}

/** By weight, the ones that are not kept for ever make room by themselves. */
function hasRoom(all: readonly StoredCheckpoint[], isForEver: boolean, { maxCheckpoints, maxNamedCheckpoints, maxCheckpointBytes }: RelayLimits): boolean {
  const named = all.filter(({ kind }) => kind === 'named')
  const bytes = named.reduce((sum, each) => sum + each.bytes, 0)
  return all.length < maxCheckpoints && bytes < maxCheckpointBytes && (!isForEver || named.length < maxNamedCheckpoints)
}

function factsOf({ id, kind, name: given, maker, madeMs }: StoredCheckpoint): CheckpointFacts {
  return { id, kind, name: given, maker, madeMs }
}
