import { expect, test, type Locator, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { badge, linkOf, organisationHeading, showList, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Looking at the map as of a day, and at a part of it; and handing on how one looks. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const FOUR = ['Elzha', 'HKH', 'SHOP', 'SMASH']
const AGENDA = 'Regionale agenda pro-actieve ouderenzorg'

async function lookAsOf(page: Page, typed: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Stand per' })
  await box.fill(typed)
  await box.press('Enter')
}

/** By name: rows stand in the order of the map. */
const whoIsAt = async (page: Page, name: string): Promise<string[]> => (await page.getByRole('table', { name: `Wie er meedoen aan ${name}` }).getByRole('rowheader').allTextContents()).toSorted()
const chips = (page: Page): Locator => page.getByRole('list', { name: 'Gekozen weergave' }).getByRole('listitem')
const share = (page: Page): Locator => page.getByRole('group', { name: 'Weergave' }).getByRole('status')

test('as of a day: who was there, who worked on what, and what became of whom', async ({ page }) => {
  await page.goto(`${app.address}/?voorbeeld=haaglanden`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await showList(page)
  await lookAsOf(page, '2018-12-31')
  for (const name of FOUR) await expect(organisationHeading(page, name)).toBeVisible()
  await expect(organisationHeading(page, 'HADOKS')).toHaveCount(0)
  await expect(share(page)).toHaveText('24 van 25 organisaties, 17 van 18 samenwerkingen')

  await lookAsOf(page, '2019-01-01')
  await expect(organisationHeading(page, 'HADOKS')).toBeVisible()
  for (const name of FOUR) await expect(organisationHeading(page, name)).toHaveCount(0)
  await expect(page.getByText('Elzha, HKH, SHOP en SMASH gingen op in HADOKS')).toBeVisible()
  await page.getByRole('button', { name: 'Bekijk HKH' }).click()
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'HKH', exact: true })).toBeVisible()

  await lookAsOf(page, '2018-06-01')
  await expect.poll(() => whoIsAt(page, AGENDA)).toEqual(['Elzha', 'Lijn 1'])
  await lookAsOf(page, '1 juni 2019')
  await expect.poll(() => whoIsAt(page, AGENDA)).toEqual(['HADOKS', 'Lijn 1'])

  await lookAsOf(page, '2018-13')
  await expect(page.getByRole('alert')).toContainText('“2018-13” is geen datum')
  await lookAsOf(page, '2031')
  await expect(page.getByRole('alert')).toContainText('ligt in de toekomst')
  await lookAsOf(page, '')
  const slider = page.getByRole('slider', { name: 'Momenten van verandering' })
  await slider.focus()
  await slider.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', '1 januari 2019: Elzha, HKH, SHOP en SMASH gingen op in HADOKS')
  await slider.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /^25 september 2018: nieuw: Gesprek Écht anders/)
  await expect(organisationHeading(page, 'HKH')).toBeVisible()
})

test('a part of the map: chosen, handed on in a link, taken away again; what does not fit is named', async ({ page, browser }) => {
  await page.goto(`${app.address}/?voorbeeld=haaglanden`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await showList(page)
  await lookAsOf(page, '2018')
  await page.getByRole('button', { name: 'Weergave', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Weergave' })
  await panel.getByText('Domeinen').first().click()
  await panel.getByRole('checkbox', { name: 'Verzekeraar' }).check()
  await expect(chips(page)).toHaveText(['Stand per 2018×', 'Domein: Verzekeraar×'])
  await expect(share(page)).toHaveText('2 van 25 organisaties, 1 van 18 samenwerkingen')
  expect(await flaws(page)).toEqual([])
  await panel.press('Escape')
  await expect(page.getByRole('button', { name: 'Weergave', exact: true })).toBeFocused()

  await typeLine(page, 'Buurtzorg')
  const news = page.getByRole('listitem').filter({ hasText: 'Buurtzorg staat op de kaart, maar valt buiten deze weergave.' })
  await expect(news.getByRole('button', { name: 'Alles tonen' })).toBeVisible()
  await expect(badge(page)).toHaveText('Opgeslagen')

  const link = await linkOf(page)
  const context = await somebody(browser)
  const other = await context.newPage()
  await other.goto(link)
  await expect(chips(other)).toHaveText(['Stand per 2018×', 'Domein: Verzekeraar×'])
  await expect(other.getByRole('tab', { name: 'Lijst' })).toHaveAttribute('aria-selected', 'true')
  await expect(organisationHeading(other, 'CZ')).toBeVisible()
  await expect(organisationHeading(other, 'Lijn 1')).toHaveCount(0)
  expect(new URL(other.url()).hash).toBe('')
  await other.getByRole('button', { name: 'Haal weg: Domein: Verzekeraar' }).click()
  await expect(organisationHeading(other, 'Lijn 1')).toBeVisible()
  await expect(chips(other)).toHaveText(['Stand per 2018×'])
  expect(new URL(other.url()).search).toBe('?stand=2018&beeld=lijst')

  await other.goto(`${new URL(link).origin}${new URL(link).pathname}?stand=2031&thema=thm-weg0&domein=ggz`)
  await expect(chips(other)).toHaveText(['Domein: Ggz×'])
  const notice = other.getByRole('list', { name: 'Meldingen' })
  await expect(notice).toContainText('stand per 2031 ligt in de toekomst; thema staat niet (meer) op deze kaart')
  await context.close()

  await news.getByRole('button', { name: 'Alles tonen' }).click()
  await expect(organisationHeading(page, 'Buurtzorg')).toBeVisible()
  await expect(chips(page)).toHaveCount(0)
})
