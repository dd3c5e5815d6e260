import { describe, expect, it, onTestFinished } from 'vitest'
import { createMemoryStore } from '../../server/store/memory.ts'
import { startRelay } from '../../server/relay.ts'
import { LINKS_PATH, type SessionGrant, type SessionRequest } from '../../src/protocol/accessMessages.ts'
import { CHECKPOINTS_PATH } from '../../src/protocol/checkpointMessages.ts'
import { createDoor, postJson, type Door } from '../../src/sync/door.ts'

const MAP = '0123456789abcdefghjkmnpqrs'
const SECRET = 'S'.repeat(43)

/** A browser: its fetch sends the origin of the page by itself. */
const fromPage = (origin: string): typeof fetch => (input, init) => fetch(input, { ...init, headers: { ...init?.headers, Origin: origin } })

async function serve(createMaps: 'anyone' | 'code' = 'anyone') {
  let nowMs = Date.now()
  const relay = await startRelay({
    settings: { host: '127.0.0.1', port: 0, createMaps, createCode: 'veilig-wijk-7' },
    openStore: async () => createMemoryStore(),
    log: () => {},
    distDir: 'not-built',
    limits: { refusalPauseMs: 0 },
    now: () => nowMs,
  })
  onTestFinished(() => relay.stop())
  const app = `http://127.0.0.1:${relay.port}`
  const grants: SessionGrant[] = []
  const door = (request: Partial<SessionRequest> | null, origin = app): Door => createDoor({
    app,
    request: () => request && { map: MAP, secret: SECRET, born: '', code: '', ...request },
    onGrant: (grant) => void grants.push(grant),
    timeoutMs: 5_000,
    fetch: fromPage(origin),
  })
  return { app, door, grants, relay, wait: (ms: number) => (nowMs += ms) }
}

describe('the door', () => {
  it('lets in who made the map, once per session, and again when it is forgotten', async () => {
    const { door, grants } = await serve()
    const own = door({ born: 'epoch-1' })
    expect([await own.ask(), await own.ask()]).toEqual(['in', 'in'])
    expect(grants).toEqual([{ session: own.session(), role: 'owner', extras: ['contacts', 'sessions'], link: expect.any(String), fixed: null }])
    const before = own.session()
    own.forget()
    expect(await own.ask()).toBe('in')
    expect(own.session()).not.toBe(before)
  })

  it('says of a link that is fixed to a version that it opens no map, each time it is asked', async () => {
    const { app, door, grants } = await serve()
    const owner = door({ born: 'epoch-1' })
    await owner.ask()
    const post = async (path: string, body: object): Promise<Record<string, unknown>> => (await postJson(app + path, { session: owner.session(), ...body }, { timeoutMs: 5_000, fetch: fromPage(app) })) ?? {}
    const { made: checkpoint } = await post(CHECKPOINTS_PATH, { act: 'make', kind: 'named', name: 'Maart', maker: '' })
    const { made } = await post(LINKS_PATH, { act: 'create', role: 'reader', label: '', lifeMs: null, checkpoint })
    const board = door({ secret: (made as { readonly secret: string }).secret })
    expect([await board.ask(), await board.ask()]).toEqual(['fixed', 'fixed'])
    expect(grants.at(-1)).toMatchObject({ role: 'reader', fixed: checkpoint })
  })

  it('leaves it to hello where there is no link, or none that is known', async () => {
    const { door, grants } = await serve()
    for (const request of [null, {}]) {
      const asked = door(request)
      expect([await asked.ask(), asked.session()]).toEqual(['in', ''])
    }
    expect(grants).toEqual([])
  })

  it.each<[string, Partial<SessionRequest>, string]>([
    ['a taken id', { secret: 'T'.repeat(43), born: 'epoch-2' }, 'taken'],
    ['what is no request', { map: 'X' }, 'malformed'],
  ])('says of %s: it is %s', async (_, request, answer) => {
    const { door } = await serve()
    await door({ born: 'epoch-1' }).ask()
    expect(await door(request).ask()).toBe(answer)
  })

  it('asks for a code, and says so of another origin', async () => {
    const { door } = await serve('code')
    expect(await door({ born: 'epoch-1' }).ask()).toBe('code')
    expect(await door({ born: 'epoch-1', code: 'veilig-wijk-7' }).ask()).toBe('in')
    expect(await door({}, 'http://evil.example').ask()).toBe('origin')
  })

  it.each<[string, typeof fetch]>([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a sign-in page of the venue answers', () => Promise.resolve(new Response('<html>Welkom</html>'))],
    ['something else answers', () => Promise.resolve(Response.json({ error: 'unheard of' }))],
    ['a proxy answers with half a grant', () => Promise.resolve(Response.json({ session: 'x', role: 'king' }))],
    ['the disk does not take it', () => Promise.resolve(Response.json({ error: 'storage' }, { status: 503 }))],
  ])('waits when %s', async (_, fetchIt) => {
    const door = createDoor({ app: 'http://x', request: () => ({ map: MAP, secret: SECRET, born: '', code: '' }), onGrant: () => {}, timeoutMs: 5_000, fetch: fetchIt })
    expect([await door.ask(), door.session()]).toEqual(['later', ''])
  })

  it('sends the secret in the body and nowhere else, and follows nobody elsewhere', async () => {
    const calls: [unknown, RequestInit | undefined][] = []
    const door = createDoor({
      app: 'https://kaart.example.nl',
      request: () => ({ map: MAP, secret: SECRET, born: '', code: '' }),
      onGrant: () => {},
      timeoutMs: 5_000,
      fetch: async (input, init) => {
        calls.push([input, init])
        return Response.json({ error: 'unknown' }, { status: 404 })
      },
    })
    await door.ask()
    const [[address, init] = []] = calls
    expect(address).toBe('https://kaart.example.nl/api/session')
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' })
    expect(JSON.stringify({ ...init, body: '' })).not.toContain(SECRET)
    expect(init?.body).toContain(SECRET)
  })
})
