import type { AccessRefusal, LinksAct, LinksAnswer, LinksRequest } from '../../src/protocol/accessMessages.ts'
import { choosableExtras, type Extra, may } from '../../src/protocol/roles.ts'
import type { LinkChange, Store, StoredLink } from '../store/store.ts'
import { factsOf, findAskingLink, type LinkServices, makeLink, makeSecret, overBecause } from './links.ts'
import { liveKey } from './liveLinks.ts'

/** Of one map, those that are over included. */
export const MOST_LINKS = 500

/** What an owner does with the links of a map. One after another, so that two owners cannot shut one another out at once. */
export type LinkManager = (request: LinksRequest) => Promise<LinksAnswer | AccessRefusal>

export function createLinkManager(services: LinkServices): LinkManager {
  let line: Promise<unknown> = Promise.resolve()
  return (request) => {
    const answer = line.then(() => manage(services, request))
    line = answer.catch(() => {})
    return answer
  }
}

async function manage(services: LinkServices, request: LinksRequest): Promise<LinksAnswer | AccessRefusal> {
  const { store, now } = services
  const own = await findAskingLink(services, request.session)
  if (typeof own === 'string') return own
  if (!may(own.role, 'manageLinks')) return 'notOwner'
  const done = await perform(services, own.map, request)
  if (done.refusal !== null) return done.refusal
  return { links: (await store.listLinks(own.map)).map(factsOf), made: done.made, now: now(), app: services.publicUrl }
}

type Done = { readonly refusal: AccessRefusal | null; readonly made: LinksAnswer['made'] }

const refused = (refusal: AccessRefusal): Done => ({ refusal, made: null })
const DONE: Done = { refusal: null, made: null }

async function perform(services: LinkServices, map: string, request: LinksAct): Promise<Done> {
  const { store, now } = services
  if (request.act === 'list') return DONE
  const links = await store.listLinks(map)
  const endOf = (lifeMs: number | null): number | null => (lifeMs === null ? null : now() + lifeMs)
  if (request.act === 'create') {
    if (links.length >= MOST_LINKS) return refused('tooManyLinks')
    const { role, label, lifeMs, checkpoint = null } = request
    if (checkpoint !== null && !(await isKept(store, map, checkpoint))) return refused('noCheckpoint')
    const secret = makeSecret()
    const extras = extrasFor({ role, checkpoint }, request.extras)
    const link = makeLink({ map, secret, role, extras, label: label.trim(), expiresMs: endOf(lifeMs), checkpoint }, now())
    await store.addLink(link)
    return { refusal: null, made: { link: link.id, secret } }
  }
  const link = links.find(({ id }) => id === request.link)
  if (!link || link.revokedMs !== null) return refused('noLink')
  switch (request.act) {
    case 'label': return change(services, link, { label: request.label.trim() })
    case 'include': return change(services, link, { extras: extrasFor(link, request.extras) })
    case 'expire': return request.lifeMs !== null && isLastOwner(links, link, now()) ? refused('lastOwner') : change(services, link, { expiresMs: endOf(request.lifeMs) })
    case 'revoke': return isLastOwner(links, link, now()) ? refused('lastOwner') : change(services, link, { revokedMs: now() })
  }
}

/** What stands beside the map has no checkpoints. */
function extrasFor({ role, checkpoint }: Pick<StoredLink, 'role' | 'checkpoint'>, asked: readonly Extra[]): readonly Extra[] {
  return checkpoint === null ? choosableExtras(role).filter((extra) => asked.includes(extra)) : []
}

/** Only a named checkpoint is kept for ever, as a link to it has to be. */
async function isKept(store: Store, map: string, checkpoint: string): Promise<boolean> {
  return (await store.listCheckpoints(map)).some(({ id, kind }) => id === checkpoint && kind === 'named')
}

/** Whether the map would be without an owner one day if this link ended: only the operator could help then. */
function isLastOwner(links: readonly StoredLink[], link: StoredLink, nowMs: number): boolean {
  const stays = (other: StoredLink): boolean => other.role === 'owner' && other.expiresMs === null && overBecause(other, nowMs) === null
  return link.role === 'owner' && overBecause(link, nowMs) === null && !links.some((other) => other.id !== link.id && stays(other))
}

/** First on disk, then for those who are in. */
async function change({ store, live }: LinkServices, { map, id }: StoredLink, changed: LinkChange): Promise<Done> {
  await store.changeLink(map, id, changed)
  if (changed.revokedMs !== undefined) live.end(liveKey(map, id), 'revoked')
  if (changed.extras !== undefined) live.end(liveKey(map, id), 'session')
  if (changed.expiresMs !== undefined) live.noteExpiry(liveKey(map, id), changed.expiresMs)
  return DONE
}
