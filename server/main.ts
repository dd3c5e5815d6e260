import { join } from 'node:path'
import { giveNewOwner } from './access/newOwnerLink.ts'
import { createLog } from './log.ts'
import { startRelay, type Relay } from './relay.ts'
import { openLastGoodOf } from './room/openLastGood.ts'
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

/** An owner link of a map, on the screen and nowhere else. */
function giveOwnerLink(settings: Settings, map: string): OperatorSays {
  const made = giveNewOwner(settings.dataDir, map, Date.now())
  return made.ok ? { ok: true, said: `Whoever has this link owns the map; people who are in without a link notice when they open it again.\n${addressOf(settings, settings.port)}/m/${map}#${made.secret}` } : made
}

/** What still loads of a map that was set apart. */
async function openAgain({ dataDir }: Settings, map: string): Promise<OperatorSays> {
  const answer = await openLastGoodOf(dataDir, map, Date.now())
  if (!answer.ok) return answer
  const { editsLeft, versionMs } = answer.opened
  const left = editsLeft === 0 ? 'Every edit that was stored is in it.' : `${editsLeft} of its last edits could not be read and are not in it.`
  const which = versionMs === null ? `as it was last good. ${left}` : `as it was at ${new Date(versionMs).toISOString()}, the newest version of it that could be read.`
  return { ok: true, said: `Map ${map} opens again ${which} What was stored is kept beside it; browsers offer what they had not sent.` }
}

type OperatorSays = { readonly ok: true; readonly said: string } | { readonly ok: false; readonly error: string }

type Act = { readonly name: string; readonly when: string; readonly perform: (settings: Settings, map: string) => OperatorSays | Promise<OperatorSays> }

/** What the operator may do with one map, who alone may ask. */
const ACTS: readonly Act[] = [
  { name: '--new-owner-link', when: 'For a map without an owner, or when its link was lost', perform: giveOwnerLink },
  { name: '--open-last-good', when: 'For a map that was set apart because it does not load (room.quarantined in the log)', perform: openAgain },
]

async function performAct({ perform }: Act, settings: Settings, map: string): Promise<void> {
  try {
    const says = await perform(settings, map)
    if (says.ok) console.log(says.said)
    else fail(says.error)
  } catch (error) {
    fail(sentenceFor(error, settings))
  }
}

const HELP = [describeSettings(), ...ACTS.map(({ name, when }) => `${when}:\n  npm start -- ${name} <what stands behind /m/ in its address>`)].join('\n\n')

const settings = readSettings(process.env)
const act = ACTS.find(({ name }) => process.argv.includes(name))
if (process.argv.includes('--help')) console.log(HELP)
else if (settings.ok && act) await performAct(act, settings.value, process.argv[process.argv.indexOf(act.name) + 1] ?? '')
else if (settings.ok) await start(settings.value)
else fail(settings.error)
