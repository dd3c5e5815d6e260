import { expect, it } from 'vitest'
import { countedStatus } from '../../../src/opening/beside/countedStatus.ts'

it.each([
  [{ phase: 'saved' }, 0, { phase: 'saved' }],
  [{ phase: 'saved' }, 2, { phase: 'waiting', changes: 2 }],
  [{ phase: 'waiting', changes: 1 }, 2, { phase: 'waiting', changes: 3 }],
  [{ phase: 'offline', changes: 0 }, 1, { phase: 'offline', changes: 1 }],
  [{ phase: 'stopped', reason: 'epoch', changes: 1 }, 1, { phase: 'stopped', reason: 'epoch', changes: 2 }],
  [{ phase: 'noAccess' }, 1, { phase: 'noAccess' }],
] as const)('%j with %i beside the map reads %j', (status, beside, shown) => expect(countedStatus(status, beside)).toEqual(shown))
