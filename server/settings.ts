import { MAX_DOCUMENT_BYTES } from '../src/protocol/limits.ts'
import { LOG_LEVELS, type LogLevel } from './log.ts'

export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The address people use, when that is not `http://HOST:PORT` (behind a proxy); without a slash at the end. */
  readonly publicUrl: string | null
  readonly logLevel: LogLevel
  readonly createMaps: CreateMaps
  /** What those who make maps have to know; null where there is none. */
  readonly createCode: string | null
  /** What one document of a map, and all files of the database together, may weigh. */
  readonly maxMapBytes: number
  readonly maxDataBytes: number
}

const CREATE_MAPS_CHOICES = ['anyone', 'code'] as const

/** Who may make a map here: whoever reaches the app, or who knows the code. */
export type CreateMaps = (typeof CREATE_MAPS_CHOICES)[number]

export type SettingsResult = { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly error: string }

type Read<Value> = (text: string) => Value | null

type Setting<Value> = {
  readonly name: string
  readonly byDefault: string
  readonly accepts: string
  readonly meaning: string
  /** The value, or null when the text is not acceptable. */
  readonly read: Read<Value>
}

const readText: Read<string> = (text) => (text.trim() === '' ? null : text.trim())

const readPort: Read<number> = (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null)

const readAddress: Read<string> = (text) => {
  if (text === '') return ''
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) ? url.href.replace(/\/+$/, '') : null
}

const readLogLevel: Read<LogLevel> = (text) => LOG_LEVELS.find((level) => level === text) ?? null

const readCreateMaps: Read<CreateMaps | ''> = (text) => (text === '' ? '' : (CREATE_MAPS_CHOICES.find((choice) => choice === text) ?? null))

const SHORTEST_CODE = 8
const LONGEST_CODE = 100

const readCode: Read<string> = (text) => {
  const code = text.trim()
  return code === '' || (code.length >= SHORTEST_CODE && code.length <= LONGEST_CODE) ? code : null
}

const MEGABYTE = 1_000_000

/** A whole number of megabytes within bounds, in bytes. */
const readMegabytes = (least: number, most: number): Read<number> => (text) => {
  const megabytes = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  return megabytes >= least && megabytes <= most ? megabytes * MEGABYTE : null
}

/** More than one map may be, the protocol does not carry. */
const MOST_MAP_MB = Math.floor(MAX_DOCUMENT_BYTES / MEGABYTE)
const LEAST_DATA_MB = 5
const MOST_DATA_MB = 10_000_000

const PORT: Setting<number> = { name: 'PORT', byDefault: '4321', accepts: 'a number from 0 to 65535', meaning: 'Where the app listens; 0 takes any free port.', read: readPort }
const HOST: Setting<string> = { name: 'HOST', byDefault: '127.0.0.1', accepts: 'an address of this machine', meaning: 'Who can reach it: 127.0.0.1 is this machine only, 0.0.0.0 everybody on the network.', read: readText }
const DATA_DIR: Setting<string> = { name: 'DATA_DIR', byDefault: './data', accepts: 'a folder', meaning: 'Where the maps are kept.', read: readText }
const PUBLIC_URL: Setting<string> = { name: 'PUBLIC_URL', byDefault: '', accepts: 'an http or https address', meaning: 'The address people use, when a proxy stands in front.', read: readAddress }
const LOG_LEVEL: Setting<LogLevel> = { name: 'LOG_LEVEL', byDefault: 'info', accepts: LOG_LEVELS.join(', '), meaning: 'How much is logged.', read: readLogLevel }
const CREATE_MAPS: Setting<CreateMaps | ''> = { name: 'CREATE_MAPS', byDefault: '', accepts: CREATE_MAPS_CHOICES.join(' or '), meaning: 'Who may make a map: anyone, or who knows CREATE_CODE. Without it: anyone where only this machine can reach the app, else code.', read: readCreateMaps }
const CREATE_CODE: Setting<string> = { name: 'CREATE_CODE', byDefault: '', accepts: `${SHORTEST_CODE} to ${LONGEST_CODE} characters`, meaning: 'What people type to make a map, where a code is asked.', read: readCode }
const MAX_MAP_MB: Setting<number> = { name: 'MAX_MAP_MB', byDefault: String(MOST_MAP_MB), accepts: `a whole number from 1 to ${MOST_MAP_MB}`, meaning: 'How large one map may become; beyond it edits wait with those who made them.', read: readMegabytes(1, MOST_MAP_MB) }
const MAX_DATA_MB: Setting<number> = { name: 'MAX_DATA_MB', byDefault: '10000', accepts: `a whole number from ${LEAST_DATA_MB} to ${MOST_DATA_MB}`, meaning: 'How large all maps together may become.', read: readMegabytes(LEAST_DATA_MB, MOST_DATA_MB) }

const SETTINGS: readonly Setting<unknown>[] = [PORT, HOST, DATA_DIR, PUBLIC_URL, LOG_LEVEL, CREATE_MAPS, CREATE_CODE, MAX_MAP_MB, MAX_DATA_MB]

/** Promised for later; better one sentence now than maps that are kept elsewhere than somebody thinks. */
const NOT_YET = ['DATABASE_URL', 'REDIS_URL']

/** The settings in an environment, or the first thing that is wrong with them, in one sentence for the operator. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const unsupported = NOT_YET.find((name) => (environment[name] ?? '') !== '')
  if (unsupported) return { ok: false, error: `${unsupported} is set, but this version keeps its maps in DATA_DIR only; unset it to start.` }
  const wrong = SETTINGS.find((setting) => valueOf(setting, environment) === null)
  if (wrong) return { ok: false, error: `${wrong.name} is ${wrong === CREATE_CODE ? 'too short or too long' : JSON.stringify(environment[wrong.name])}, but has to be ${wrong.accepts}.` }
  const host = valueOf(HOST, environment) ?? ''
  const publicUrl = valueOf(PUBLIC_URL, environment) || null
  return {
    ok: true,
    value: {
      port: valueOf(PORT, environment) ?? 0,
      host,
      dataDir: valueOf(DATA_DIR, environment) ?? '',
      publicUrl,
      logLevel: valueOf(LOG_LEVEL, environment) ?? 'info',
      createMaps: valueOf(CREATE_MAPS, environment) || (isThisMachineOnly(host, publicUrl) ? 'anyone' : 'code'),
      createCode: valueOf(CREATE_CODE, environment) || null,
      maxMapBytes: valueOf(MAX_MAP_MB, environment) ?? 0,
      maxDataBytes: valueOf(MAX_DATA_MB, environment) ?? 0,
    },
  }
}

/** Addresses of this machine by which nobody else reaches it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** A proxy in front makes an address of this machine one of the world. */
function isThisMachineOnly(host: string, publicUrl: string | null): boolean {
  return isLoopback(host) && (publicUrl === null || isLoopback(URL.parse(publicUrl)?.hostname ?? ''))
}

/** One line per setting, for `--help`. */
export function describeSettings(): string {
  const lines = SETTINGS.map(({ name, byDefault, accepts, meaning }) => `  ${name.padEnd(13)}${meaning} (${accepts}; default: ${byDefault || 'none'})`)
  return ['Settings are environment variables:', ...lines].join('\n')
}

/** An empty variable counts as one that is not set. */
function valueOf<Value>({ name, byDefault, read }: Setting<Value>, environment: Readonly<Record<string, string | undefined>>): Value | null {
  return read(environment[name] || byDefault)
}
