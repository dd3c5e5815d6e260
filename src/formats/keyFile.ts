import { failed, ok, type Result } from '../model/result.ts'

/** What opens a map as its owner. `title` is for whoever reads the file. */
export type MapKey = { readonly map: string; readonly title: string; readonly secret: string }

/** `app`: the address of the app where these maps are. */
export type KeyFile = { readonly app: string; readonly keys: readonly MapKey[] }

const FORMAT = 'netwerkkaart-keys'
const VERSION = 1

/** As many as a person could ever keep; a file of somebody else's making may say anything. */
const MOST_KEYS = 10_000

const MAP = /^[0-9a-z]{8,40}$/
const SECRET = /^[\w-]{43}$/
const MAX_TITLE_CHARACTERS = 500

/** The keys of maps as a file for another device of the same person. `warning` says in plain words what the file is worth. */
export function writeKeyFile({ app, keys }: KeyFile, warning: string): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, warning, app, keys }, null, 2)}\n`
}

/** All of it or nothing: a file of which a part is damaged is damaged. */
export function readKeyFile(text: string): Result<KeyFile, 'notAKeyFile'> {
  const file = parseJson(text)
  if (!isObject(file) || file.format !== FORMAT || file.version !== VERSION || typeof file.app !== 'string' || !Array.isArray(file.keys)) return failed('notAKeyFile')
  const keys = file.keys.slice(0, MOST_KEYS).map(readKey)
  return keys.length > 0 && keys.every((key) => key !== null) ? ok({ app: file.app, keys }) : failed('notAKeyFile')
}

function readKey(value: unknown): MapKey | null {
  if (!isObject(value)) return null
  const { map, title, secret } = value
  if (typeof map !== 'string' || !MAP.test(map) || typeof secret !== 'string' || !SECRET.test(secret)) return null
  return { map, title: typeof title === 'string' ? title.slice(0, MAX_TITLE_CHARACTERS) : '', secret }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
