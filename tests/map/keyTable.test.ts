import { describe, expect, it } from 'vitest'
import { actionsByCombo, comboOf, MAP_KEYS } from '../../src/map/hand/keyTable.ts'

type Held = { readonly shiftKey?: boolean; readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly altKey?: boolean; readonly altGraph?: boolean }

const pressed = (key: string, { altGraph = false, ...held }: Held = {}): Parameters<typeof comboOf>[0] =>
  ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held, getModifierState: (name: string) => name === 'AltGraph' && altGraph })

describe('a combination of keys', () => {
  it.each([
    ['an arrow', 'ArrowLeft', {}, 'ArrowLeft'],
    ['with Shift', 'ArrowLeft', { shiftKey: true }, 'Shift+ArrowLeft'],
    ['with Ctrl', 'ArrowLeft', { ctrlKey: true }, 'Mod+ArrowLeft'],
    ['with Cmd', 'ArrowLeft', { metaKey: true }, 'Mod+ArrowLeft'],
    ['with Alt belongs to the browser', 'ArrowLeft', { altKey: true }, null],
    ['a letter under Caps Lock', 'P', {}, 'p'],
    ['a letter with Shift is another', 'P', { shiftKey: true }, 'Shift+p'],
    ['redo', 'Z', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+z'],
    ['space', ' ', {}, 'Space'],
    ['a sign that takes Shift', '?', { shiftKey: true }, '?'],
    ['a sign that takes AltGr on Windows', '[', { ctrlKey: true, altKey: true, altGraph: true }, '['],
    ['a sign that takes Option on a Mac', '[', { altKey: true }, '['],
    ['a sign with Ctrl belongs to the browser', '-', { ctrlKey: true }, 'Mod+-'],
  ] as const)('%s', (_, key, held, combo) => expect(comboOf(pressed(key, held))).toBe(combo))

  it('stands for one action only, and never for the search that is to come', () => {
    const combos = Object.values(MAP_KEYS).flat()
    expect(new Set(combos).size).toBe(combos.length)
    expect(actionsByCombo(MAP_KEYS).get('Mod+k')).toBeUndefined()
  })
})
