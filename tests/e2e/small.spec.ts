import { expect, test, type Browser, type Page } from '@playwright/test'
import { badge, mapRegion, quickAdd } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Screens with little room: a page made four times as large (320 by 256 is left of 1280 by 1024), a phone up and on its side. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

async function openExample(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width, height }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  return page
}

const show = (page: Page, tab: string): Promise<void> => page.getByRole('tab', { name: tab }).click()
const panel = (page: Page) => page.getByRole('complementary')

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.view-list, .panel, .dialog-body')].some((element) => element.scrollWidth > element.clientWidth))
}

/** Height in px of what the list shows at once. */
async function heightOfList(page: Page): Promise<number> {
  return (await page.getByRole('tabpanel', { name: 'Lijst' }).boundingBox())?.height ?? 0
}

test('320 by 256: nothing is wider than the screen, and the list has most of it', async ({ browser }) => {
  const page = await openExample(browser, 320, 256)
  await show(page, 'Lijst')
  expect(await heightOfList(page)).toBeGreaterThan(130)
  expect(await isTooWide(page), 'list').toBe(false)
  await page.getByRole('button', { name: 'Bewerk Altrecht', exact: true }).click()
  expect(await isTooWide(page), 'editing').toBe(false)
  await page.getByRole('button', { name: 'Open Altrecht', exact: true }).click()
  await expect(panel(page).getByRole('heading', { name: 'Altrecht', exact: true })).toBeInViewport()
  expect(await isTooWide(page), 'panel').toBe(false)
  await show(page, 'Kaart')
  await panel(page).getByRole('button', { name: 'Sluit het paneel' }).click()
  await expect(mapRegion(page).getByRole('button', { name: 'Toon alles' })).toBeInViewport()
  await quickAdd(page).fill('Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Nieuwstad, A en B en C')
  await expect(page.getByText('een nieuwe')).toBeInViewport()
  await page.getByText('Gemeente Nieuwstad', { exact: false }).first().scrollIntoViewIfNeeded()
  expect(await isTooWide(page), 'line').toBe(false)
  expect((await page.getByRole('banner').boundingBox())?.x).toBe(0)
  await page.context().close()
})

test('320 by 256: the map has most of its room, the bar stays one row whatever the badge says, and title and question are behind Meer', async ({ browser }) => {
  const page = await openExample(browser, 320, 256)
  await show(page, 'Kaart')
  await mapRegion(page).getByRole('button', { name: 'Toon alles' }).click()
  await expect(mapRegion(page).getByRole('button', { name: 'Schik de kaart' })).toBeHidden()
  await page.mouse.click(236, 56, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Schik de kaart' })).toBeVisible()
  await page.keyboard.press('Escape')
  const bar = page.getByRole('banner')
  const before = await bar.boundingBox()
  await page.context().setOffline(true)
  await quickAdd(page).fill('Buurtzorg')
  await quickAdd(page).press('Enter')
  await expect(badge(page)).not.toHaveText('Opgeslagen')
  expect(await bar.boundingBox()).toEqual(before)

  await page.context().setOffline(false)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.getByRole('button', { name: 'Meer' }).click()
  await page.getByRole('button', { name: 'Over deze kaart' }).click()
  const dialog = page.getByRole('dialog', { name: 'Over deze kaart' })
  await expect(dialog.getByRole('textbox', { name: 'Titel' })).toHaveValue('Utrecht en Almere')
  await dialog.getByRole('textbox', { name: 'Vraag van vandaag' }).scrollIntoViewIfNeeded()
  await expect(dialog.getByRole('textbox', { name: 'Vraag van vandaag' })).toBeInViewport()
  expect(await isTooWide(page)).toBe(false)
  await page.context().close()
})

test('a phone on its side: the panel stands beside the map and leaves half of it', async ({ browser }) => {
  const page = await openExample(browser, 844, 390)
  await show(page, 'Lijst')
  await page.getByRole('button', { name: 'Open Altrecht', exact: true }).click()
  const [aside, line] = [await panel(page).boundingBox(), await quickAdd(page).boundingBox()]
  expect(aside?.x).toBeGreaterThan(844 / 2)
  expect(aside?.height).toBeGreaterThan(300)
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual(aside?.x ?? 0)
  await page.context().close()
})

const SIZES = [[320, 640], [390, 844], [1024, 700]] as const

test('list, panel and start are no wider than the screen, whatever its size', async ({ browser }) => {
  const page = await openExample(browser, 320, 640)
  await show(page, 'Lijst')
  const expectFits = async (what: string): Promise<void> => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      expect(await isTooWide(page), `${what}, ${width} by ${height}`).toBe(false)
    }
  }
  await expectFits('list')
  await page.getByRole('button', { name: 'Open Altrecht', exact: true }).click()
  await expect(panel(page)).toBeVisible()
  await expectFits('panel')
  await page.goto(app.address)
  await expect(page.getByRole('list', { name: 'Voorbeelden' })).toBeVisible()
  await expectFits('start screen')
  await page.context().close()
})
