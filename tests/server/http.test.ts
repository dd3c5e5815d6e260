import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { INJECTED_STYLES } from '../../server/securityHeaders.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { makeDataDir } from './dataDir.ts'
import { joinRaw, updateFrame } from './rawClient.ts'
import { serveRelay } from './relayInTest.ts'

const PAGE = '<!doctype html><title>Netwerkkaart</title>'
const SCRIPT = 'console.log("app")\n'.repeat(100)

/** A build as vite leaves it, with compressed copies. */
function makeDist(): string {
  const dist = makeDataDir()
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), PAGE)
  writeFileSync(join(dist, 'sw.js'), '// worker')
  writeFileSync(join(dist, '.madeFrom'), 'secret')
  writeFileSync(join(dist, 'assets', 'main-a1b2.js'), SCRIPT)
  writeFileSync(join(dist, 'assets', 'main-a1b2.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(dist, 'assets', 'main-a1b2.js.gz'), gzipSync(SCRIPT))
  return dist
}

async function serveApp(): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const relay = await serveRelay({ distDir: makeDist() })
  return (path, init) => fetch(`http://127.0.0.1:${relay.port}${path}`, init)
}

describe('the app', () => {
  it.each(['/', '/?taal=en', '/m/0123456789abcdefghjkmnpqrs', '/m/0123456789abcdefghjkmnpqrs/', '/m/x', '/m/', '/embed/0123456789abcdefghjkmnpqrs'])('is one page at %s, asked for anew every time', async (path) => {
    const response = await (await serveApp())(path)
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([200, 'no-cache', PAGE])
  })

  it.each(['/m/0123456789abcdefghjkmnpqrs/more', '/other', '/.madeFrom', '/assets/none.js', '/../package.json', '/%2e%2e/package.json', '/%'])('is not at %s', async (path) => {
    expect((await (await serveApp())(path)).status).toBe(404)
  })

  it('keeps files with a hash in their name for ever, and the service worker not', async () => {
    const get = await serveApp()
    expect((await get('/assets/main-a1b2.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
  })

  it.each([['br', 'br'], ['gzip', 'gzip'], ['br, gzip', 'br'], ['identity', null]])('is sent compressed to whoever accepts %s', async (accepted, encoding) => {
    const response = await (await serveApp())('/assets/main-a1b2.js', { headers: { 'accept-encoding': accepted } })
    expect([response.headers.get('content-encoding'), response.headers.get('content-type'), await response.text()]).toEqual([encoding, 'text/javascript', SCRIPT])
  })

  it.each(['/', '/assets/main-a1b2.js', '/sw.js', '/other', '/healthz', '/api/other'])('says with every answer what a page may do, also at %s', async (path) => {
    const { headers } = await (await serveApp())(path)
    const rules = new Map(headers.get('content-security-policy')?.split('; ').map((rule) => [rule.split(' ', 1)[0], rule]))
    expect(rules.get('default-src')).toBe("default-src 'self'")
    expect([rules.get('script-src'), rules.get('connect-src')]).toEqual(["script-src 'self'", "connect-src 'self'"])
    expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'")
    expect([rules.get('require-trusted-types-for'), rules.get('trusted-types')]).toEqual(["require-trusted-types-for 'script'", 'trusted-types default'])
    expect([...rules.values()].filter((rule) => /unsafe|\*|https?:|wss?:/.test(rule))).toEqual([])
    const others = ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy']
    expect(others.map((name) => headers.get(name))).toEqual(['nosniff', 'no-referrer', 'same-origin', 'same-origin'])
  })

  it('may be shown inside another page at one address only, where nothing else is allowed than elsewhere', async () => {
    const get = await serveApp()
    const rulesAt = async (path: string, init?: RequestInit): Promise<string> => (await get(path, init)).headers.get('content-security-policy') ?? ''
    const [framed, own] = [await rulesAt('/embed/0123456789abcdefghjkmnpqrs'), await rulesAt('/m/0123456789abcdefghjkmnpqrs')]
    expect(framed).toContain('frame-ancestors *')
    expect(framed.replace('frame-ancestors *', "frame-ancestors 'none'")).toBe(own)
    const others = ['/embed', '/embed/x/more', '/m/embed', '/embed/../m/x', '/assets/main-a1b2.js', '/?embed/x']
    expect(await Promise.all(others.map((path) => rulesAt(path)))).toEqual(others.map(() => own))
    expect(await rulesAt('/embed/x', { method: 'POST', body: 'x' })).toContain("frame-ancestors 'none'")
  })

  it('allows the style that only an iPhone gets, as the installed version writes it', () => {
    const source = readFileSync('node_modules/react-aria/dist/private/overlays/usePreventScroll.mjs', 'utf8')
    expect(INJECTED_STYLES.filter((style) => source.includes(style))).toHaveLength(1)
  })

  it('takes no other method', async () => {
    expect((await (await serveApp())('/', { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('that is not built is said, and the relay works', async () => {
    const relay = await serveRelay()
    const response = await fetch(`http://127.0.0.1:${relay.port}/`)
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm start')])
    await joinRaw(relay.port)
  })
})

describe('the operator', () => {
  it('sees that it lives, and whether it can write', async () => {
    let isFull = false
    const relay = await serveRelay({ limits: { probeEveryMs: 0 }, store: { ...createMemoryStore(), probe: () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve()) } })
    const status = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${relay.port}${path}`)).status
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
    isFull = true
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
  })

  it('reads what was counted, in the format of Prometheus', async () => {
    const relay = await serveRelay()
    const client = await joinRaw(relay.port)
    const acknowledged = client.next(() => true)
    client.send(updateFrame('org-0001'))
    await acknowledged
    client.send('text')
    await client.closed
    const text = await (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text()
    expect(text.split('\n')).toEqual(expect.arrayContaining(['netwerkkaart_updates_total 1', 'netwerkkaart_refused_total 1', 'netwerkkaart_members 0', 'netwerkkaart_open_documents 1', 'netwerkkaart_closes_total{code="4400"} 1', 'netwerkkaart_commit_seconds_count 1']))
    expect(text.split('\n').filter((line) => line !== '' && !/^(# (HELP|TYPE) |[a-z_]+(\{[a-z]+="[^"]+"\})? [\d.e+-]+$)/.test(line))).toEqual([])
  })
})
