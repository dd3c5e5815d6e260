import { type AccessRefusal, isRefusal, SESSION_PATH, type SessionGrant, type SessionRequest } from '../protocol/accessMessages.ts'
import { isRole, parseExtras } from '../protocol/roles.ts'

/** Why a link lets nobody in, and trying again is of no use. */
export type DoorRefusal = Extract<AccessRefusal, 'revoked' | 'expired' | 'taken' | 'code' | 'origin' | 'malformed'>

/** `in`: with a session, or without one where the relay knows no such link and hello has to tell. `fixed`: with a session that opens no map but one checkpoint. `later`: nobody answered. */
export type DoorAnswer = 'in' | 'fixed' | 'later' | DoorRefusal

/** Exchanges this tab's link for a session. */
export type Door = {
  /** Empty until there is one. */
  readonly session: () => string
  /** Names this tab's link to an owner; empty until it is known. */
  readonly link: () => string
  readonly ask: () => Promise<DoorAnswer>
  /** The relay does not know this session any more. */
  readonly forget: () => void
}

export type DoorOptions = {
  /** Of the app, without a slash at the end. */
  readonly app: string
  /** What to ask with; null when this tab has no link. */
  readonly request: () => SessionRequest | null
  readonly onGrant: (grant: SessionGrant) => void
  readonly timeoutMs: number
  readonly fetch?: typeof globalThis.fetch
}

export function createDoor({ app, request, onGrant, timeoutMs, fetch = plainFetch }: DoorOptions): Door {
  let session = ''
  let link = ''
  let isFixed = false

  async function ask(): Promise<DoorAnswer> {
    const asked = request()
    if (asked === null || session !== '') return isFixed ? 'fixed' : 'in'
    const answer = await postJson(`${app}${SESSION_PATH}`, asked, { timeoutMs, fetch })
    if (answer === null) return 'later'
    const grant = parseGrant(answer)
    if (grant === null) return answerOf(answer['error'])
    session = grant.session
    link = grant.link
    isFixed = grant.fixed !== null
    onGrant(grant)
    return isFixed ? 'fixed' : 'in'
  }

  return { session: () => session, link: () => link, ask, forget: () => void (session = '') }
}

const plainFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)

type PostOptions = { readonly timeoutMs: number; readonly fetch?: typeof globalThis.fetch }

/** The fields of the answer, whatever its status; null when there was none that could be read. Never follows elsewhere. */
export async function postJson(address: string, body: object, { timeoutMs, fetch = plainFetch }: PostOptions): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const value: unknown = await response.json()
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function parseGrant({ session, role, extras, link, fixed }: Readonly<Record<string, unknown>>): SessionGrant | null {
  return typeof session === 'string' && isRole(role) && typeof link === 'string' ? { session, role, extras: parseExtras(extras), link, fixed: typeof fixed === 'string' ? fixed : null } : null
}

function answerOf(error: unknown): DoorAnswer {
  if (!isRefusal(error)) return 'later'
  switch (error) {
    case 'unknown': return 'in'
    case 'revoked': case 'expired': case 'taken': case 'code': case 'origin': case 'malformed': return error
    default: return 'later'
  }
}
