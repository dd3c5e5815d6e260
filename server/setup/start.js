// `npm start`: builds when something changed, then runs app and relay. Plain JavaScript without dependencies.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, isBuilt } from './build.js'
import { ROOT, requireNode, SERVER_FLAGS } from './findNode.js'
import { stopWithNpm } from './stopWithNpm.js'

const SIGNALS = ['SIGINT', 'SIGTERM']
const MAIN = join(ROOT, 'server', 'main.ts')
const STOPPED_BY_SIGNAL = 128

function buildIfStale() {
  if (isBuilt()) return
  console.log('Building the app.')
  if (build()) return
  console.error('The app could not be built: see the lines above.')
  process.exit(1)
}

/**
 * Runs the server until it ends and ends the same way.
 *
 * At a terminal, Ctrl-C reaches the server by itself, as a member of the same group; passing it on would be a second Ctrl-C.
 */
function runServer(settings) {
  const server = spawn(requireNode(), [...SERVER_FLAGS, MAIN, ...settings], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of SIGNALS) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : server.kill(signal)))
  }
  stopWithNpm(() => server.kill('SIGTERM'))
  server.on('exit', (code) => process.exit(code ?? STOPPED_BY_SIGNAL))
}

const settings = process.argv.slice(2)
if (settings.length === 0) buildIfStale()
runServer(settings)
