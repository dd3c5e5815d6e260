import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { cachesToDelete, routeOf, type Route } from '../../src/serviceWorker/shellRoutes.ts'
import { describeShell, shellPlugin } from '../../src/serviceWorker/shellPlugin.ts'
import { registerShell, type ShellState, type ShellSurroundings } from '../../src/serviceWorker/shellRegistration.ts'

const ORIGIN = 'https://kaart.example'
const FILES = new Set(['/', '/assets/app.js'])

describe('who answers', () => {
  it.each<[string, string, boolean, Route]>([
    ['GET', '/', true, 'page'],
    ['GET', '/?taal=en', true, 'page'],
    ['GET', '/m/01h455vb4pex5vsknk084sn02q', true, 'page'],
    ['GET', '/m/01h455vb4pex5vsknk084sn02q/', true, 'page'],
    ['GET', '/elders', true, 'network'],
    ['GET', '/embed/01h455vb4pex5vsknk084sn02q', true, 'network'],
    ['GET', '/metrics', true, 'network'],
    ['GET', '/healthz', true, 'network'],
    ['GET', '/healthz', false, 'network'],
    ['GET', '/readyz', false, 'network'],
    ['GET', '/sync/kaart000/map', false, 'network'],
    ['GET', '/assets/app.js', false, 'kept'],
    ['GET', '/assets/of-tomorrow.js', false, 'network'],
    ['GET', '/samples/haaglanden.json', false, 'onUse'],
    ['POST', '/', true, 'network'],
    ['POST', '/samples/haaglanden.json', false, 'network'],
  ])('%s %s (page: %s): %s', (method, path, isNavigation, expected) => {
    expect(routeOf({ method, url: ORIGIN + path, isNavigation }, ORIGIN, FILES)).toBe(expected)
  })

  it('leaves other sites alone', () => {
    expect(routeOf({ method: 'GET', url: 'https://elders.example/assets/app.js', isNavigation: false }, ORIGIN, FILES)).toBe('network')
  })
})

describe('a new version', () => {
  it('throws away all but the one before it', () => {
    expect(cachesToDelete(['shell-1', 'other', 'shell-2', 'shell-3'], 'shell-3')).toEqual(['shell-1'])
    expect(cachesToDelete(['shell-1'], 'shell-1')).toEqual([])
    expect(cachesToDelete(['shell-1', 'shell-2'], 'shell-2')).toEqual([])
  })

  it('is one that differs in a byte', () => {
    const [one, same, other] = ['a', 'a', 'b'].map((text) => describeShell(new Map([['index.html', text]])))
    expect(one).toEqual(same)
    expect(one?.version).not.toBe(other?.version)
  })
})

describe('a build', () => {
  const SOURCES: Record<string, string> = {
    'index.html': '<!doctype html><script type="module" src="/main.ts"></script>',
    'main.ts': "void import('./later.ts').then(({ later }) => console.log(later))",
    'later.ts': "export const later = 'later'",
    'public/icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'public/samples/one.json': '{}',
  }
  let root = ''

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'shell-'))
    for (const [name, text] of Object.entries(SOURCES)) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), text)
    }
    await build({ root, configFile: false, logLevel: 'silent', plugins: [shellPlugin()] })
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  const worker = (): Promise<string> => readFile(join(root, 'dist/serviceWorker.js'), 'utf8')

  it('lists the page, its scripts and those that load later, and no samples', async () => {
    const listed = [...(await worker()).matchAll(/["'`](\/[^"'`\s]*)["'`]/g)].map(([, path]) => path)
    const html = await readFile(join(root, 'dist/index.html'), 'utf8')
    const [, entry] = /src="(\/assets\/[^"]+)"/.exec(html) ?? []
    expect(listed).toEqual(expect.arrayContaining(['/', '/icons/icon.svg', entry]))
    expect(listed.filter((path) => path?.includes('later'))).toHaveLength(1)
    expect(listed).not.toContain('/samples/one.json')
  })

  it('makes a worker that stands by itself', async () => {
    const text = await worker()
    expect(text).not.toMatch(/\b(?:import|export)\b/)
    expect(text).not.toContain('__SHELL__')
  })
})

class WorkerInTest extends EventTarget {
  state = 'installing'
  readonly said: unknown[] = []

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }

  postMessage(word: unknown): void {
    this.said.push(word)
  }
}

class RegistrationInTest extends EventTarget {
  installing: WorkerInTest | null = null
  waiting: WorkerInTest | null = null
  active: WorkerInTest | null = null
  update = (): Promise<void> => Promise.resolve()
}

describe('registering', () => {
  async function register(registration: RegistrationInTest, given: Partial<ShellSurroundings> = {}) {
    const container = Object.assign(new EventTarget(), { register: () => Promise.resolve(registration) })
    let offers = 0
    let reloads = 0
    const shell = registerShell(() => (offers += 1), {
      isBuilt: true, isSecure: true, workers: container as unknown as ServiceWorkerContainer, whenIdle: (work) => work(), reload: () => (reloads += 1), ...given,
    })
    await Promise.resolve()
    await Promise.resolve()
    return { shell, container, offers: () => offers, reloads: () => reloads }
  }

  it.each<[string, Partial<ShellSurroundings>, ShellState]>([
    ['development', { isBuilt: false }, { phase: 'absent', reason: 'development' }],
    ['plain http', { isSecure: false, workers: undefined }, { phase: 'absent', reason: 'plainHttp' }],
    ['an old browser', { workers: undefined }, { phase: 'absent', reason: 'browser' }],
  ])('says that nothing is kept: %s', async (_title, given, expected) => {
    expect((await register(new RegistrationInTest(), given)).shell.shellState.get()).toEqual(expected)
  })

  it('is ready when the first version is active, and offers nothing', async () => {
    const registration = Object.assign(new RegistrationInTest(), { installing: new WorkerInTest() })
    const { shell, offers } = await register(registration)
    expect(shell.shellState.get()).toEqual({ phase: 'installing' })
    registration.installing?.become('installed')
    registration.installing?.become('activated')
    expect(shell.shellState.get()).toEqual({ phase: 'ready' })
    expect(offers()).toBe(0)
  })

  it('says when the first version could not be kept', async () => {
    const registration = Object.assign(new RegistrationInTest(), { installing: new WorkerInTest() })
    const { shell } = await register(registration)
    registration.installing?.become('redundant')
    expect(shell.shellState.get()).toEqual({ phase: 'failed' })
  })

  it('offers a new version once, and takes it only when asked', async () => {
    const next = new WorkerInTest()
    const registration = Object.assign(new RegistrationInTest(), { active: new WorkerInTest() })
    const { shell, container, offers, reloads } = await register(registration)
    expect(shell.shellState.get()).toEqual({ phase: 'ready' })
    registration.installing = next
    registration.dispatchEvent(new Event('updatefound'))
    registration.waiting = next
    next.become('installed')
    expect([shell.shellState.get(), offers(), next.said]).toEqual([{ phase: 'newVersion' }, 1, []])
    container.dispatchEvent(new Event('controllerchange'))
    expect(reloads()).toBe(0)
    shell.activateNewVersion()
    expect(next.said).toEqual(['activate'])
    container.dispatchEvent(new Event('controllerchange'))
    expect(reloads()).toBe(1)
  })

  it('offers a version that was waiting already', async () => {
    const { offers } = await register(Object.assign(new RegistrationInTest(), { active: new WorkerInTest(), waiting: new WorkerInTest() }))
    expect(offers()).toBe(1)
  })
})
