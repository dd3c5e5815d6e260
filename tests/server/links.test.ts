import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { CLOSE_CODES } from '../../src/protocol/closeCodes.ts'
import { LINKS_PATH, MAX_LIFE_MS, SESSION_PATH } from '../../src/protocol/accessMessages.ts'
import { encodeHello } from '../../src/protocol/messages.ts'
import { hashOf, makeSecret } from '../../server/access/links.ts'
import { WebSocket } from 'ws'
import { bearMap, exchange, post, sessionFor } from './linksInTest.ts'
import { serveRelay } from './relayInTest.ts'
import { EPOCH, HELLO, joinWithProvider, MAP, ROOM } from './stockClient.ts'

const NO_PAUSE = { refusalPauseMs: 0 }

const HOSTILE_ORIGINS = [
  'http://evil.example', 'https://evil.example', 'null', '', 'http://127.0.0.1', 'http://127.0.0.1:1', 'http://127.0.0.1:PORT0', 'http://127.0.0.1:PORT.evil.example',
  'http://127.0.0.1:PORT@evil.example', 'http://evil.example:PORT', 'http://localhost:PORT', 'http://127.0.0.1.:PORT', 'http://127.0.0.1:PORT/', 'http://[::1]:PORT', 'file://',
  'chrome-extension://abc', 'http://evil.example#http://127.0.0.1:PORT', 'javascript:http://127.0.0.1:PORT', 'http://127.0.0.2:PORT', 'ws://127.0.0.1:PORT',
]

describe('the origin', () => {
  it('counts twenty that are hostile', () => expect(new Set(HOSTILE_ORIGINS).size).toBe(20))

  it.each(HOSTILE_ORIGINS)('%j gets no session and no socket', async (hostile) => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    const owner = await bearMap(relay.port)
    const origin = hostile.replaceAll('PORT', String(relay.port))
    expect((await post(relay.port, SESSION_PATH, { map: MAP, secret: owner.secret, born: '', code: '' }, { Origin: origin })).body).toEqual({ error: 'origin' })
    expect((await post(relay.port, LINKS_PATH, { session: owner.session, act: 'list' }, { Origin: origin })).body).toEqual({ error: 'origin' })
    const socket = new WebSocket(`ws://127.0.0.1:${relay.port}/sync/${ROOM}`, { headers: { Origin: origin } })
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.on('open', () => socket.send(encodeHello({ ...HELLO, session: owner.session })))
    expect(await closed).toBe(CLOSE_CODES.access)
  })

  it('that is missing gets no session', async () => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    const status = await new Promise((resolve) => request(`http://127.0.0.1:${relay.port}${SESSION_PATH}`, { method: 'POST', headers: { 'Content-Type': 'application/json' } }, (answer) => resolve(answer.statusCode)).end('{}'))
    expect(status).toBe(403)
  })

  it('of a name that somebody points at a machine of its own is not ours, also without PUBLIC_URL', async () => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    const owner = await bearMap(relay.port)
    const from = (name: string): Promise<unknown> => new Promise((resolve, reject) => {
      const headers = { Origin: `http://${name}:${relay.port}`, Host: `${name}:${relay.port}`, 'Content-Type': 'application/json' }
      const asked = request(`http://127.0.0.1:${relay.port}${SESSION_PATH}`, { method: 'POST', headers }, (answer) => resolve(answer.statusCode))
      asked.on('error', reject)
      asked.end(JSON.stringify({ map: MAP, secret: owner.secret, born: '', code: '' }))
    })
    expect([await from('evil.example'), await from('localhost'), await from('127.0.0.1')]).toEqual([403, 200, 200])
  })

  it('of PUBLIC_URL is ours, and so is this machine; a name somebody points at us is not', async () => {
    const relay = await serveRelay({ settings: { publicUrl: 'https://kaart.example.nl' }, limits: NO_PAUSE })
    const from = (origin: string, host = `127.0.0.1:${relay.port}`): Promise<number> => new Promise((resolve, reject) => {
      const asked = request(`http://127.0.0.1:${relay.port}${SESSION_PATH}`, { method: 'POST', headers: { Origin: origin, Host: host, 'Content-Type': 'application/json' } }, (answer) => resolve(answer.statusCode ?? 0))
      asked.on('error', reject)
      asked.end(JSON.stringify({ map: MAP, secret: 'x', born: '', code: '' }))
    })
    expect(await from('https://kaart.example.nl', 'kaart.example.nl')).toBe(404)
    expect(await from(`http://127.0.0.1:${relay.port}`)).toBe(404)
    expect(await from('http://evil.example', 'evil.example')).toBe(403)
    expect(await from('http://kaart.example.nl', 'kaart.example.nl')).toBe(403)
  })
})

describe('guessing', () => {
  it('finds nothing in thousands of tries, and a connection ends after twenty', async () => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    await bearMap(relay.port)
    const answers = new Set<string>()
    for (let round = 0; round < 100; round++) {
      const guesses = await Promise.all(Array.from({ length: 40 }, () => exchange(relay.port, makeSecret())))
      for (const { status, body } of guesses) answers.add(`${status} ${JSON.stringify(body)}`)
    }
    expect([...answers]).toEqual(['404 {"error":"unknown"}'])
    const metrics = await (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text()
    expect(metrics).toContain('netwerkkaart_denied_total 4000')
  })

  it('ends the connection after twenty failures, and takes its time over each', async () => {
    const relay = await serveRelay({ limits: { refusalPauseMs: 5 } })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = { 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${relay.port}` }
    const fail = (): Promise<string | undefined> => new Promise((resolve) => {
      const asked = request(`http://127.0.0.1:${relay.port}${SESSION_PATH}`, { method: 'POST', agent, headers }, (answer) => {
        answer.on('end', () => resolve(answer.headers.connection)).resume()
      })
      asked.end(JSON.stringify({ map: MAP, secret: 'x', born: '', code: '' }))
    })
    const closings: (string | undefined)[] = []
    for (let place = 0; place < 20; place++) closings.push(await fail())
    agent.destroy()
    expect(closings.filter((value) => value === 'close')).toHaveLength(1)
    expect(closings.at(-1)).toBe('close')
  })

  it('learns nothing: a missing map, a missing link and a mutilated link are answered byte for byte alike, after the same one look-up', async () => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    const owner = await bearMap(relay.port)
    const say = async (body: object): Promise<string> => {
      const answer = await fetch(`http://127.0.0.1:${relay.port}${SESSION_PATH}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${relay.port}` }, body: JSON.stringify({ born: '', code: '', ...body }) })
      const headers = [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
      return JSON.stringify([answer.status, headers, await answer.text()])
    }
    const answers = await Promise.all([
      say({ map: MAP, secret: makeSecret() }),
      say({ map: 'zzzzzzzzzzzzzzzz', secret: makeSecret() }),
      say({ map: 'zzzzzzzzzzzzzzzz', secret: owner.secret }),
      say({ map: MAP, secret: owner.secret.slice(0, -1) }),
      say({ map: MAP, secret: `${owner.secret} ` }),
      say({ map: MAP, secret: '' }),
      say({ map: MAP, secret: hashOf(owner.secret) }),
    ])
    expect(new Set(answers).size).toBe(1)
  })
})

describe('a request that is none', () => {
  it.each<[string, unknown, Record<string, string>]>([
    ['no JSON', 'map', {}],
    ['a list', [], {}],
    ['no map', { secret: 'x', born: '', code: '' }, {}],
    ['a map that is no id', { map: '../../x', secret: 'x', born: '', code: '' }, {}],
    ['a secret that is no text', { map: MAP, secret: { $ne: '' }, born: '', code: '' }, {}],
    ['too much', { map: MAP, secret: 'x'.repeat(3_000), born: '', code: '' }, {}],
    ['another type', { map: MAP, secret: 'x', born: '', code: '' }, { 'Content-Type': 'text/plain' }],
  ])('%s is refused in a word', async (_, body, headers) => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    expect(await post(relay.port, SESSION_PATH, body, headers)).toEqual({ status: 400, body: { error: 'malformed' } })
  })

  it.each([
    { act: 'make' }, { act: 'create', role: 'king', label: '', lifeMs: null }, { act: 'create', role: 'reader', label: 'x'.repeat(81), lifeMs: null },
    { act: 'create', role: 'reader', label: '', lifeMs: -1 }, { act: 'create', role: 'reader', label: '', lifeMs: MAX_LIFE_MS + 1 }, { act: 'expire', link: 'x', lifeMs: 'soon' }, { act: 'revoke' },
  ])('%j is refused in a word', async (act) => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    const owner = await bearMap(relay.port)
    expect((await post(relay.port, LINKS_PATH, { session: owner.session, ...act })).body).toEqual({ error: 'malformed' })
  })

  it('a GET, and another address, are nothing', async () => {
    const relay = await serveRelay()
    expect((await fetch(`http://127.0.0.1:${relay.port}${SESSION_PATH}`)).status).toBe(503)
    expect((await fetch(`http://127.0.0.1:${relay.port}/api/other`, { method: 'POST', body: '{}' })).status).toBe(405)
  })
})

describe('an owner', () => {
  it('makes links and sees them, but never their secrets again', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const made = await owner.act({ act: 'create', role: 'editor', extras: [], label: '  Tafel 4 ', lifeMs: 60_000 })
    expect(made.body.made?.secret).toMatch(/^[\w-]{43}$/)
    const { body } = await owner.act({ act: 'list' })
    expect(body).toEqual({ links: made.body.links, made: null, now: expect.any(Number), app: null })
    expect(body.links).toEqual([
      { id: expect.any(String), role: 'owner', extras: [], label: '', createdMs: expect.any(Number), expiresMs: null, revokedMs: null, lastUsedMs: expect.any(Number), checkpoint: null },
      { id: expect.any(String), role: 'editor', extras: [], label: 'Tafel 4', createdMs: expect.any(Number), expiresMs: expect.any(Number), revokedMs: null, lastUsedMs: null, checkpoint: null },
    ])
    expect(JSON.stringify(body)).not.toContain(hashOf(owner.secret))
  })

  it('changes label and expiry, by the clock of the relay; an hour more brings an expired link back', async () => {
    let nowMs = 1_000_000
    const relay = await serveRelay({ now: () => nowMs, limits: NO_PAUSE })
    const owner = await bearMap(relay.port)
    const link = await owner.makeLink('reader', 3_600_000)
    await owner.act({ act: 'label', link: link.id, label: 'Bestuur' })
    expect((await owner.act({ act: 'list' })).body.links?.[1]).toMatchObject({ label: 'Bestuur', expiresMs: 4_600_000 })
    nowMs += 3_600_000
    expect((await exchange(relay.port, link.secret)).body.error).toBe('expired')
    await owner.act({ act: 'expire', link: link.id, lifeMs: 3_600_000 })
    expect((await exchange(relay.port, link.secret)).body.role).toBe('reader')
    await owner.act({ act: 'revoke', link: link.id })
    expect((await owner.act({ act: 'expire', link: link.id, lifeMs: null })).body.error).toBe('noLink')
    expect((await exchange(relay.port, link.secret)).body.error).toBe('revoked')
  })

  it('cannot leave the map without one; a second owner can send the first away', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const [own] = (await owner.act({ act: 'list' })).body.links ?? []
    for (const act of [{ act: 'revoke', link: own?.id ?? '' }, { act: 'expire', link: own?.id ?? '', lifeMs: 0 }] as const) expect((await owner.act(act)).body.error).toBe('lastOwner')
    const second = await owner.makeLink('owner')
    const session = await sessionFor(relay.port, second.secret)
    expect((await post(relay.port, LINKS_PATH, { session, act: 'revoke', link: own?.id })).status).toBe(200)
    expect((await owner.act({ act: 'list' })).body.error).toBe('revoked')
    expect((await post(relay.port, LINKS_PATH, { session, act: 'revoke', link: second.id })).body.error).toBe('lastOwner')
  })

  it('has no say over another map', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const secret = makeSecret()
    await exchange(relay.port, secret, { map: 'bbbbbbbbbbbb', born: EPOCH })
    const [other] = await relay.store.listLinks('bbbbbbbbbbbb')
    expect((await owner.act({ act: 'revoke', link: other?.id ?? '' })).body.error).toBe('noLink')
  })

  it('hears when the disk does not take it, and nobody is sent away', async () => {
    const relay = await serveRelay()
    const owner = await bearMap(relay.port)
    const link = await owner.makeLink('editor')
    const inside = joinWithProvider(relay.port, { hello: { session: await sessionFor(relay.port, link.secret) } })
    await inside.welcome
    Object.assign(relay.store, { changeLink: () => Promise.reject(new Error('full')) })
    expect(await owner.act({ act: 'revoke', link: link.id })).toEqual({ status: 503, body: { error: 'storage' } })
    inside.doc.getMap('organisations').set('org-0001', true)
    await inside.acknowledged(1)
  })

  it('never appears in what is logged', async () => {
    const relay = await serveRelay({ limits: NO_PAUSE })
    const owner = await bearMap(relay.port)
    const link = await owner.makeLink('reader')
    const session = await sessionFor(relay.port, link.secret)
    const reader = joinWithProvider(relay.port, { hello: { session } })
    await reader.welcome
    await owner.act({ act: 'revoke', link: link.id })
    await reader.closed
    await exchange(relay.port, link.secret)
    const said = JSON.stringify(relay.lines)
    expect(relay.lines.length).toBeGreaterThan(0)
    for (const word of [owner.secret, owner.session, link.secret, session, hashOf(owner.secret)]) expect(said).not.toContain(word)
  })
})
