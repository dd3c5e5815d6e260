import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../src/sync/presence.ts'
import { newCalls } from '../../src/ui/bar/together/newCalls.ts'

const colleague = (client: number, call: number | null): Colleague => ({ client, id: `p-${client}`, name: '', role: 'editor', colour: 2, selection: [], drag: null, editing: null, call })

/** Which clients called at each look, one look after the other. */
function callersOf(looks: readonly (readonly Colleague[])[]): number[][] {
  let seen: ReturnType<typeof newCalls>['seen'] = new Map()
  return looks.map((colleagues) => {
    const found = newCalls(seen, colleagues)
    seen = found.seen
    return found.callers.map(({ client }) => client)
  })
}

describe('a call to look along', () => {
  it('is heard once, and again when it is repeated', () => {
    expect(callersOf([[colleague(1, null)], [colleague(1, 100)], [colleague(1, 100)], [colleague(1, 200)]])).toEqual([[], [1], [], [1]])
  })

  it('from before somebody was seen is not for us', () => expect(callersOf([[colleague(1, 100)], [colleague(1, 100)]])).toEqual([[], []]))

  it('is not repeated when the connection comes back', () => {
    expect(callersOf([[colleague(1, null)], [colleague(1, 100)], [], [colleague(1, 100)]])).toEqual([[], [1], [], []])
  })
})
