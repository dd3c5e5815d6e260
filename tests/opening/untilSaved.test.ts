import { expect, it } from 'vitest'
import { untilSaved } from '../../src/opening/desks/untilSaved.ts'
import type { ConnectionStatus } from '../../src/sync/connectionStatus.ts'
import { createWatched } from '../../src/sync/watched.ts'

it.each<[string, readonly ConnectionStatus[], boolean]>([
  ['saved already', [{ phase: 'saved' }], true],
  ['saved after a while', [{ phase: 'connecting' }, { phase: 'waiting', changes: 2 }, { phase: 'saved' }], true],
  ['offline', [{ phase: 'offline', changes: 1 }], false],
  ['lost meanwhile', [{ phase: 'waiting', changes: 1 }, { phase: 'offline', changes: 1 }, { phase: 'saved' }], false],
])('%s', async (_, phases, isSaved) => {
  const status = createWatched<ConnectionStatus>(phases[0] ?? { phase: 'connecting' })
  const answer = untilSaved(status)
  for (const phase of phases) status.set(phase)
  expect(await answer).toBe(isSaved)
})

it('gives up when nothing comes of it', async () => {
  expect(await untilSaved(createWatched<ConnectionStatus>({ phase: 'connecting' }), 1)).toBe(false)
})
