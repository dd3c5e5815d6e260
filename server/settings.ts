import { LOG_LEVELS, type LogLevel } from './log.ts'

export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The address people use, when that is not `http://HOST:PORT` (behind a proxy); without a slash at the end. */
  readonly publicUrl: string | null
  readonly logLevel: LogLevel
}

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

const PORT: Setting<number> = { name: 'PORT', byDefault: '4321', accepts: 'a number from 0 to 65535', meaning: 'Where the app listens; 0 takes any free port.', read: readPort }
const HOST: Setting<string> = { name: 'HOST', byDefault: '127.0.0.1', accepts: 'an address of this machine', meaning: 'Who can reach it: 127.0.0.1 is this machine only, 0.0.0.0 everybody on the network.', read: readText }
const DATA_DIR: Setting<string> = { name: 'DATA_DIR', byDefault: './data', accepts: 'a folder', meaning: 'Where the maps are kept.', read: readText }
const PUBLIC_URL: Setting<string> = { name: 'PUBLIC_URL', byDefault: '', accepts: 'an http or https address', meaning: 'The address people use, when a proxy stands in front.', read: readAddress }
const LOG_LEVEL: Setting<LogLevel> = { name: 'LOG_LEVEL', byDefault: 'info', accepts: LOG_LEVELS.join(', '), meaning: 'How much is logged.', read: readLogLevel }

const SETTINGS: readonly Setting<unknown>[] = [PORT, HOST, DATA_DIR, PUBLIC_URL, LOG_LEVEL]

/** Promised for later; better one sentence now than maps that are kept elsewhere than somebody thinks. */
const NOT_YET = ['DATABASE_URL', 'REDIS_URL']

/** The settings in an environment, or the first thing that is wrong with them, in one sentence for the operator. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const unsupported = NOT_YET.find((name) => (environment[name] ?? '') !== '')
  if (unsupported) return { ok: false, error: `${unsupported} is set, but this version keeps its maps in DATA_DIR only; unset it to start.` }
  const wrong = SETTINGS.find((setting) => valueOf(setting, environment) === null)
  if (wrong) return { ok: false, error: `${wrong.name} is ${JSON.stringify(environment[wrong.name])}, but has to be ${wrong.accepts}.` }
  return {
    ok: true,
    value: {
      port: valueOf(PORT, environment) ?? 0,
      host: valueOf(HOST, environment) ?? '',
      dataDir: valueOf(DATA_DIR, environment) ?? '',
      publicUrl: valueOf(PUBLIC_URL, environment) || null,
      logLevel: valueOf(LOG_LEVEL, environment) ?? 'info',
    },
  }
}

/** One line per setting, for `--help`. */
export function describeSettings(): string {
  const lines = SETTINGS.map(({ name, byDefault, accepts, meaning }) => `  ${name.padEnd(12)}${meaning} (${accepts}; default: ${byDefault || 'none'})`)
  return ['Settings are environment variables:', ...lines].join('\n')
}

/** An empty variable counts as one that is not set. */
function valueOf<Value>({ name, byDefault, read }: Setting<Value>, environment: Readonly<Record<string, string | undefined>>): Value | null {
  return read(environment[name] || byDefault)
}
