import { createHash } from 'node:crypto'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { MAP_KEYS } from '../../src/map/hand/keyTable.ts'
import { PAGE_KEYS } from '../../src/ui/map/pageKeys.ts'
import { flaws, RULES_OF_WORDS_AND_LIGHT } from '../support/flaws.ts'
import { anotherMap, mapRegion, newMap, quickAdd, typeLine } from '../support/mapPage.ts'
import { idOnMap, seenAt } from '../support/seenCircles.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What the mouse does on the map, done by keys alone, and what somebody hears who does not see it. */

/** One page for who makes maps, with a map of its own for each test. */
let app: ServedApp
let page: Page
test.beforeAll(async ({ browser }) => {
  app = await serveApp()
  page = await browser.newPage({ reducedMotion: 'reduce' })
  await newMap(page, app.address)
})
test.afterAll(async () => {
  await page?.context().close()
  await app?.remove()
})

/** Altrecht sits at one table, as Gemeente Utrecht does, and has a relation besides. */
const LINES = [
  'Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Utrecht',
  'Altrecht (ggz)',
  'Altrecht verwijst naar Lister',
  'Samen Wijs: leden onbekend',
]

const drawing = (page: Page): Locator => mapRegion(page).getByRole('listbox')
const option = (page: Page, name: string): Locator => drawing(page).getByRole('option', { name: new RegExp(`^${name}(?:,|$)`) })

async function smallMap(): Promise<void> {
  await anotherMap(page)
  for (const line of LINES) await typeLine(page, line)
  await expect(option(page, 'Lister')).toHaveCount(1)
}

async function tabToMap(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Kaart' }).focus()
  while (!(await drawing(page).evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab')
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The sentence that a screen reader says of where the keyboard is. */
async function heard(page: Page): Promise<string> {
  return drawing(page).evaluate((list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
}

/** Goes round whoever sits at most tables; again where the drawing had not come yet. */
async function walkTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await press(page, 'Home')
    for (let presses = 0; presses < 12 && !(await heard(page)).startsWith(name); presses++) await press(page, ']')
    expect(await heard(page)).toMatch(new RegExp(`^${name}`))
  }).toPass()
}

/** A fingerprint of what can be seen of the map, when nothing moves any more. */
async function picture(page: Page): Promise<string> {
  let shown = ''
  await expect.poll(async () => {
    const before = shown
    const seen = await drawing(page).evaluate((list) => [...list.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join())
    shown = createHash('sha256').update(seen).digest('hex')
    return shown === before
  }).toBe(true)
  return shown
}

test('everything that the mouse can do is done by keys', async () => {
  await smallMap()
  await tabToMap(page)

  await test.step('walk, and hear where one is', async () => {
    await expect(async () => {
      await press(page, 'Home')
      expect(await heard(page)).toBe('Altrecht, ggz, trekker van Mentaal Gezond, 1 relatie')
    }, 'once the last line is drawn').toPass()
    const met = new Set<string>()
    for (let round = 0; round < 8; round++) {
      await press(page, ']')
      met.add(await heard(page))
    }
    expect([...met]).toEqual(expect.arrayContaining(['Relatie: Altrecht verwijst naar Lister', expect.stringMatching(/^Lister/), expect.stringMatching(/^Mentaal Gezond, samenwerking/)]))
  })

  await test.step('select, add to the selection and let go', async () => {
    await walkTo(page, 'Altrecht')
    await press(page, 'Space')
    await walkTo(page, 'Lister')
    await press(page, 'Space')
    await expect(drawing(page).getByRole('option', { selected: true })).toHaveCount(2)
    await press(page, 'Space')
    await expect(drawing(page).getByRole('option', { selected: true })).toHaveText([/^Altrecht/])
    await press(page, 'Escape')
    await expect(drawing(page).getByRole('option', { selected: true })).toHaveCount(0)
    await expect(page.getByRole('complementary')).toHaveCount(0)
  })

  await test.step('open the panel, and come back to the map', async () => {
    await walkTo(page, 'Lister')
    await press(page, 'Enter')
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Lister', level: 2 })).toBeFocused()
    await press(page, 'Escape')
    await expect(drawing(page)).toBeFocused()
    expect(await heard(page)).toMatch(/^Lister/)
    await press(page, 'Escape')
  })

  await test.step('pin and unpin', async () => {
    await press(page, 'p')
    await expect(option(page, 'Lister')).toHaveText(/staat vast$/)
    await press(page, 'p')
    await expect(option(page, 'Lister')).not.toHaveText(/staat vast/)
  })

  await test.step('move, as one step to undo', async () => {
    const id = await idOnMap(page, 'Lister')
    const before = await seenAt(page, id)
    await press(page, 'ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowRight')
    await expect.poll(async () => (await seenAt(page, id)).y).toBeGreaterThan(before.y)
    await press(page, 'ControlOrMeta+Z')
    await expect.poll(() => seenAt(page, id)).toEqual(before)
  })

  await test.step('remove a party and a relation, and bring them back', async () => {
    await press(page, 'Delete')
    await expect(option(page, 'Lister')).toHaveCount(0)
    await expect(page.getByRole('list', { name: 'Meldingen' })).toContainText('Verwijderd: Lister.')
    expect(await heard(page)).not.toBe('')
    await press(page, 'ControlOrMeta+Z')
    await expect(option(page, 'Lister')).toHaveCount(1)
    await walkTo(page, 'Relatie: Altrecht')
    await press(page, 'Backspace')
    await expect(option(page, 'Lister')).not.toHaveText(/relatie/)
    await page.getByRole('button', { name: 'Breng terug' }).focus()
    await press(page, 'Enter')
    await expect(option(page, 'Lister')).toHaveText(/1 relatie/)
  })

  await test.step('draw a relation, and ask for the menu', async () => {
    await tabToMap(page)
    await walkTo(page, 'Lister')
    await press(page, 'c')
    await walkTo(page, 'Altrecht')
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Lister en Altrecht' }).getByRole('button', { name: 'werkt samen met' })).toBeFocused()
    await press(page, 'Enter')
    await expect(option(page, 'Lister')).toHaveText(/2 relaties/)
    await expect(drawing(page)).toBeFocused()
    await press(page, 'm')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await press(page, 'Escape')
    await expect(drawing(page)).toBeFocused()
  })

  await test.step('zoom, fit and pan', async () => {
    await tabToMap(page)
    await press(page, '0')
    let before = await picture(page)
    for (const key of ['+', '0', '-', '0', 'Shift+ArrowLeft', '0', 'Shift+ArrowDown', '0']) {
      await press(page, key)
      const after = await picture(page)
      expect(after, key).not.toBe(before)
      before = after
    }
  })
})

test('keys act on what was clicked, and leave a text field alone', async () => {
  await smallMap()
  await quickAdd(page).fill('Wat is ?')
  await quickAdd(page).press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await quickAdd(page).fill('')
  await tabToMap(page)
  await walkTo(page, 'Lister')
  await press(page, 'Enter', 'Escape')
  const box = await drawing(page).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await expect(drawing(page)).toBeFocused()
  await expect(drawing(page)).not.toHaveAttribute('aria-activedescendant')
  await press(page, 'Home')
  expect(await heard(page)).toMatch(/^Altrecht/)
})

const TREES = {
  'nl-NL': `
    - region "Netwerkkaart":
      - listbox "Tekening met 4 organisaties en 2 samenwerkingen. Dezelfde inhoud staat als tekst onder Lijst.":
        - 'option "Mentaal Gezond, samenwerking, 3 partijen: Altrecht (trekker), Gemeente Utrecht, Zilveren Kruis (financier)"'
        - option "Samen Wijs, samenwerking, leden onbekend"
        - option "Altrecht, ggz, trekker van Mentaal Gezond, 1 relatie"
        - option "Gemeente Utrecht, gemeente, lid van Mentaal Gezond"
        - option "Lister, 1 relatie"
        - option "Zilveren Kruis, verzekeraar, financier van Mentaal Gezond"
        - 'option "Relatie: Altrecht verwijst naar Lister"'
  `,
  'en-GB': `
    - region "Network map":
      - listbox "Drawing with 4 organisations and 2 coalitions. The same content is under List, as text.":
        - 'option "Mentaal Gezond, coalition, 3 parties: Altrecht (lead), Gemeente Utrecht, Zilveren Kruis (funder)"'
        - option "Samen Wijs, coalition, members unknown"
        - option "Altrecht, mental health, lead of Mentaal Gezond, 1 relation"
        - option "Gemeente Utrecht, municipality, member of Mentaal Gezond"
        - option "Lister, 1 relation"
        - option "Zilveren Kruis, insurer, funder of Mentaal Gezond"
        - 'option "Relation: Altrecht refers to Lister"'
  `,
} as const

const WORDS = {
  'nl-NL': { region: 'Netwerkkaart', tab: 'Kaart', relation: 'Relatie:', shortcuts: 'Sneltoetsen', show: 'Toon de sneltoetsen', start: 'Nieuwe kaart' },
  'en-GB': { region: 'Network map', tab: 'Map', relation: 'Relation:', shortcuts: 'Keyboard shortcuts', show: 'Show the keyboard shortcuts', start: 'New map' },
} as const

for (const locale of ['nl-NL', 'en-GB'] as const) {
  test(`the map reads as sentences, empty and full, and its shortcuts are listed: ${locale}`, async ({ browser }) => {
    const words = WORDS[locale]
    // Rules that look at no words find in Dutch what they find.
    const asked = locale === 'nl-NL' ? {} : { rules: RULES_OF_WORDS_AND_LIGHT }
    const maker = page
    const reader = await browser.newPage({ locale, reducedMotion: 'reduce' })
    await reader.goto(await anotherMap(maker))
    const region = reader.getByRole('region', { name: words.region })
    await expect(region).toHaveAttribute('aria-busy', 'false')
    expect(await flaws(reader, asked), 'empty map').toEqual([])
    for (const line of LINES) await typeLine(maker, line)
    await expect(region.getByRole('option')).toHaveCount(6)

    await reader.getByRole('tab', { name: words.tab }).focus()
    const list = region.getByRole('listbox')
    while (!(await list.evaluate((element) => element === document.activeElement))) await reader.keyboard.press('Tab')
    await reader.keyboard.press('Home')
    const said = (): Promise<string> => list.evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
    for (let presses = 0; presses < 12 && !(await said()).startsWith(words.relation); presses++) await reader.keyboard.press(']')
    await expect(region).toMatchAriaSnapshot(TREES[locale])
    expect(await flaws(reader, asked), 'full map').toEqual([])

    await reader.keyboard.press('?')
    const dialog = reader.getByRole('dialog', { name: words.shortcuts })
    await expect(dialog.getByRole('row')).toHaveCount(Object.keys(MAP_KEYS).length + Object.keys(PAGE_KEYS).length)
    expect(await flaws(reader, asked), 'shortcuts').toEqual([])
    await reader.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(list).toBeFocused()
    await reader.getByRole('button', { name: words.show }).click()
    await expect(dialog).toBeVisible()
    await reader.context().close()
  })
}
