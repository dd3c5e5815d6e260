import { cacheName, cachesToDelete, routeOf, type Shell } from './shellRoutes.ts'

declare const self: ServiceWorkerGlobalScope

/** Written in by `shellPlugin.ts` when the app is built. */
declare const __SHELL__: Shell

/** What the page says when the person wants the new version. Also in `shellRegistration.ts`. */
const ACTIVATE = 'activate'

const shell = __SHELL__
const files: ReadonlySet<string> = new Set(shell.files)
const current = cacheName(shell)

/** The server's answers differ by encoding only, which a cache has undone. */
const MATCH = { ignoreVary: true }

/** All or nothing: a file that is missing means that the site is just being replaced, and the next visit tries again. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(current)
  await cache.addAll(shell.files)
}

async function takeOver(): Promise<void> {
  const old = cachesToDelete(await caches.keys(), current)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function answerPage(request: Request): Promise<Response> {
  const cache = await caches.open(current)
  return (await cache.match('/', MATCH)) ?? fetch(request)
}

async function answerKept(request: Request): Promise<Response> {
  return (await caches.match(request, MATCH)) ?? fetch(request)
}

async function answerOnUse(request: Request): Promise<Response> {
  const cache = await caches.open(current)
  const kept = await cache.match(request, MATCH)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

function answer(request: Request): Promise<Response> | null {
  const asked = { method: request.method, url: request.url, isNavigation: request.mode === 'navigate' }
  switch (routeOf(asked, self.location.origin, files)) {
    case 'page': return answerPage(request)
    case 'kept': return answerKept(request)
    case 'onUse': return answerOnUse(request)
    case 'network': return null
  }
}

self.addEventListener('install', (event) => event.waitUntil(keepShell()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const answered = answer(event.request)
  if (answered !== null) event.respondWith(answered)
})
// No skipWaiting without being asked: a new version must not replace the app under somebody who is typing.
self.addEventListener('message', (event) => {
  if (event.data === ACTIVATE) void self.skipWaiting()
})
