import { expect, test, vi } from 'vitest'
import type { MapId } from '../../src/model/ids.ts'
import { watchFixedLink } from '../../src/opening/watchFixedLink.ts'

const LINK = { app: 'http://app.example', map: 'abcdefgh' as MapId, secret: 'secret' }
const GRANT = { session: 's', role: 'reader', extras: [], link: 'l', fixed: 'c' }

/** Asks once with what the server says, or with nobody there, and tells what it was locked for. */
async function askOnce(answer: object | null): Promise<unknown> {
  let ask = (): void => {}
  const onOver = vi.fn<(status: object) => void>()
  const fetch = vi.fn<typeof globalThis.fetch>(() => (answer === null ? Promise.reject(new Error('offline')) : Promise.resolve(Response.json(answer))))
  watchFixedLink(LINK, onOver, (given) => {
    ask = given
    return () => {}
  }, fetch)
  ask()
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
  ask()
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2))
  await new Promise(setImmediate)
  return onOver.mock.calls[0]?.[0] ?? null
}

test.each([
  ['a link that goes on', GRANT, null],
  ['nobody there', null, null],
  ['a busy server', { error: 'storage' }, null],
  ['a revoked link', { error: 'revoked' }, { phase: 'stopped', reason: 'revoked', changes: 0 }],
  ['a link past its end', { error: 'expired' }, { phase: 'stopped', reason: 'expired', changes: 0 }],
])('%s', async (_, answer, locked) => {
  expect(await askOnce(answer)).toEqual(locked)
})
