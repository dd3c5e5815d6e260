import { expect, test, type Locator, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { mapRegion } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** One network in several drawings. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Wie in welke samenwerking zit, met de rol' })
const rowOf = (page: Page, name: string): Locator => grid(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** Goes on round what belongs to the thing the keyboard is on, until it comes to what is said so. */
async function walkRoundTo(page: Page, said: RegExp): Promise<void> {
  const map = mapRegion(page).getByRole('listbox')
  for (let step = 0; step < 10; step++) {
    const before = await map.getAttribute('aria-activedescendant')
    await page.keyboard.press(']')
    await expect(map).not.toHaveAttribute('aria-activedescendant', before ?? '')
    const id = (await map.getAttribute('aria-activedescendant')) ?? ''
    if (said.test(await page.evaluate((option) => document.getElementById(option)?.textContent ?? '', id))) return
  }
  throw new Error(`Nothing on the way round says ${said}`)
}

async function openExample(page: Page, name: string): Promise<void> {
  await page.goto(`${app.address}/?voorbeeld=${name}`)
  await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
}

test('the matrix: filled in, ended and undone by keyboard alone', async ({ page }) => {
  await openExample(page, 'utrechtalmere')
  await page.getByRole('tab', { name: 'Kaart' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Matrix' })).toBeFocused()
  await expect(grid(page)).toBeVisible()
  const columns = await grid(page).getByRole('columnheader').allTextContents()
  const mental = columns.indexOf('Opgave Mentaal Gezond')
  expect(mental).toBeGreaterThan(0)
  await expect(rowOf(page, 'Altrecht').getByRole('gridcell').nth(mental - 1)).toHaveText('trekker')

  await grid(page).getByRole('gridcell').first().focus()
  await page.keyboard.press('Control+Home')
  const names = await grid(page).getByRole('rowheader').allTextContents()
  for (let step = 0; step < names.indexOf('AxionContinu'); step++) await page.keyboard.press('ArrowDown')
  for (let step = 1; step < mental; step++) await page.keyboard.press('ArrowRight')
  const cell = rowOf(page, 'AxionContinu').getByRole('gridcell').nth(mental - 1)
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'AxionContinu in Opgave Mentaal Gezond' }).getByRole('button', { name: 'Lid' })).toBeFocused()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText('lid')
  await expect(cell).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(page.getByText('AxionContinu uit Opgave Mentaal Gezond?')).toBeVisible()
  await page.getByRole('button', { name: 'Hoorde er nooit bij: haal weg' }).focus()
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveText('lid')
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveText('')

  await page.getByLabel('Volgorde').selectOption('Overlap bij elkaar')
  await expect(grid(page).getByRole('columnheader').nth(1)).not.toHaveText(columns[1] ?? '')
  await expect(rowOf(page, 'Altrecht').getByRole('gridcell', { name: 'trekker' })).toHaveCount(1)
})

test('another picture keeps what is selected and left out; a line between two says why; what changed is named and lit', async ({ page }) => {
  await openExample(page, 'haaglanden')
  const picture = page.getByLabel('Beeld van de kaart')
  const map = mapRegion(page).getByRole('listbox')
  const selected = mapRegion(page).getByRole('option', { selected: true })
  const asOf = page.getByRole('textbox', { name: 'Stand per' })
  await asOf.fill('2019')
  await asOf.press('Enter')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('HADOKS')
  await expect(page.getByRole('listbox', { name: 'Gevonden op de kaart' }).getByRole('option', { name: /^HADOKS/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(selected).toHaveText([/^HADOKS/])
  await picture.selectOption('Wie zit waarin')
  await expect(selected).toHaveText([/^HADOKS, .*partner van Regionale agenda pro-actieve ouderenzorg/])
  await picture.selectOption('Wie werkt met wie')
  await expect(selected).toHaveText([/^HADOKS, werkt met 1 organisatie: Lijn 1 \(samen in Regionale agenda pro-actieve ouderenzorg; werkt samen met\)/])
  expect(new URL(page.url()).search).toBe('?stand=2019&beeld=wie-met-wie')
  await expect(page.getByRole('region', { name: 'Legenda' })).toContainText('werken samen: dikker bij meer redenen')

  await map.focus()
  await walkRoundTo(page, /HADOKS.*: samen in Regionale agenda pro-actieve ouderenzorg; werkt samen met$/)
  await page.keyboard.press('Enter')
  await expect(selected).toHaveCount(2)
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: 'Wat ze samen doen (2)' })).toBeVisible()
  await panel.getByRole('button', { name: /^Regionale agenda pro-actieve ouderenzorg \(beide partner\)/ }).click()
  await expect(panel.getByRole('heading', { name: 'Regionale agenda pro-actieve ouderenzorg' })).toBeVisible()

  await page.getByRole('button', { name: 'Veranderd' }).click()
  const merger = page.getByRole('region', { name: 'Fusies, splitsingen en nieuwe namen' })
  await expect(merger).toContainText('Elzha, HKH, SHOP en SMASH gingen op in HADOKS, 1 januari 2019')
  await expect(page.getByRole('table', { name: /^Nieuw/ }).getByRole('row', { name: /^HADOKS Laat zien/ })).toContainText('1 januari 2019')
  await page.getByRole('table', { name: /^Nieuw/ }).getByRole('button', { name: 'Laat zien: HADOKS', exact: true }).click()
  await expect(selected).toHaveText([/^HADOKS/])
  expect(await flaws(page)).toEqual([])
})
