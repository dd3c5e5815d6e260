import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, outdatedTimeout } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence, PRESENCE_EVERY_MS, PRESENCE_TIMEOUT_MS } from '../../src/sync/presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function createTab() {
  const awareness = new Awareness(new Y.Doc())
  return { awareness, presence: createPresence(awareness, { name: 'Noor' }) }
}

/** As the relay would: with id, role and colour stamped on it. */
function show(awareness: Awareness, state: Record<string, unknown>): number {
  const colleague = new Awareness(new Y.Doc())
  colleague.setLocalState(state)
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(colleague, [colleague.clientID]), 'relay')
  return colleague.clientID
}

describe('presence', () => {
  it('counts a colleague as gone when y-protocols does', () => expect(PRESENCE_TIMEOUT_MS).toBe(outdatedTimeout))

  it('shows itself at once', () => {
    expect(createTab().awareness.getLocalState()).toEqual({ user: { name: 'Noor' }, selection: [], drag: null, editing: null, call: null })
  })

  it('wishes for a colour once there is one', () => {
    const { awareness, presence } = createTab()
    vi.advanceTimersByTime(PRESENCE_EVERY_MS)
    presence.show({ colour: 4 })
    expect(awareness.getLocalState()).toMatchObject({ user: { name: 'Noor', colour: 4 } })
  })

  it('speaks at most 15 times a second, and ends with the last word', () => {
    const { awareness, presence } = createTab()
    let spoken = 0
    awareness.on('update', () => (spoken += 1))
    for (let step = 0; step < 1_000; step++) {
      presence.show({ drag: { 'org-1': [step, 0] } })
      vi.advanceTimersByTime(1)
    }
    expect(spoken).toBeLessThanOrEqual(15)
    expect(spoken).toBeGreaterThanOrEqual(14)
    vi.advanceTimersByTime(PRESENCE_EVERY_MS)
    expect(awareness.getLocalState()).toMatchObject({ drag: { 'org-1': [999, 0] } })
  })

  it('says nothing while it may not appear', () => {
    const { awareness, presence } = createTab()
    presence.show({ selection: ['org-1'] })
    presence.appear(false)
    vi.advanceTimersByTime(1_000)
    expect(awareness.getLocalState()).toBeNull()
    presence.show({ selection: ['org-2'] })
    vi.advanceTimersByTime(1_000)
    expect(awareness.getLocalState()).toBeNull()
    presence.appear(true)
    expect(awareness.getLocalState()).toMatchObject({ selection: ['org-2'] })
  })

  it('lists the others, not itself', () => {
    const { awareness, presence } = createTab()
    let told = 0
    presence.colleagues.subscribe(() => (told += 1))
    const user = { id: 'p-1', name: 'Sem', role: 'editor', colour: 3 }
    const client = show(awareness, { user, selection: ['org-1', 7], drag: { 'org-1': [1, 2], 'org-2': ['x'] }, editing: 'org-1' })
    expect(presence.colleagues.get()).toEqual([
      { client, id: 'p-1', name: 'Sem', role: 'editor', colour: 3, selection: ['org-1'], drag: { 'org-1': [1, 2] }, editing: 'org-1', call: null },
    ])
    expect(told).toBe(1)
    expect(presence.colleagues.get()).toBe(presence.colleagues.get())
  })

  it.each([{}, { user: 'Sem' }, { user: { id: 'p-1', role: 'king', colour: 1 } }, { user: { id: 'p-1', role: 'editor', colour: 1.5 } }])('leaves out what the relay did not stamp: %j', (state) => {
    const { awareness, presence } = createTab()
    show(awareness, state)
    expect(presence.colleagues.get()).toEqual([])
  })
})
