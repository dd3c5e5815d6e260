import { failed, ok, type Result } from '../../model/result.ts'
import { LINKS_PATH, parseLinksAnswer, type LinkFacts, type LinksAct, type LinksAnswer } from '../../protocol/accessMessages.ts'
import type { Database } from '../../storage/database.ts'
import { keepMadeLink, readMadeLinks } from '../../storage/links.ts'
import type { Door } from '../../sync/door.ts'
import { askAsSession } from './askAsSession.ts'

/** A link as its owner sees it. `secret` is known on the device that made it, and of the link this tab is in with. */
export type ShownLink = LinkFacts & { readonly secret: string | null; readonly isOwn: boolean; readonly isPast: boolean }

export type LinkList = {
  readonly links: readonly ShownLink[]
  /** Id of the link that was just made. */
  readonly made: string | null
  /** The address people use, without a slash at the end. */
  readonly app: string
}

/** `offline`: nobody answered. `refused`: something that this app does not expect. */
export type LinkProblem = 'offline' | 'lastOwner' | 'tooManyLinks' | 'notOwner' | 'noLink' | 'noCheckpoint' | 'refused'

/** What an owner does with links; answers all of them as they are then. */
export type LinkDesk = (act: LinksAct) => Promise<Result<LinkList, LinkProblem>>

type DeskParts = {
  readonly app: string
  readonly map: string
  readonly door: Door
  /** The secret of this tab's link. */
  readonly secret: string | null
  readonly database: Database | null
}

export function openLinkDesk({ app, map, door, secret, database }: DeskParts): LinkDesk {
  /** For a browser that keeps nothing. */
  const madeHere = new Map<string, string>()

  const keep = async (made: LinksAnswer['made']): Promise<void> => {
    if (!made) return
    madeHere.set(made.link, made.secret)
    // A disk that does not take it: the link can be copied now, and made anew later.
    if (database) await keepMadeLink(database, { map, ...made }).catch(() => {})
  }

  const list = async (answer: LinksAnswer): Promise<LinkList> => {
    const kept = database ? await readMadeLinks(database, map).catch(() => new Map<string, string>()) : new Map<string, string>()
    const own = door.link()
    const show = (facts: LinkFacts): ShownLink => ({
      ...facts,
      secret: facts.id === own ? secret : (madeHere.get(facts.id) ?? kept.get(facts.id) ?? null),
      isOwn: facts.id === own,
      isPast: facts.revokedMs !== null || (facts.expiresMs !== null && facts.expiresMs <= answer.now),
    })
    return { links: answer.links.map(show), made: answer.made?.link ?? null, app: answer.app ?? app }
  }

  return async (act) => {
    const fields = await askAsSession(door, app + LINKS_PATH, act)
    if (fields === null) return failed('offline')
    const answer = parseLinksAnswer(fields)
    if (answer === null) return failed(problemOf(fields['error']))
    await keep(answer.made)
    return ok(await list(answer))
  }
}

function problemOf(error: unknown): LinkProblem {
  switch (error) {
    case 'lastOwner': case 'tooManyLinks': case 'notOwner': case 'noLink': case 'noCheckpoint': return error
    case 'storage': return 'offline'
    default: return 'refused'
  }
}
