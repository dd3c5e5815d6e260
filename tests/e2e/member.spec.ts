import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { badge, linkOf, mapRegion } from '../support/mapPage.ts'
import { ownLinks } from '../support/ownLinks.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** A member with a link to look, on a phone: who is there, since when, and how to reach somebody; without a network too. */

test.use({ serviceWorkers: 'allow' })

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const CONTACT = 'Vraag naar het secretariaat'
const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Zoek op de kaart' })
const found = (page: Page, name: string | RegExp): Locator => page.getByRole('listbox', { name: 'Gevonden op de kaart' }).getByRole('option', { name })
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true, level: 2 })
const rowOf = (table: Locator, name: string): Locator => table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) })

/** An owner of the example who wrote down whom to ask for at Zorgscala, and types faster than a list of parties comes. */
async function ownExample(browser: Browser): Promise<{ readonly page: Page; readonly owner: string }> {
  const context = await browser.newContext({ locale: 'nl-NL', serviceWorkers: 'block', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const list = Promise.withResolvers<void>()
  await page.route(/PartyComboBox/, async (route) => {
    await list.promise
    await route.continue()
  })
  await page.goto(`${app.address}/?voorbeeld=haaglanden`)
  await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
  await searchBox(page).fill('zorgscala')
  await found(page, /^Zorgscala/).click()
  const panel = page.getByRole('complementary', { name: 'Zorgscala', exact: true })
  await panel.getByText('Contact', { exact: true }).click()
  await panel.getByRole('textbox', { name: 'Contact bij' }).fill(CONTACT)
  await panel.getByRole('textbox', { name: 'Contact bij' }).press('Control+Enter')

  await panel.getByRole('button', { name: 'Wat ligt hieromheen' }).click()
  await expect(heading(page, 'Zorgscala')).toBeFocused()
  const to = page.getByRole('combobox', { name: 'Naar welke organisatie' })
  await to.focus()
  await page.keyboard.type('Men')
  list.resolve()
  await page.keyboard.type('zi')
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { name: /^Menzis/ })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(to).toHaveValue('Menzi')
  await expect(badge(page)).toHaveText('Opgeslagen')
  return { page, owner: await linkOf(page).then((link) => link.replace(/\?[^#]*/, '')) }
}

test('a member finds their organisation, who else is there since when and how to reach others, and keeps it without a network', async ({ browser }) => {
  const { page: anna, owner } = await ownExample(browser)
  const { link } = await (await ownLinks(owner)).make('reader', null, ['contacts'])
  await anna.context().close()
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(link)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await expect(searchBox(page)).toHaveAttribute('placeholder', 'Zoek een organisatie, thema of wijk')

  await searchBox(page).fill('jeugdzorgplus mariahoeve')
  await expect(found(page, 'Kijk ruimer: Mariahoeve ligt in Den Haag')).toBeVisible()
  await searchBox(page).fill('ouderen mariahoeve')
  await found(page, /^Wijknetwerken kwetsbare ouderen/).tap()
  await expect(heading(page, 'Wijknetwerken kwetsbare ouderen')).toBeFocused()
  await expect(rowOf(page.getByRole('table', { name: 'Wie er meedoen aan Wijknetwerken kwetsbare ouderen' }), 'Lijn 1').getByRole('cell')).toHaveText(['procesbegeleider', 'onbekend'])

  await searchBox(page).fill('elza')
  await searchBox(page).press('Enter')
  await expect(page.getByText('ging op in HADOKS (1 januari 2019)')).toBeVisible()
  await page.getByRole('button', { name: 'HADOKS', exact: true }).tap()
  await expect(heading(page, 'HADOKS')).toBeFocused()
  await page.goBack()
  await expect(heading(page, 'Elzha')).toBeVisible()

  await searchBox(page).fill('zorgscala')
  await found(page, /^Zorgscala/).tap()
  const company = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Netwerk DZOidB Haaglanden' }) })
  await expect(company).toContainText('lid, sinds 2014')
  await expect(rowOf(company.getByRole('table', { name: 'Wie er nog meer meedoen aan Netwerk DZOidB Haaglanden' }), 'Hulsebosch Advies').getByRole('cell')).toHaveText(['projectleider', '2014'])
  await expect(page.getByText(CONTACT)).toBeVisible()

  await page.getByRole('combobox', { name: 'Naar welke organisatie' }).fill('CZ')
  await expect(page.getByRole('listitem').filter({ hasText: '→' })).toHaveText([/Zorgscala → Lijn 1via Netwerk DZOidB Haaglanden \(beide lid\), sinds 2014/, /Lijn 1 → CZvia Verkenning verandering met verzekeraars.*“werkt samen met”/])
  await expect(page.getByRole('img', { name: 'Hoe Zorgscala bij CZ komt' })).toContainText('werkt samen met')
  await page.getByRole('combobox', { name: 'Naar welke organisatie' }).fill('Nederland Kantelt')
  await expect(page.getByText('Nederland Kantelt staat los')).toBeVisible()
  const drawing = page.getByRole('img', { name: 'Zorgscala in het midden, met eromheen 1 samenwerking en 7 partijen' })
  await expect(drawing).toContainText('Hulsebosch Advies')
  expect(await flaws(page)).toEqual([])

  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await context.setOffline(true)
  await page.reload()
  await expect(heading(page, 'Zorgscala')).toBeVisible()
  await expect(company).toContainText('lid, sinds 2014')
  await expect(drawing).toContainText('Hulsebosch Advies')
  await page.getByRole('button', { name: 'Terug naar de lijst' }).tap()
  await page.goBack()
  await expect(heading(page, 'Zorgscala')).toBeVisible()
  await context.close()
})
