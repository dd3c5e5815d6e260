import { LINKS_PATH, type LinksAct, type LinksAnswer, SESSION_PATH, type SessionGrant } from '../../src/protocol/accessMessages.ts'
import type { Extra, Role } from '../../src/protocol/roles.ts'

/** What an owner does with links, without a browser. `link` is the owner's. */
export type OwnLinks = {
  readonly make: (role: Role, lifeMs?: number | null, extras?: readonly Extra[]) => Promise<{ readonly id: string; readonly link: string }>
  readonly revoke: (id: string) => Promise<void>
}

export async function ownLinks(link: string): Promise<OwnLinks> {
  const { origin, pathname, hash } = new URL(link)
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(origin + path, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: origin }, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { session } = (await post(SESSION_PATH, { map: pathname.slice('/m/'.length), secret: hash.slice(1), born: '', code: '' })) as SessionGrant
  const act = async (asked: LinksAct): Promise<LinksAnswer> => (await post(LINKS_PATH, { session, ...asked })) as LinksAnswer
  return {
    async make(role, lifeMs = null, extras = []) {
      const { made } = await act({ act: 'create', role, extras, label: role, lifeMs })
      return { id: made?.link ?? '', link: `${origin}${pathname}#${made?.secret}` }
    },
    revoke: async (id) => void (await act({ act: 'revoke', link: id })),
  }
}
