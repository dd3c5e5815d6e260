import type { Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NO_DROP } from '../../src/map/hand/dropping.ts'
import { MAP_KEYS } from '../../src/map/hand/keyTable.ts'
import { homeOf, walk } from '../../src/map/hand/walk.ts'
import { roundOf } from '../../src/map/hand/walkRound.ts'
import type { MapPage } from './mapPage.ts'
import { frames, openMapPage } from './openMapPage.ts'

declare const page: MapPage

/** A real view of the map, driven by keys alone. */
const START_MS = 60_000

let tab: Page
let close: () => Promise<void>
let drawing: MapPage['drawing']
let home: string

beforeAll(async () => {
  ({ tab, close } = await openMapPage())
  drawing = await tab.evaluate(() => page.drawing)
  home = homeOf(drawing) ?? ''
}, START_MS)
afterAll(() => close?.())

beforeEach(async () => {
  await tab.evaluate(() => { page.begin(); document.querySelector('button')?.focus() })
  await frames(tab)
  await tab.keyboard.press('Tab')
  await tab.evaluate(() => { page.log.length = 0 })
})

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await tab.keyboard.press(key)
}

async function logged(what: string): Promise<unknown[][]> {
  const log = await tab.evaluate(() => page.log)
  return log.filter(([each]) => each === what).map(([, ...rest]) => rest)
}

const focused = async (): Promise<unknown> => (await logged('focus')).at(-1)?.[0]

describe('keys on the map', () => {
  it('begin where the eye is when the map gets the focus, and on the same thing when it gets it back', async () => {
    await press('Home', 'Tab', 'Shift+Tab')
    expect(await focused()).toBe(home)
  })

  it('walk with the arrows as the drawing says', async () => {
    await press('Home', 'ArrowRight', 'ArrowDown')
    const right = walk(drawing, home, 'right') ?? home
    expect((await logged('focus')).flat()).toEqual([home, right, walk(drawing, right, 'down') ?? right])
  })

  it('go round what belongs to a thing and come back to it', async () => {
    const round = roundOf(drawing, home)
    await press('Home', ...round.map(() => ']'))
    expect((await logged('focus')).flat()).toEqual([home, ...round.slice(1), home])
    await press('[')
    expect(await focused()).toBe(round.at(-1))
  })

  it('bring what they walk to into view, and move nothing that can be seen', async () => {
    await press('Home')
    const before = await tab.evaluate(() => page.view.eye())
    await press('ArrowRight', 'ArrowLeft')
    expect(await tab.evaluate(() => page.view.eye())).toEqual(before)
    await press(...Array.from({ length: 30 }, () => 'Shift+ArrowRight'))
    const away = await tab.evaluate(() => page.view.eye())
    await press('Home')
    const back = await tab.evaluate(() => page.view.eye())
    expect(back.x).toBeLessThan(away.x)
    expect(back.y).toBe(away.y)
  })

  it('show what they are on, and nothing once the focus is elsewhere', async () => {
    const painted = (): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll<HTMLCanvasElement>('#map > canvas')].map((canvas) => canvas.toDataURL()))
    await press('Home')
    await frames(tab)
    const shown = await painted()
    await press('Tab')
    await frames(tab)
    expect(await painted()).not.toEqual(shown)
    await press('Shift+Tab')
    await frames(tab)
    expect(await painted()).toEqual(shown)
  })

  it('open, select and let go', async () => {
    await press('Home', 'Enter', 'ArrowRight', 'Space', 'Space', 'Escape')
    const next = walk(drawing, home, 'right')
    expect(await logged('open')).toEqual([[home]])
    expect(await logged('select')).toEqual([[home, next], [home]])
    expect(await logged('background')).toEqual([[]])
  })

  it('remove, pin and ask for the menu of what they are on, or of the selection it belongs to', async () => {
    await press('Home', 'p', 'Delete', 'm')
    const next = walk(drawing, home, 'right')
    await press('Space', 'ArrowRight', 'Space', 'Backspace')
    expect(await logged('pin')).toEqual([[home]])
    expect(await logged('remove')).toEqual([[home], [next, home]])
    expect(await logged('menu')).toEqual([[home]])
    const [x = 0, y = 0] = (await logged('menuAt')).flat().map(Number)
    expect(Math.min(x, y)).toBeGreaterThan(0)
    expect(x).toBeLessThan(1280)
  })

  it('draw a relation from one to another, and give it up', async () => {
    const next = walk(drawing, home, 'right')
    await press('Home', 'c', 'Escape', 'c', 'Enter', 'ArrowRight', 'Enter', 'Escape')
    expect(await logged('linking')).toEqual([[home], [null], [home], [null]])
    expect((await logged('link')).map((call) => call.slice(0, 2))).toEqual([[home, next]])
    expect(await logged('open')).toEqual([])
  })

  it('move in one go, shown on the way and written once at the next other key', async () => {
    await press('Home', 'ControlOrMeta+ArrowRight', 'ControlOrMeta+ArrowRight', 'ControlOrMeta+ArrowDown')
    expect(await logged('end')).toEqual([])
    await press('ArrowLeft')
    const { x, y } = drawing.nodes.find(({ id }) => id === home) ?? { x: 0, y: 0 }
    expect(await logged('end')).toEqual([[[[home, { x: Math.round(x + 20), y: Math.round(y + 10) }]], NO_DROP]])
    expect((await logged('move')).length).toBeGreaterThan(0)
  })

  it('write a movement after a pause, and before the focus goes', async () => {
    await press('Home', 'ControlOrMeta+ArrowUp')
    await tab.waitForFunction(() => page.log.some(([what]) => what === 'end'))
    await press('ControlOrMeta+ArrowUp', 'Tab')
    expect(await logged('end')).toHaveLength(2)
  })

  it('go to the nearest that is left when what they are on goes', async () => {
    await press('Home')
    await tab.evaluate((gone) => page.view.draw({ ...page.drawing, nodes: page.drawing.nodes.filter(({ id }) => id !== gone) }), home)
    await tab.waitForFunction((gone) => page.log.findLast(([what]) => what === 'focus')?.[1] !== gone, home)
    const next = await focused()
    expect([...drawing.nodes, ...drawing.hulls].map(({ id }) => id)).toContain(next)
  })

  it('begin where the pointer chose', async () => {
    await press('Home', 'Enter')
    await tab.mouse.click(3, 3)
    await tab.evaluate((id) => page.view.select([id]), home)
    await press('ArrowRight')
    expect(await focused()).toBe(walk(drawing, home, 'right'))
  })

  it('are exactly those of the table', async () => {
    const handled = await tab.evaluate(handledCombos)
    expect(new Set(handled)).toEqual(new Set(Object.values(MAP_KEYS).flat()))
  })
})

/** Presses everything a keyboard has, alone and with each modifier, and tells what the map took. */
function handledCombos(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const signs = '`~!@#$%^&*()-_=+[]{}\\|;:\'",.<>/?'
  const named = [' ', 'Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ContextMenu', ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`)]
  const map = document.querySelector('#map')
  const took: string[] = []
  const press = (key: string, held: KeyboardEventInit): boolean => {
    // Something to act on and to let go of.
    map?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', cancelable: true }))
    const id = page.log.findLast(([what]) => what === 'focus')?.[1]
    page.view.select([String(id)])
    const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...held })
    map?.dispatchEvent(event)
    return event.defaultPrevented
  }
  for (const key of [...letters, ...named]) {
    const name = key === ' ' ? 'Space' : key
    if (press(key, {})) took.push(name)
    if (press(key, { shiftKey: true })) took.push(`Shift+${name}`)
    if (press(key, { ctrlKey: true }) && press(key, { metaKey: true })) took.push(`Mod+${name}`)
    if (press(key, { ctrlKey: true, shiftKey: true })) took.push(`Mod+Shift+${name}`)
    if (press(key, { altKey: true })) took.push(`Alt+${name}`)
  }
  for (const key of signs) {
    if (press(key, {}) && press(key, { shiftKey: true })) took.push(key)
    if (press(key, { ctrlKey: true })) took.push(`Mod+${key}`)
  }
  return took
}
