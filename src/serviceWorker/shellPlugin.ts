import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import type { Shell } from './shellRoutes.ts'

const WORKER_SOURCE = fileURLToPath(new URL('./shellWorker.ts', import.meta.url))
const WORKER_FILE = 'serviceWorker.js'

/** Sources for debugging, examples (kept when used), and large icons that only an installer asks for. */
const NOT_KEPT = /\.map$|^samples\/|^icons\/icon(?:192|512)\.png$/

type Contents = ReadonlyMap<string, string | Uint8Array>

/**
 * Writes `/serviceWorker.js` at the end of a build: the worker with the list of everything the app needs to open offline.
 * The worker is compiled apart, as one classic script, because not every browser takes a worker in modules.
 */
export function shellPlugin(): Plugin {
  let publicDir = ''
  return {
    name: 'shell',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const shell = describeShell(new Map([...contentsOfBundle(bundle), ...contentsOfFolder(publicDir)]))
        this.emitFile({ type: 'asset', fileName: WORKER_FILE, source: await compileWorker(shell) })
      },
    },
  }
}

/** The addresses of these files, and a version that changes with any of their bytes. */
export function describeShell(contents: Contents): Shell {
  const names = [...contents.keys()].filter((name) => !NOT_KEPT.test(name)).sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update('\0').update(contents.get(name) ?? '').update('\0')
  return { version: hash.digest('hex').slice(0, 16), files: names.map((name) => (name === 'index.html' ? '/' : `/${name}`)) }
}

function contentsOfBundle(bundle: Rolldown.OutputBundle): Contents {
  return new Map(Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

function contentsOfFolder(folder: string): Contents {
  if (folder === '' || !existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]))
}

async function compileWorker(shell: Shell): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { __SHELL__: JSON.stringify(shell) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: WORKER_SOURCE, output: { format: 'iife', entryFileNames: WORKER_FILE } },
    },
  })
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const chunk = output?.output[0]
  if (!chunk) throw new Error('The service worker did not compile.')
  return chunk.code
}
