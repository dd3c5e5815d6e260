import { join } from 'node:path'
import { giveNewOwner } from './access/newOwnerLink.ts'
import { createLog } from './log.ts'
import { startRelay, type Relay } from './relay.ts'
import { describeSettings, readSettings, type Settings } from './settings.ts'
import { openSqliteStore } from './store/sqlite.ts'
import { StoreError, type StoreFailure } from './store/store.ts'

const DIST_DIR = join(import.meta.dirname, '..', 'dist')

/** One sentence for the operator on why the store cannot be opened. */
const STORE_SENTENCES: Readonly<Record<StoreFailure, (settings: Settings) => string>> = {
  full: ({ dataDir }) => `There is no room left for DATA_DIR (${dataDir}). Free some space on its disk, raise MAX_DATA_MB, or choose another folder.`,
  readOnly: ({ dataDir }) => `DATA_DIR (${dataDir}) is read-only. Make it writable, or choose another folder.`,
  unreachable: ({ dataDir }) => `DATA_DIR (${dataDir}) cannot be opened for writing. Check that it is a folder you may write in, or choose another one.`,
  inUse: ({ dataDir }) => `Another Netwerkkaart is using DATA_DIR (${dataDir}). Stop it first, or choose another folder.`,
  newer: ({ dataDir }) => `The database in DATA_DIR (${dataDir}) was made by a newer version of Netwerkkaart. Update the program; nothing was changed.`,
  damaged: ({ dataDir }) => `The database in DATA_DIR (${dataDir}) is damaged. Put back a backup, or choose another folder; nothing was changed.`,
  unknownRoom: ({ dataDir }) => `The database in DATA_DIR (${dataDir}) could not be opened.`,
  failed: ({ dataDir }) => `The database in DATA_DIR (${dataDir}) could not be opened.`,
}

const NOBODY_MAKES_MAPS = 'Nobody can make a map here yet: set CREATE_CODE to a code for those who may, or CREATE_MAPS=anyone.'

/** What went wrong at the start, in one sentence. */
function sentenceFor(error: unknown, settings: Settings): string {
  if (error instanceof StoreError) return STORE_SENTENCES[error.failure](settings)
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return `Port ${settings.port} is in use by another program. Stop that one, or choose another with PORT.`
  if (code === 'EACCES') return `This user may not listen on port ${settings.port}. Choose one above 1024 with PORT.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST (${settings.host}) is no address of this machine.`
  return `Netwerkkaart could not start: ${error instanceof Error ? error.message : String(error)}`
}

/** Where people find the app. A machine that listens to everybody is on this machine called localhost. */
function addressOf({ publicUrl, host }: Settings, port: number): string {
  if (publicUrl !== null) return publicUrl
  const isThisMachine = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return `http://${isThisMachine ? 'localhost' : host}:${port}`
}

function stopOnSignal(relay: Relay): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    relay.stop().then(() => process.exit(0), (error: unknown) => fail(`Stopping went wrong: ${String(error)}`))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

async function start(settings: Settings): Promise<void> {
  const { dataDir, maxDataBytes, maxMapBytes } = settings
  const log = createLog(settings.logLevel, (line) => void process.stderr.write(line))
  try {
    const relay = await startRelay({ settings, openStore: () => openSqliteStore({ dataDir, maxBytes: maxDataBytes }), log, distDir: DIST_DIR, limits: { maxDocumentBytes: maxMapBytes } })
    stopOnSignal(relay)
    log('info', 'relay.started', { port: relay.port })
    const address = addressOf(settings, relay.port)
    console.log(`Netwerkkaart is ready: ${address}\nAn example to look at: ${address}/?voorbeeld=haaglanden`)
    if (settings.createMaps === 'code' && settings.createCode === null) console.log(NOBODY_MAKES_MAPS)
  } catch (error) {
    fail(sentenceFor(error, settings))
  }
}

/** For the operator, who alone may ask: an owner link of a map, on the screen and nowhere else. */
function printNewOwnerLink(settings: Settings, map: string): void {
  try {
    const made = giveNewOwner(settings.dataDir, map, Date.now())
    if (made.ok) console.log(`Whoever has this link owns the map; people who are in without a link notice when they open it again.\n${addressOf(settings, settings.port)}/m/${map}#${made.secret}`)
    else fail(made.error)
  } catch (error) {
    fail(sentenceFor(error, settings))
  }
}

const NEW_OWNER_LINK = '--new-owner-link'
const HELP = `${describeSettings()}\n\nFor a map without an owner, or when its link was lost:\n  npm start -- ${NEW_OWNER_LINK} <what stands behind /m/ in its address>`

const settings = readSettings(process.env)
const place = process.argv.indexOf(NEW_OWNER_LINK)
if (process.argv.includes('--help')) console.log(HELP)
else if (settings.ok && place > 0) printNewOwnerLink(settings.value, process.argv[place + 1] ?? '')
else if (settings.ok) await start(settings.value)
else fail(settings.error)
