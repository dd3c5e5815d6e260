import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { AccessApi } from './access/accessApi.ts'
import { EMBED_HEADERS, SECURITY_HEADERS } from './securityHeaders.ts'

export type HttpServices = {
  /** The built app. Without it every page says so; the relay works all the same. */
  readonly distDir: string
  /** Rejects while the relay cannot take an edit. */
  readonly checkReady: () => Promise<void>
  readonly renderMetrics: () => string
  readonly accessApi: AccessApi
}

/** One look at a time, whose answer counts for a while: each look is a commit, and anybody may ask. */
export function lookNowAndThen(look: () => Promise<void>, everyMs: number, now: () => number = Date.now): () => Promise<void> {
  let last: Promise<void> | null = null
  let lookedMs = 0
  return () => {
    if (last === null || now() - lookedMs >= everyMs) {
      lookedMs = now()
      last = look()
    }
    return last
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const MAP_ADDRESS = /^\/m\/[\w.~-]{0,80}\/?$/
/** A map inside another page. */
const EMBED_ADDRESS = /^\/embed\/[\w.~-]{0,80}\/?$/

/** Names of files in here carry a hash of their contents, so that they never change. */
const HASHED = /^\/assets\//
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_EVERY_TIME = 'no-cache'

/** Serves the app, and what the operator's tools ask for. */
export function createHttpHandler({ distDir, checkReady, renderMetrics, accessApi }: HttpServices): Handler {
  const serveApp = createAppHandler(distDir)
  return (request, response) => {
    const headers = request.method !== 'POST' && EMBED_ADDRESS.test(pathOf(request)) ? EMBED_HEADERS : SECURITY_HEADERS
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method === 'POST' && accessApi(pathOf(request), request, response)) return
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'Only GET here.')
    switch (pathOf(request)) {
      case '/healthz': return answer(response, 200, 'alive')
      case '/readyz': return void checkReady().then(() => answer(response, 200, 'ready'), () => answer(response, 503, 'not ready'))
      case '/metrics': return answer(response, 200, renderMetrics(), 'text/plain; version=0.0.4; charset=utf-8')
      default: return serveApp(request, response)
    }
  }
}

function createAppHandler(distDir: string): Handler {
  if (!existsSync(distDir)) return (_request, response) => answer(response, 503, 'The app is not built. Start it with `npm start`.')
  const serve = sirv(distDir, { etag: true, brotli: true, gzip: true, setHeaders: setCaching })
  return (request, response) => {
    if (isScreen(pathOf(request))) request.url = '/'
    serve(request, response, () => answer(response, 404, 'There is nothing here.'))
  }
}

/**
 * The addresses that the app itself takes care of; anything else is a file or a mistake. A map's address that was cut off
 * or mistyped is among them: the app says so in the reader's language.
 */
function isScreen(path: string): boolean {
  return path === '/' || MAP_ADDRESS.test(path) || EMBED_ADDRESS.test(path)
}

function setCaching(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', HASHED.test(path) ? FOR_EVER : ASK_EVERY_TIME)
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text)
}
