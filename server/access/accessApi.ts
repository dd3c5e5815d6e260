import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type AccessRefusal, LINKS_PATH, MAX_REQUEST_BYTES, parseFields, parseLinksRequest, parseSessionRequest, REFUSAL_STATUS, SESSION_PATH } from '../../src/protocol/accessMessages.ts'
import { CHECKPOINTS_PATH, parseCheckpointsRequest } from '../../src/protocol/checkpointMessages.ts'
import type { CheckpointManager } from '../checkpoints/manageCheckpoints.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { exchangeLink } from './exchangeLink.ts'
import type { LinkServices } from './links.ts'
import { createLinkManager } from './manageLinks.ts'
import { isOwnOrigin } from './ownOrigin.ts'

export type AccessApiParts = {
  readonly services: LinkServices
  readonly checkpoints: CheckpointManager
  readonly limits: GuessLimits
  readonly metrics: Metrics
  readonly log: Log
}

/** How fast one connection may guess. */
export type GuessLimits = { readonly failuresPerConnection: number; readonly refusalPauseMs: number }

/** Answers a POST about access; false when its path is none of those. */
export type AccessApi = (path: string, request: IncomingMessage, response: ServerResponse) => boolean

type Answer = (text: string) => Promise<object | AccessRefusal>

/** What somebody hears who guesses; those answers take their time. */
const GUESSED: ReadonlySet<AccessRefusal> = new Set(['unknown', 'code', 'session', 'malformed', 'origin'])

export function createAccessApi({ services, checkpoints, limits, metrics, log }: AccessApiParts): AccessApi {
  const manage = createLinkManager(services)
  const failuresBySocket = new WeakMap<Socket, number>()
  const answers: Readonly<Record<string, Answer>> = {
    [SESSION_PATH]: async (text) => {
      const request = parseSessionRequest(text)
      return request ? exchangeLink(services, request) : 'malformed'
    },
    [LINKS_PATH]: async (text) => {
      const request = parseLinksRequest(text)
      return request ? manage(request) : 'malformed'
    },
    [CHECKPOINTS_PATH]: async (text) => {
      const request = parseCheckpointsRequest(parseFields(text))
      return request ? checkpoints(request) : 'malformed'
    },
  }

  const work = async (request: IncomingMessage, answer: Answer): Promise<object | AccessRefusal> => {
    if (!isOwnOrigin(request, services.publicUrl, services.isThisMachineOnly)) return 'origin'
    if (!request.headers['content-type']?.startsWith('application/json')) return 'malformed'
    const text = await readBody(request)
    return text === null ? 'malformed' : answer(text)
  }

  const refuse = async (request: IncomingMessage, response: ServerResponse, refusal: AccessRefusal): Promise<void> => {
    metrics.count('denied')
    const failures = (failuresBySocket.get(request.socket) ?? 0) + 1
    failuresBySocket.set(request.socket, failures)
    if (GUESSED.has(refusal)) await pause(limits.refusalPauseMs)
    // A proxy shares its connections among people, so this one is ended and nobody on it is refused for another's guesses.
    if (failures >= limits.failuresPerConnection || !request.complete) response.setHeader('Connection', 'close')
    say(response, REFUSAL_STATUS[refusal], { error: refusal })
  }

  const serve = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
    const result = await work(request, answer).catch((error: unknown): AccessRefusal => {
      log('error', 'access.failed', { reason: error instanceof Error ? error.message : String(error) })
      return 'storage'
    })
    if (typeof result === 'string') await refuse(request, response, result)
    else say(response, 200, result)
  }

  return (path, request, response) => {
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
    if (!answer) return false
    void serve(request, response, answer)
    return true
  }
}

/** Null when it is too long, or was cut off. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.byteLength
      if (bytes <= MAX_REQUEST_BYTES) parts.push(part)
      else resolve(null)
    })
    request.on('end', () => resolve(Buffer.concat(parts).toString()))
    request.on('error', () => resolve(null))
    request.on('close', () => resolve(null))
  })
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(JSON.stringify(body))
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => void setTimeout(resolve, ms).unref())
}
