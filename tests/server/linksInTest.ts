import { type LinksAct, LINKS_PATH, type LinksAnswer, SESSION_PATH, type SessionGrant } from '../../src/protocol/accessMessages.ts'
import type { Extra, Role } from '../../src/protocol/roles.ts'
import { makeSecret } from '../../server/access/links.ts'
import { EPOCH, MAP } from './stockClient.ts'

export type Answered = { readonly status: number; readonly body: { readonly error?: string } & Partial<SessionGrant & LinksAnswer> }

/** A POST as a page of the app makes it; a test says what is different about it. */
export async function post(port: number, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${port}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Answered['body'] }
}

export const exchange = (port: number, secret: string, more: object = {}): Promise<Answered> => post(port, SESSION_PATH, { map: MAP, secret, born: '', code: '', ...more })

/** The session of a link that has to work. */
export async function sessionFor(port: number, secret: string, more: object = {}): Promise<string> {
  const { status, body } = await exchange(port, secret, more)
  if (body.session === undefined) throw new Error(`No session: ${status} ${body.error}`)
  return body.session
}

export type Owner = {
  readonly secret: string
  readonly session: string
  readonly act: (act: LinksAct) => Promise<Answered>
  /** Another link, with its id and secret. */
  readonly makeLink: (role: Role, lifeMs?: number | null, extras?: readonly Extra[]) => Promise<{ readonly id: string; readonly secret: string }>
}

/** A map that is born with an owner. */
export async function bearMap(port: number): Promise<Owner> {
  const secret = makeSecret()
  const session = await sessionFor(port, secret, { born: EPOCH })
  const act = (asked: LinksAct): Promise<Answered> => post(port, LINKS_PATH, { session, ...asked })
  return {
    secret,
    session,
    act,
    async makeLink(role, lifeMs = null, extras = []) {
      const { body } = await act({ act: 'create', role, extras, label: role, lifeMs })
      if (!body.made) throw new Error(`No link was made: ${body.error}`)
      return { id: body.made.link, secret: body.made.secret }
    },
  }
}
