import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../src/sync/presence.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { PRESENCE_COLOURS } from '../../src/protocol/messages.ts'
import { takenColours } from '../../src/ui/dialogs/takenColours.ts'

const colleague = (colour: number, name: string): Colleague => ({ client: colour, id: `p-${colour}`, name, role: 'editor', colour, selection: [], drag: null, editing: null, call: null })

describe('colours that are taken', () => {
  it('are those of colleagues, with whose they are', () => {
    expect([...takenColours([colleague(3, 'Noor'), colleague(0, '')], 8)]).toEqual([[3, 'Noor'], [0, '']])
  })

  it('are none once all are taken', () => {
    const all = Array.from({ length: 8 }, (_, colour) => colleague(colour, `P${colour}`))
    expect(takenColours(all.slice(1), 8).size).toBe(7)
    expect(takenColours(all, 8).size).toBe(0)
  })

  it('have a word each, in both languages', () => {
    for (const { settings } of [nl, en]) expect(new Set(settings.colours).size).toBe(PRESENCE_COLOURS)
  })
})
