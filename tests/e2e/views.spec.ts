import { expect, test, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { badge, mapRegion, quickAdd, somebody } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Looking in a certain way: keeping it, presenting it, and handing it on. */

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const views = (page: Page) => page.getByRole('dialog', { name: 'Weergaven' })
const asOf = (page: Page) => page.getByRole('textbox', { name: 'Stand per' })
const strip = (page: Page) => page.getByRole('region', { name: 'Presentatie' })

async function keep(page: Page, name: string, caption: string): Promise<void> {
  await page.getByRole('button', { name: 'Bewaarde weergaven' }).click()
  await views(page).getByRole('textbox', { name: 'Naam van de weergave' }).fill(name)
  await views(page).getByRole('textbox', { name: 'Bijschrift' }).fill(caption)
  await views(page).getByRole('button', { name: 'Bewaar deze weergave' }).click()
  await expect(views(page).getByRole('listitem').filter({ hasText: name })).toBeVisible()
  await page.keyboard.press('Escape')
}

/** The part of the map in view, to within the rounding of an address. */
const sidesOf = (address: string): readonly number[] => (new URL(address).searchParams.get('uitsnede') ?? '').split('_').map((side) => Math.round(Number(side) / 4))

/** The address for which the share dialog offers to hand on what is seen now. */
async function sharedView(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Deel deze weergave' }).click()
  const dialog = page.getByRole('dialog', { name: 'Deel deze weergave' })
  const link = dialog.getByRole('textbox', { name: 'Link', exact: true })
  const make = dialog.getByRole('button', { name: 'Maak een link voor lezers' })
  await expect(link).toBeVisible()
  if (await make.isVisible()) {
    await make.click()
    await expect(link).toBeFocused()
  }
  const address = await link.inputValue()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return address
}

test('two views are kept, presented with keys, and one is handed on to who can only look', async ({ page, browser }) => {
  await page.goto(`${app.address}/?voorbeeld=haaglanden`)
  await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
  await keep(page, 'Na de fusie', 'Er is één zorggroep.')
  await asOf(page).fill('2018')
  await asOf(page).press('Enter')
  await page.getByRole('button', { name: 'Inzoomen' }).click()
  await keep(page, 'Voor de fusie', 'Vier zorggroepen naast elkaar.')

  await page.getByRole('button', { name: 'Bewaarde weergaven' }).click()
  const later = views(page).getByRole('button', { name: 'Zet eerder: Voor de fusie' })
  await later.focus()
  await page.keyboard.press('Enter')
  await expect(views(page).getByRole('listitem').first()).toContainText('Voor de fusie')
  await expect(later).toBeFocused()
  await views(page).getByRole('button', { name: 'Wijzig: Na de fusie' }).click()
  await views(page).getByRole('button', { name: 'Begin de kaart hiermee' }).click()
  await expect(views(page).getByRole('listitem').last()).toContainText('hiermee begint de kaart')
  expect(await flaws(page, { within: '[role=dialog]' })).toEqual([])

  await views(page).getByRole('button', { name: 'Presenteren' }).click()
  await expect(strip(page).getByRole('heading', { name: 'Voor de fusie' })).toBeFocused()
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(quickAdd(page)).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(strip(page)).toContainText('Er is één zorggroep.')
  await page.keyboard.press('Space')
  await expect(strip(page)).toContainText('2 van 2')
  await page.keyboard.press('ArrowLeft')
  await expect(strip(page)).toContainText('Vier zorggroepen naast elkaar.')
  expect(await flaws(page, { within: '.presentation' })).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Bewaarde weergaven' })).toBeFocused()
  await expect(asOf(page)).toHaveValue('2018')

  await page.getByRole('button', { name: 'Bewaarde weergaven' }).click()
  await views(page).getByRole('button', { name: 'Bekijk: Voor de fusie' }).click()
  const address = await sharedView(page)
  expect(new URL(address).search).toMatch(/^\?stand=2018&beeld=kaart&uitsnede=-?\d+(_-?\d+){3}$/)
  await expect(badge(page)).toHaveText('Opgeslagen')

  const context = await somebody(browser)
  const reader = await context.newPage()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { name: 'Haaglanden 2014–2019', level: 2 })).toBeVisible()
  await expect(reader.getByText('Er is één zorggroep.')).toBeVisible()
  expect(await flaws(reader, { within: 'main' })).toEqual([])
  await reader.getByRole('button', { name: 'Naar de kaart' }).click()
  await expect(asOf(reader)).toHaveValue('2018')
  await expect(reader.getByRole('tab', { name: 'Kaart' })).toHaveAttribute('aria-selected', 'true')
  await expect(quickAdd(reader)).toHaveCount(0)
  await expect(async () => expect(sidesOf(await sharedView(reader))).toEqual(sidesOf(address))).toPass()
  await expect(reader.getByText('Je kunt deze kaart bekijken')).toBeVisible()

  await reader.goto('about:blank')
  await reader.goto(address.replace('/m/', '/embed/'))
  await expect(mapRegion(reader)).toHaveAttribute('aria-busy', 'false')
  await expect(reader.getByRole('link', { name: 'Open de kaart' })).toHaveAttribute('href', address)
  await expect(reader.getByRole('textbox')).toHaveCount(0)
  await context.close()
})
