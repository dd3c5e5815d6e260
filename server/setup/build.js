// Plain JavaScript without dependencies, as everything the two commands begin with.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, requireNode } from './findNode.js'

/** Everything the app in dist/ is made of; a change in any of it makes dist/ stale. */
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const DIST = join(ROOT, 'dist')

/** Kept beside the build and not served: the server gives out no dotfiles. */
const STAMP = join(DIST, '.madeFrom')

function filesUnder(path) {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function sourceFiles() {
  return SOURCES.flatMap((path) => (path.includes('.') ? [join(ROOT, path)] : filesUnder(path))).sort()
}

/** Contents rather than times: a fresh clone and a switched branch give every file a new time. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sourceFiles()) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources()
}

/** Builds dist/ and answers whether that worked. After a failure there is no dist/, so that nobody looks at an older app. */
export function build() {
  const madeFrom = hashOfSources()
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(requireNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) writeFileSync(STAMP, madeFrom)
  else rmSync(DIST, { recursive: true, force: true })
  return status === 0
}
