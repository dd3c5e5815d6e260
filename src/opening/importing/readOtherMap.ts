import * as Y from 'yjs'
import { openMapDoc } from '../../doc/mapDoc.ts'
import { readNetwork } from '../../doc/reading/readNetwork.ts'
import type { Network } from '../../model/network.ts'
import { failed, ok, type Result } from '../../model/result.ts'
import { PROTOCOL_VERSION } from '../../protocol/messages.ts'
import { formatRoomName } from '../../protocol/roomName.ts'
import { openLocalDoc } from '../../storage/localCopy/localProvider.ts'
import { createDoor, type Door } from '../../sync/door.ts'
import { connectRelay, isFromRelay } from '../../sync/relayProvider.ts'
import { ATTEMPT_MS } from '../../sync/retry.ts'
import { readAddressSecret } from '../../sync/shareLink.ts'
import { fetchVersion } from '../desks/versionDesk.ts'
import { untilSaved } from '../desks/untilSaved.ts'

/** `noLink`: the text is no link to a map. `elsewhere`: to one on another server, which the browser keeps us from. */
export type OtherMapProblem = 'noLink' | 'elsewhere' | 'sameMap' | 'noAccess' | 'offline'

type OtherMapParts = {
  /** Address of the app and its relay, without a slash at the end. */
  readonly app: string
  /** The map that is open. */
  readonly own: string
  readonly device: Promise<string>
}

/**
 * Another map of this server as its link shows it, read once with the session of that link. Nothing of it is kept here: it does not
 * come on the list of maps, this tab keeps its own link, and nobody over there sees us.
 */
export async function readOtherMap(address: string, { app, own, device }: OtherMapParts): Promise<Result<Network, OtherMapProblem>> {
  const link = readMapAddress(address, app)
  if (!link.ok) return link
  const { map, secret } = link.value
  if (map === own) return failed('sameMap')
  let fixed: string | null = null
  const door = createDoor({
    app,
    request: () => ({ map, secret, born: '', code: '', onlyReads: true }),
    onGrant: (grant) => (fixed = grant.fixed),
    timeoutMs: ATTEMPT_MS,
  })
  const answer = await door.ask()
  if (answer === 'later') return failed('offline')
  if (answer !== 'in' && answer !== 'fixed') return failed('noAccess')
  if (door.session() === '') return failed('noAccess')
  return fixed === null ? followOnce(map, door, app, await device) : readFixed(fixed, door, app)
}

async function readFixed(checkpoint: string, door: Door, app: string): Promise<Result<Network, OtherMapProblem>> {
  const version = await fetchVersion(door, app, checkpoint)
  return version.ok ? ok(version.value.network) : failed(version.error === 'offline' ? 'offline' : 'noAccess')
}

/** Listens until the map is here whole, and leaves. */
async function followOnce(map: string, door: Door, app: string, device: string): Promise<Result<Network, OtherMapProblem>> {
  const ydoc = new Y.Doc()
  const local = await openLocalDoc(null, { map, epoch: '', role: 'reader' }, ydoc, { isFromRelay })
  const relay = connectRelay(ydoc, {
    url: `${app.replace(/^http/, 'ws')}/sync`,
    room: formatRoomName({ mapId: map, document: 'map' }),
    hello: () => ({ protocol: PROTOCOL_VERSION, session: door.session(), device, epoch: local.key().epoch, name: '', colour: null, born: false }),
    local,
    door,
    isUnseen: true,
  })
  try {
    const isHere = await untilSaved(relay.status)
    if (isHere) return ok(readNetwork(openMapDoc(ydoc)))
    return failed(relay.status.get().phase === 'offline' ? 'offline' : 'noAccess')
  } finally {
    relay.destroy()
    await local.close()
    ydoc.destroy()
  }
}

/** The map and the secret in an address, however much of it was copied beside them. */
export function readMapAddress(text: string, app: string): Result<{ readonly map: string; readonly secret: string }, OtherMapProblem> {
  const url = URL.parse(text.trim())
  const map = /^\/(?:m|embed)\/([0-9a-z]{8,40})$/.exec(url?.pathname ?? '')?.[1]
  const found = readAddressSecret(url?.hash ?? '')
  if (!url || map === undefined || found.kind !== 'secret') return failed('noLink')
  return url.origin === app ? ok({ map, secret: found.secret }) : failed('elsewhere')
}
