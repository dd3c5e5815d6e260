import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DATABASE_FILE, openSqliteDatabase } from '../../server/store/sqliteDatabase.ts'
import { COMPILE_CACHE } from '../support/compileCache.ts'
import { serveApp } from '../support/serveApp.ts'
import { makeDataDir } from './dataDir.ts'
import { exchange } from './linksInTest.ts'
import { joinWithProvider, MAP } from './stockClient.ts'

type Said = { readonly code: number | null; readonly out: string; readonly problem: string }

/** A user without rights, where the test itself has them all. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Runs the server until it ends by itself. */
async function runMain(environment: Readonly<Record<string, string>>, { args = [], user = {} }: { args?: readonly string[]; user?: typeof NOBODY } = {}): Promise<Said> {
  const env = { ...process.env, ...COMPILE_CACHE, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: '', LOG_LEVEL: 'silent', ...environment }
  const server = spawn(process.execPath, ['server/main.ts', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'], ...user })
  const said = { out: '', problem: '' }
  server.stdout.on('data', (text: Buffer) => (said.out += text.toString()))
  server.stderr.on('data', (text: Buffer) => (said.problem += text.toString()))
  onTestFinished(() => void server.kill('SIGKILL'))
  const [code] = (await once(server, 'close')) as [number | null]
  return { code, ...said }
}

/** It ended, with exactly one sentence that says this. */
function expectOneSentence(said: Said | undefined, sentence: RegExp): void {
  const { code, out, problem } = said ?? { code: null, out: '', problem: '' }
  expect([code, out]).toEqual([1, ''])
  expect(problem).toMatch(sentence)
  expect(problem.trim().split('\n')).toHaveLength(1)
}

describe('the server says in one sentence', () => {
  it('that a setting is wrong', async () => expectOneSentence(await runMain({ PORT: 'x' }), /^PORT is "x"/))

  it('that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as { port: number }
    expectOneSentence(await runMain({ PORT: String(port), DATA_DIR: makeDataDir() }), new RegExp(`^Port ${port} is in use`))
  })

  it('that the database is from a newer version', async () => {
    const dataDir = makeDataDir()
    const database = new DatabaseSync(join(dataDir, DATABASE_FILE))
    database.exec('PRAGMA user_version = 99')
    database.close()
    expectOneSentence(await runMain({ DATA_DIR: dataDir }), /newer version/)
  })

  it('that the database is damaged', async () => {
    const dataDir = makeDataDir()
    writeFileSync(join(dataDir, DATABASE_FILE), 'x'.repeat(5_000))
    expectOneSentence(await runMain({ DATA_DIR: dataDir }), /damaged/)
  })

  it('that it may not write in the folder', async () => {
    const dataDir = makeDataDir()
    chmodSync(dataDir, 0o555)
    expectOneSentence(await runMain({ DATA_DIR: dataDir }, { user: NOBODY }), /cannot be opened for writing|read-only/)
  })

  it('that it may not write in the database', async () => {
    const dataDir = makeDataDir()
    openSqliteDatabase({ dataDir }).close()
    chmodSync(join(dataDir, DATABASE_FILE), 0o444)
    chmodSync(dataDir, 0o555)
    expectOneSentence(await runMain({ DATA_DIR: dataDir }, { user: NOBODY }), /cannot be opened for writing|read-only/)
  })

  it('that the folder is a file', async () => {
    const path = join(makeDataDir(), 'file')
    writeFileSync(path, '')
    expectOneSentence(await runMain({ DATA_DIR: path }), /cannot be opened/)
  })

  it('that another one has the folder', async () => {
    const app = await serveApp({ dataDir: makeDataDir() })
    onTestFinished(() => app.kill())
    expectOneSentence(await runMain({ DATA_DIR: app.dataDir }), /Another Netwerkkaart/)
  })
})

describe('the server', () => {
  it('lists its settings and what the operator may do', async () => {
    const { code, out } = await runMain({}, { args: ['--help'] })
    expect([code, out]).toEqual([0, expect.stringMatching(/PORT .*4321[^]*--new-owner-link[^]*--open-last-good/)])
  })

  it('gives the operator an owner link of a map, also while it runs; the database knows only its hash', async () => {
    const app = await serveApp({ dataDir: makeDataDir() })
    onTestFinished(() => app.kill())
    const port = Number(new URL(app.address).port)
    const before = joinWithProvider(port)
    await before.welcome
    const { code, out } = await runMain({ DATA_DIR: app.dataDir, PUBLIC_URL: 'https://kaart.example.nl' }, { args: ['--new-owner-link', MAP] })
    const secret = /^https:\/\/kaart\.example\.nl\/m\/\w+#([\w-]{43})$/m.exec(out)?.[1] ?? ''
    expect([code, secret]).toEqual([0, expect.stringMatching(/^.{43}$/)])
    expect((await exchange(port, secret)).body.role).toBe('owner')
    expect(await joinWithProvider(port, { hello: { born: false } }).closed).toBe(4404)
    const files = readdirSync(app.dataDir).map((name) => readFileSync(join(app.dataDir, name), 'latin1'))
    expect(files.filter((bytes) => bytes.includes(secret))).toEqual([])
    expect(files.filter((bytes) => bytes.includes(MAP)).length).toBeGreaterThan(0)
  })

  it('says in one sentence that there is no such map', async () => {
    const dataDir = makeDataDir()
    expectOneSentence(await runMain({ DATA_DIR: dataDir }, { args: ['--new-owner-link', MAP] }), /There are no maps/)
    openSqliteDatabase({ dataDir }).close()
    const [noMap, noId, nothing] = await Promise.all([['--new-owner-link', MAP], ['--new-owner-link'], ['--open-last-good', MAP]].map((args) => runMain({ DATA_DIR: dataDir }, { args })))
    expectOneSentence(noMap, /There is no map/)
    expectOneSentence(noId, /is no id of a map/)
    expectOneSentence(nothing, /nothing was changed/)
  })

  it('stops when asked, with everything on disk, and exits with 0', async () => {
    const app = await serveApp({ dataDir: makeDataDir() })
    const ans = joinWithProvider(Number(new URL(app.address).port))
    ans.doc.getMap('organisations').set('org-0001', true)
    await ans.acknowledged(1)
    const ended = ans.nextClose()
    expect(await app.stop()).toBe(0)
    expect(await ended).toBe(4503)
    const again = await serveApp({ dataDir: app.dataDir })
    onTestFinished(() => again.kill())
    await joinWithProvider(Number(new URL(again.address).port), { hello: { epoch: '', born: false } }).holds((doc) => doc.getMap('organisations').has('org-0001'))
  })
})
