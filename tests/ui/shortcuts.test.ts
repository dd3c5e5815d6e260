import { describe, expect, it } from 'vitest'
import { MAP_KEYS } from '../../src/map/hand/keyTable.ts'
import { showCombos } from '../../src/ui/dialogs/showCombos.ts'
import { PAGE_KEYS } from '../../src/ui/map/pageKeys.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'

describe('the list of shortcuts', () => {
  it.each(['nl', 'en'] as const)('says of every key what it does and of no other: %s', (language) => {
    const { map, page } = TEXTS[language].shortcuts
    expect(Object.keys(map).toSorted()).toEqual(Object.keys(MAP_KEYS).toSorted())
    expect(Object.keys(page).toSorted()).toEqual(Object.keys(PAGE_KEYS).toSorted())
    const said = [...Object.values(map), ...Object.values(page)]
    expect(new Set(said).size).toBe(said.length)
  })

  it('names keys as they stand on a keyboard', () => {
    const { keys } = TEXTS.nl.shortcuts
    expect(showCombos(MAP_KEYS.move, keys, false)).toEqual([['Ctrl', 'pijltjes']])
    expect(showCombos(MAP_KEYS.move, keys, true)).toEqual([['⌘', 'pijltjes']])
    expect(showCombos(MAP_KEYS.menu, keys, false)).toEqual([['M'], ['menutoets'], ['Shift', 'F10']])
    expect(showCombos(MAP_KEYS.zoomIn, keys, false)).toEqual([['+'], ['=']])
    expect(showCombos(PAGE_KEYS.redo, keys, false)).toEqual([['Ctrl', 'Shift', 'Z'], ['Ctrl', 'Y']])
  })
})
