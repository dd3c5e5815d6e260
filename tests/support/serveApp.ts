import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { COMPILE_CACHE } from './compileCache.ts'

const ADDRESS = /http:\/\/[\w.:[\]-]+/

/** A running app and relay, for one test. */
export type ServedApp = {
  /** Without a slash at the end. */
  readonly address: string
  readonly dataDir: string
  /** Every line it said so far, of its log too. */
  readonly said: readonly string[]
  /** Stops as Ctrl-C does and answers the exit status; the maps stay in `dataDir` for a next one. */
  readonly stop: () => Promise<number | null>
  /** Pulls the plug: nothing is written or said any more. */
  readonly kill: () => Promise<void>
  /** Stops and throws the maps away. */
  readonly remove: () => Promise<void>
}

export type ServeOptions = {
  /** Where an earlier one left its maps; a fresh folder when left out. */
  readonly dataDir?: string
  /** Another program than the app's own, for a control. */
  readonly main?: string
  /** To come back on the address of an earlier one; any free port when left out. */
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Serves the built app on a loopback port, as `npm start` does, with maps in a folder of its own.
 * Rejects with what the server said when it ends before it has an address.
 */
export async function serveApp({ dataDir = mkdtempSync(join(tmpdir(), 'netwerkkaart-')), main = 'server/main.ts', port = 0, settings = {} }: ServeOptions = {}): Promise<ServedApp> {
  const env = { ...process.env, ...COMPILE_CACHE, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error', PUBLIC_URL: '', ...settings }
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(server, 'exit')
  const said: string[] = []
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (server.exitCode === null && server.signalCode === null) server.kill(signal)
    await ended
    return server.exitCode
  }
  return {
    address: await readAddress(server, ended, said),
    dataDir,
    said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    remove: async () => {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function readAddress(server: ChildProcess, ended: Promise<unknown>, said: string[]): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  for (const stream of [server.stdout, server.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      const address = ADDRESS.exec(line)?.[0]
      if (address) resolve(address)
    })
  }
  const failed = ended.then(() => Promise.reject(new Error(`The server ended before it had an address. It said:\n${said.join('\n')}`)))
  return Promise.race([promise, failed])
}
